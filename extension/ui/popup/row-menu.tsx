import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { shownAs } from '../../../shared/domain/enforcement.ts';
import type { Row } from '../../deployments/lists.ts';
import type { Marks } from '../../deployments/marks.ts';
import { ask, type Said } from './act.ts';
import { usePaneWords } from './words.ts';

export interface RowMenuProps {
  row: Row;
  pinned: boolean;
  marks: Marks;
  opensNow: boolean;
  onOpen(): void;
  onSaid(said: Said): void;
  onChanged(): Promise<void>;
  onClose(): void;
}

/** What else can be done with one client, in place of the list. */
type Loaded = typeof import('./one-client.ts');

export const RowMenu = ({
  row,
  pinned,
  marks,
  opensNow,
  onOpen,
  onSaid,
  onChanged,
  onClose,
}: RowMenuProps) => {
  const words = usePaneWords();
  const { say } = words;
  const first = useRef<HTMLButtonElement>(null);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  // With the pane, not after it: an Escape between the two would close the popup.
  useLayoutEffect(() => first.current?.focus(), []);
  useEffect(() => {
    void import('./one-client.ts').then(setLoaded);
  }, []);
  const { deployment, grantId } = row;
  const { verified } = row.enforcement;
  const enforcement = shownAs(row.enforcement);
  return (
    <section
      class="pane"
      aria-label={row.customer}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <button type="button" class="link" ref={first} onClick={onClose}>
        ← {say.back}
      </button>
      <h1>{row.customer}</h1>
      <p>
        {row.account} · {row.panel}
      </p>
      <p class="quiet">
        <b>
          {say.enforcement[enforcement]}
          {!verified && `, ${say.unverified}`}
        </b>
        {'. '}
        {say.enforcementMeaning[enforcement]}
      </p>
      <div class="buttons">
        {row.way !== 'none' && (
          <button type="button" class="main" disabled={!opensNow} onClick={onOpen}>
            {row.way === 'card' ? say.showAccess : say.open}
          </button>
        )}
        <button
          type="button"
          class="plain"
          onClick={() => {
            void ask({ type: 'pin', deployment, grantId, pinned: !pinned }, words).then(async (said) => {
              onSaid(said);
              await onChanged();
              onClose();
            });
          }}
        >
          {pinned ? say.unpin : say.pin}
        </button>
        <button
          type="button"
          class="plain"
          onClick={() =>
            void ask(
              { type: 'deployment_page', deployment, target: { page: 'grant', id: grantId } },
              words,
            ).then(onSaid)
          }
        >
          {say.details}
        </button>
        <button
          type="button"
          class="plain"
          onClick={() =>
            void ask(
              { type: 'deployment_page', deployment, target: { page: 'disconnect', id: grantId } },
              words,
            ).then(onSaid)
          }
        >
          {say.giveBack}
        </button>
      </div>
      {loaded && <loaded.MarkForm row={row} marks={marks} onSaid={onSaid} />}
    </section>
  );
};
