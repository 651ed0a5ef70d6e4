import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Habits, keyOf } from '../../deployments/habits.ts';
import type { Row } from '../../deployments/lists.ts';
import { activeOption, ClientRow, rowHeight } from './client-row.tsx';
import { useWords } from './words.ts';

/** Rows that fit; the half one says that there is more. */
const visibleRows = 7.5;
/** As many places as can be seen in part at once. */
const slots = Math.ceil(visibleRows) + 1;

export interface ClientListProps {
  count: number;
  rowAt(index: number): Row | undefined;
  /** How many there are in all, while `count` are only the first of them. */
  total: number;
  habits: Habits;
  active: number;
  /** Whether the active row was chosen by key and must be seen; a pointer never makes the list move. */
  follow: boolean;
  /** With the back entry, one more than the rows. */
  back: string | null;
  gone: ReadonlySet<string>;
  /** Clients that tabs stand open for. */
  live: ReadonlySet<string>;
  deploymentOf(row: Row): string | null;
  disabled(row: Row): boolean;
  onActive(position: number): void;
  onBack(): void;
  onOpen(row: Row): void;
  onMore(row: Row): void;
}

/**
 * Only the rows one sees exist, however many clients there are; screen readers learn the whole
 * number from each option. The way back is always the first entry (W5).
 */
export const ClientList = (props: ClientListProps) => {
  const { say } = useWords();
  const { count, rowAt, active, back, follow } = props;
  const list = useRef<HTMLDivElement>(null);
  const [scrolled, setScrolled] = useState(0);
  const ahead = back === null ? 0 : 1;
  const size = count + ahead;
  const told = Math.max(size, props.total + ahead);
  const height = Math.min(size, visibleRows) * rowHeight;

  useLayoutEffect(() => {
    const box = list.current;
    if (box === null || !follow) return;
    const top = active * rowHeight;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + rowHeight > box.scrollTop + box.clientHeight) {
      box.scrollTop = top + rowHeight - box.clientHeight;
    }
    setScrolled(box.scrollTop);
  }, [active, follow]);

  const first = Math.max(0, Math.min(Math.floor(scrolled / rowHeight), size - Math.ceil(visibleRows)));
  const last = Math.min(size, Math.ceil((scrolled + height) / rowHeight));
  const shown: Row[] = [];
  for (let index = Math.max(0, first - ahead); index < last - ahead; index += 1) {
    const row = rowAt(index);
    if (row !== undefined) shown.push(row);
  }

  return (
    <div
      role="listbox"
      id="clients"
      class="list"
      aria-label={say.clients}
      ref={list}
      style={{ height: `${height}px` }}
      onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
    >
      <div class="all" role="presentation" style={{ height: `${size * rowHeight}px` }}>
        {back !== null && first === 0 && (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the search field handles every key of the list
          // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant
          <div
            role="option"
            class="row back"
            id={active === 0 ? activeOption : undefined}
            aria-selected={active === 0}
            aria-setsize={told}
            aria-posinset={1}
            style={{ top: '0px' }}
            onClick={props.onBack}
            onMouseMove={() => props.onActive(0)}
          >
            <b>← {say.backToOwn}</b>
            <small>{back}</small>
          </div>
        )}
        {shown.map((row, at) => {
          const position = Math.max(first, ahead) + at;
          const key = keyOf(row);
          return (
            <ClientRow
              // A place keeps its element whoever stands there: a key then changes texts and makes nothing.
              key={position % slots}
              row={row}
              habits={props.habits}
              deployment={props.deploymentOf(row)}
              position={position}
              size={told}
              active={position === active}
              gone={props.gone.has(key)}
              live={props.live.has(key)}
              disabled={props.disabled(row)}
              onOpen={() => props.onOpen(row)}
              onPoint={() => props.onActive(position)}
              onMore={() => props.onMore(row)}
            />
          );
        })}
      </div>
    </div>
  );
};
