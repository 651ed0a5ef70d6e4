import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { enforcements } from '../../../shared/domain/enforcement.ts';
import type { Said } from './act.ts';
import { activeOption } from './client-row.tsx';
import { ClientsView } from './clients-view.tsx';
import { SayAndDo } from './say-and-do.tsx';
import type { Picture } from './store.ts';
import { usePanes } from './use-panes.ts';
import { usePopup } from './use-popup.ts';
import { PaneWordsContext, useWords } from './words.ts';

type View = 'clients' | 'access' | 'waiting' | 'menu' | 'help' | 'host';

/** A person with accounts and no clients is a customer: that side comes first. */
const startOf = (picture: Picture): View =>
  picture.count === 0 && picture.overviews.some((one) => one.accounts.length > 0) ? 'access' : 'clients';

export const App = ({ initial, already }: { initial: Picture; already: Said }) => {
  const { say } = useWords();
  const popup = usePopup(initial);
  const panes = usePanes();
  const { picture } = popup;
  const [view, setView] = useState<View>(() => startOf(initial));
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState(already);
  const search = useRef<HTMLInputElement>(null);
  const [listed, setListed] = useState(true);
  const expanded = view === 'clients' && listed;

  const waiting = picture.overviews.flatMap((one) => one.invitations);
  const invitations = waiting.length;
  const answered = waiting.filter((one) => one.counterOffer).length;
  const { under } = popup;
  const both = picture.count > 0 && picture.overviews.some((one) => one.accounts.length > 0);
  const home = startOf(picture);
  const nameOf = (deployment: string): string =>
    picture.overviews.find((one) => one.deployment === deployment)?.name ?? deployment;

  // With the first picture, not after it: who opens the popup types at once.
  useLayoutEffect(() => {
    if (view === 'clients') search.current?.focus();
  }, [view]);

  // A customer who has just signed in here lands on that side, too.
  useEffect(() => {
    if (home === 'access') setView((now) => (now === 'clients' ? 'access' : now));
  }, [home]);

  // The last one was answered: there is nothing left to look at.
  useEffect(() => {
    if (invitations === 0) setView((now) => (now === 'waiting' ? home : now));
  }, [invitations, home]);

  // Typing always filters, wherever the focus is.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const find = event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey);
      const letter =
        event.key.length === 1 && event.key !== ' ' && !event.metaKey && !event.ctrlKey && !event.altKey;
      const inField = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
      if (!find && (!letter || inField)) return;
      if (find) event.preventDefault();
      setView('clients');
      search.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return (
    <PaneWordsContext.Provider value={panes?.words ?? null}>
      <header>
        <label class="search">
          <input
            ref={search}
            type="text"
            role="combobox"
            autocomplete="off"
            spellcheck={false}
            placeholder={say.find}
            aria-label={say.find}
            aria-expanded={expanded}
            aria-controls={expanded ? 'clients' : undefined}
            aria-activedescendant={expanded ? activeOption : undefined}
            value={typed}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setView('clients');
            }}
          />
        </label>
        <button
          type="button"
          class="user"
          aria-label={say.menu}
          aria-expanded={view === 'menu'}
          title={say.menu}
          onClick={() => setView(view === 'menu' ? home : 'menu')}
        />
      </header>
      {both && (view === 'clients' || view === 'access') && (
        <nav>
          {(['clients', 'access'] as const).map((one) => (
            <button type="button" key={one} aria-pressed={view === one} onClick={() => setView(one)}>
              {say[one]}
            </button>
          ))}
        </nav>
      )}
      {invitations > 0 && view !== 'waiting' && view !== 'menu' && (
        <button type="button" class="waiting" onClick={() => setView('waiting')}>
          <b>{say.waiting}</b>{' '}
          {[
            invitations > answered && say.invitations(invitations - answered),
            answered > 0 && say.answered(answered),
          ]
            .filter(Boolean)
            .join(' · ')}
        </button>
      )}
      {said !== null && (
        <SayAndDo
          as="bar"
          tone={said.tone}
          text={said.text}
          button={said.act?.label}
          onDo={() => void said.act?.run(setSaid)}
          onEscape={
            said.act &&
            (() => {
              setSaid(null);
              search.current?.focus();
            })
          }
        />
      )}
      {panes && (view === 'clients' || view === 'access') && (
        <panes.PageBar
          under={under}
          nameOf={nameOf}
          onSaid={setSaid}
          onAskHost={() => setView('host')}
          onAnswered={() => void popup.look()}
        />
      )}
      {view === 'clients' && (
        <ClientsView
          popup={popup}
          panes={panes}
          typed={typed}
          onTyped={setTyped}
          onSaid={setSaid}
          onListed={setListed}
          search={search}
        />
      )}
      {panes && view === 'access' && <panes.AccessView popup={popup} onSaid={setSaid} />}
      {panes && view === 'waiting' && (
        <panes.WaitingView popup={popup} onSaid={setSaid} onBack={() => setView(home)} />
      )}
      {panes && view === 'menu' && (
        <panes.MenuView popup={popup} onSaid={setSaid} onBack={() => setView(home)} />
      )}
      {panes && view === 'help' && <panes.HelpView onBack={() => setView(home)} />}
      {panes && view === 'host' && under.kind === 'looks_like' && (
        <panes.HostView panel={under.panel} origin={under.origin} onBack={() => setView(home)} />
      )}
      <footer>
        <span>{enforcements.map((one) => say.enforcement[one]).join(' · ')}</span>
        <button type="button" class="link" onClick={() => setView(view === 'help' ? home : 'help')}>
          {say.help}
        </button>
      </footer>
    </PaneWordsContext.Provider>
  );
};
