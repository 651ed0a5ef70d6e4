import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { keyOf } from '../../deployments/habits.ts';
import type { Row } from '../../deployments/lists.ts';
import { mayOpen } from '../../deployments/may-open.ts';
import { ask, failure, openRow, type Said } from './act.ts';
import { ClientList } from './client-list.tsx';
import type { Picked } from './group-bar.tsx';
import { actOf } from './keys.ts';
import { SayAndDo } from './say-and-do.tsx';
import type { Panes } from './use-panes.ts';
import type { Popup } from './use-popup.ts';
import { useSearch } from './use-search.ts';
import { useWords } from './words.ts';

export interface ClientsViewProps {
  popup: Popup;
  panes: Panes | null;
  typed: string;
  onTyped(words: string): void;
  onSaid(said: Said): void;
  /** Whether the list is on the screen, for the field that works it. */
  onListed(listed: boolean): void;
  /** The search field, which the view reads keys from. */
  search: { current: HTMLInputElement | null };
}

/** The switcher: all clients over all panels and deployments (W1, W8). */
export const ClientsView = ({ popup, panes, typed, onTyped, onSaid, onListed, search }: ClientsViewProps) => {
  const words = useWords();
  const { say } = words;
  const { picture, gone, under } = popup;
  const { marks } = picture.habits;
  const [picked, setPicked] = useState<Picked | null>(null);
  const rows = picked?.rows ?? picture.rows;
  const found = useSearch(rows, marks, typed);
  const rowAt = (index: number): Row | undefined => {
    // Above the first client stands the way back.
    const at = index < 0 ? undefined : found.at(index);
    return at === undefined ? undefined : rows.row(at);
  };
  const acting =
    under.kind === 'panel' && (under.state?.mode === 'acting' || under.state?.mode === 'mismatch')
      ? { tabId: under.tabId, state: under.state }
      : null;
  const ahead = acting === null ? 0 : 1;
  const [choice, setChoice] = useState({ position: ahead, follow: true, filter: '', ahead });
  const [menuFor, setMenuFor] = useState<Row | null>(null);
  const busy = useRef(false);
  const size = found.size + ahead;
  // A new filter starts at its first client, with the way back above it: the choice made for another is void.
  const filter = `${picked?.group ?? ''}\n${typed}`;
  const chosen = choice.filter === filter && choice.ahead === ahead ? choice.position : ahead;
  const active = Math.min(chosen, size - 1);
  const choose = (position: number, follow: boolean): void => setChoice({ position, follow, filter, ahead });

  const offline = useMemo(
    () => new Set(picture.overviews.filter((one) => one.status === 'offline').map((one) => one.deployment)),
    [picture.overviews],
  );
  const opensNow = (row: Row): boolean =>
    mayOpen(row) && !gone.has(keyOf(row)) && !offline.has(row.deployment);

  const live = useMemo(() => new Set(picture.live), [picture.live]);

  const open = async (row: Row): Promise<void> => {
    if (busy.current) return;
    if (!opensNow(row)) {
      if (offline.has(row.deployment)) onSaid(await failure(words, 'offline'));
      else if (row.way === 'none') onSaid({ tone: 'failed', text: say.noWay });
      else onSaid(await failure(words, 'grant_not_active'));
      return;
    }
    busy.current = true;
    onSaid({ tone: 'note', text: say.opening(row.customer) });
    onSaid(await openRow(row, words));
    busy.current = false;
  };

  const back = async (): Promise<void> => {
    if (acting === null) return;
    const said = await ask({ type: 'leave_tab', tabId: acting.tabId }, words);
    onSaid(said);
    if (said === null) window.close();
  };

  /** The row says so where it stands; it moves only when the list is opened the next time. */
  const pin = async ({ deployment, grantId, customer }: Row): Promise<void> => {
    const pinned = !(picture.habits.pins[deployment]?.includes(grantId) ?? false);
    const failed = await ask({ type: 'pin', deployment, grantId, pinned }, words);
    const { pinnedSaid, unpinnedSaid } = await words.more();
    onSaid(failed ?? { tone: 'note', text: (pinned ? pinnedSaid : unpinnedSaid)(customer) });
  };

  // Typing always filters: what stood in place of the list gives way.
  useLayoutEffect(() => setMenuFor(null), [typed]);
  const listed = size > 0 && menuFor === null;
  useLayoutEffect(() => onListed(listed), [listed, onListed]);

  // Before the next key can come, or a fast Enter would open what was chosen a letter ago.
  useLayoutEffect(() => {
    const field = search.current;
    if (field === null || menuFor !== null) return;
    const onKey = (event: KeyboardEvent): void => {
      const act = actOf(event, active, size, typed);
      if (act === null) return;
      // Closing is the browser's own answer to Escape.
      if (act.kind !== 'close') event.preventDefault();
      const row = rowAt(active - ahead);
      if (act.kind === 'move') choose(act.to, true);
      else if (act.kind === 'clear') onTyped('');
      else if (act.kind === 'close') window.close();
      else if (active < ahead) void back();
      else if (row !== undefined && act.kind === 'open') void open(row);
      else if (row !== undefined && act.kind === 'pin') void pin(row);
      else if (row !== undefined) setMenuFor(row);
    };
    field.addEventListener('keydown', onKey);
    return () => field.removeEventListener('keydown', onKey);
  });

  const showAll = (): void => {
    onTyped('');
    setPicked(null);
  };

  const names = new Map(picture.joined.map(({ description }) => [description.deployment, description.name]));
  const actingName =
    acting === null
      ? null
      : acting.state.mode === 'acting'
        ? acting.state.client.client.customerName
        : acting.state.expected.client.customerName;

  if (menuFor !== null && panes !== null) {
    return (
      <panes.RowMenu
        row={menuFor}
        pinned={picture.habits.pins[menuFor.deployment]?.includes(menuFor.grantId) ?? false}
        marks={marks}
        opensNow={opensNow(menuFor)}
        onOpen={() => void open(menuFor)}
        onSaid={onSaid}
        onChanged={popup.redraw}
        onClose={() => setMenuFor(null)}
      />
    );
  }
  return (
    <>
      {panes && <panes.QuietBar popup={popup} onSaid={onSaid} />}
      {panes && <panes.GroupBar rows={picture.rows} marks={marks} picked={picked} onPick={setPicked} />}
      {size > 0 && (
        <ClientList
          count={found.size}
          rowAt={rowAt}
          total={typed === '' && picked === null ? picture.count : found.size}
          habits={picture.habits}
          active={active}
          follow={choice.follow}
          back={actingName === null ? null : say.actingFor(actingName)}
          gone={gone}
          live={live}
          deploymentOf={(row) => (names.size > 1 ? (names.get(row.deployment) ?? row.deployment) : null)}
          disabled={(row) => !opensNow(row)}
          onActive={(position) => choose(position, false)}
          onBack={() => void back()}
          onOpen={(row) => void open(row)}
          onMore={setMenuFor}
        />
      )}
      {found.size === 0 && found.done && typed !== '' && (
        <SayAndDo as="page" text={say.noMatch(typed)} button={say.clear} onDo={showAll} />
      )}
      {panes && found.size === 0 && typed === '' && <panes.NoClients popup={popup} onSaid={onSaid} />}
    </>
  );
};
