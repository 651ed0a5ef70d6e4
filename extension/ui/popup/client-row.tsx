import { colourOf } from '../../../shared/design/tokens.ts';
import { shownAs } from '../../../shared/domain/enforcement.ts';
import { type Habits, keyOf, openedAt } from '../../deployments/habits.ts';
import type { Row } from '../../deployments/lists.ts';
import { markOf } from '../../deployments/marks.ts';
import { timeAgo, timeLeft } from './durations.ts';
import { useWords, type Words } from './words.ts';

export const rowHeight = 52;
/** The id by which the search field names the active row to screen readers. */
export const activeOption = 'active-option';

/** What a row says at its right after the panel: how much, how long. */
const howMuch = (row: Row, { say }: Words, now: number): string => {
  const access = row.products === null ? say.full : say.products(row.products);
  const left = row.endsAt === null ? '' : ` · ${timeLeft(row.endsAt, now, say)}`;
  return ` · ${access}${left}`;
};

/** The quiet second line: which account, and what one should know before opening. */
const quiet = (
  { row, habits, gone, live, deployment }: ClientRowProps,
  { say }: Words,
  group: string | undefined,
): string => {
  const now = Date.now();
  const opened = openedAt(row, habits);
  const pinned = habits.pins[row.deployment]?.includes(row.grantId) ?? false;
  const state = gone ? say.states.ended : say.states[row.state] || say.panelStates[row.panelState];
  const way = { open: null, card: say.showAccess, none: say.noWay }[row.way];
  const parts = [
    // What keeps the client from opening comes first: the end of a long line is cut off.
    state || way,
    live ? say.openNow : null,
    deployment,
    group,
    row.account,
    pinned ? say.pinned : null,
    `${say.enforcement[shownAs(row.enforcement)]}${row.enforcement.verified ? '' : ` (${say.unverified})`}`,
    opened === null || live ? null : say.opened(timeAgo(opened, now, say)),
  ];
  return parts.filter((part) => part != null && part !== row.customer).join(' · ');
};

export interface ClientRowProps {
  row: Row;
  habits: Habits;
  /** Shown when the list mixes deployments (E59). */
  deployment: string | null;
  position: number;
  size: number;
  active: boolean;
  gone: boolean;
  /** A tab stands open for it. */
  live: boolean;
  disabled: boolean;
  onOpen(): void;
  onPoint(): void;
  onMore(): void;
}

export const ClientRow = (props: ClientRowProps) => {
  const words = useWords();
  const { row, position, active } = props;
  const { colour, group } = markOf(props.habits.marks, row);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field handles every key of the list
    // biome-ignore lint/a11y/useFocusableInteractive: the active option is named by aria-activedescendant
    <div
      role="option"
      class="row"
      id={active ? activeOption : undefined}
      data-key={keyOf(row)}
      data-gone={props.gone || undefined}
      data-live={props.live || undefined}
      aria-selected={active}
      aria-disabled={props.disabled}
      aria-setsize={props.size}
      aria-posinset={position + 1}
      style={{ top: `${position * rowHeight}px`, '--client': colourOf(row.grantId, colour) }}
      onClick={props.onOpen}
      onMouseMove={props.onPoint}
    >
      <b>{row.customer}</b>
      <span>
        <span>{row.panel}</span>
        {howMuch(row, words, Date.now())}
      </span>
      <small>{quiet(props, words, group)}</small>
      {active && (
        // For the pointer only, for an option may hold no control of its own: by key it is Shift and Enter.
        <i
          class="more"
          aria-hidden="true"
          title={words.say.more(row.customer)}
          onClick={(event) => {
            event.stopPropagation();
            props.onMore();
          }}
        >
          ⋯
        </i>
      )}
    </div>
  );
};
