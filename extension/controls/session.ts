import { browser } from 'wxt/browser';
import { residentTokens } from '../../shared/design/tokens.ts';
import type { Language } from '../../shared/messages/language.ts';
import type { ControlWords } from '../../shared/messages/panel/en.ts';
import type { ProductHint } from '../panels/adapter.ts';
import { adapterFor } from '../panels/resident.ts';
import type { FromContent, PageState } from '../protocol.ts';
import { ActingPort } from './acting-port.ts';
import { alive, isToContent, send } from './background.ts';
import { Controls } from './controls.ts';
import { darkSystem, isDark } from './look.ts';
import { Missing } from './missing.ts';
import { placement } from './placement.ts';
import css from './resident.css?inline';
import { hasFrame, type ListTab, type Lock, sharesOf, type View } from './view.ts';

/** Changes of the page are looked at together, this long after the first of them. */
const settle = 100;
const askEvery = 60_000;
const focusPause = 5_000;

const lockOf = (state: PageState): Lock =>
  state.mode === 'mismatch' || state.mode === 'offline' ? state.mode : null;

/**
 * The life of our controls in one page: read what account it shows, ask the background what that
 * is to me, paint the answer, and ask again whenever either may have changed. It listens to no
 * window message, and nothing it reads from the page decides anything (E11, E12).
 */
export class Session {
  readonly #life = new AbortController();
  readonly #observer = new MutationObserver(() => this.#lookSoon());
  readonly #theme = new MutationObserver(() => {
    if (this.#dark === isDark()) return;
    this.#dark = isDark();
    this.#repaint();
  });
  #dark = isDark();
  readonly #port = new ActingPort(() => void this.#ask());
  readonly #missing = new Missing((anchor) => void send({ type: 'missing_anchor', anchor }));
  readonly #controls: Controls;
  /** Ends what is open for this address and this state of the page. */
  #visit = new AbortController();
  #address = location.href;
  #view: View | null = null;
  #question = 0;
  #askedAt = 0;
  #timer = 0;
  #lookDue = Number.POSITIVE_INFINITY;

  constructor() {
    const actions = {
      act: (message: FromContent) => void this.#act(message),
      share: (product: ProductHint | null) => this.#share(product),
      openLists: (opener: HTMLElement, tabs: readonly ListTab[], about: ProductHint | null) =>
        void this.#openLists(opener, tabs, about),
    };
    this.#controls = new Controls(residentTokens + css, actions, (atBottom) => this.#move(atBottom));
  }

  start(): void {
    const { signal } = this.#life;
    this.#observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true });
    const onFocus = (): void => {
      if (document.visibilityState === 'visible' && Date.now() - this.#askedAt > focusPause) void this.#ask();
    };
    window.addEventListener('focus', onFocus, { signal });
    document.addEventListener('visibilitychange', onFocus, { signal });
    window.addEventListener('popstate', () => this.#lookSoon(), { signal });
    window.addEventListener('hashchange', () => this.#lookSoon(), { signal });
    window.addEventListener('pageshow', (event) => void (event.persisted && this.#ask()), { signal });
    darkSystem.addEventListener('change', () => this.#repaint(), { signal });
    // A panel's own switch between light and dark is an attribute up there.
    const themed = { attributes: true, attributeFilter: ['class', 'data-bs-theme', 'data-theme'] };
    for (const element of [document.documentElement, document.body]) this.#theme.observe(element, themed);
    const every = window.setInterval(() => this.#onMinute(), askEvery);
    signal.addEventListener('abort', () => window.clearInterval(every));
    browser.runtime.onMessage.addListener(this.#onMessage);
    void placement.read().then((atBottom) => this.#controls.move(atBottom));
    void this.#ask();
  }

  stop(): void {
    if (this.#life.signal.aborted) return;
    this.#life.abort();
    this.#visit.abort();
    this.#observer.disconnect();
    this.#theme.disconnect();
    window.clearTimeout(this.#timer);
    this.#controls.clear();
    this.#port.close();
    try {
      browser.runtime.onMessage.removeListener(this.#onMessage);
    } catch {
      // The extension is gone, and its listeners with it.
    }
  }

  #read(): Pick<View, 'adapter' | 'page' | 'shown'> {
    const adapter = adapterFor(document, location);
    return {
      adapter,
      page: adapter?.page(document, location) ?? '',
      shown: adapter?.account(document, location) ?? null,
    };
  }

  /** What the page shows now, before it is asked about: until the answer comes, another account locks everything. */
  async #ask(): Promise<void> {
    if (!this.#isAlive()) return;
    this.#question += 1;
    const question = this.#question;
    this.#askedAt = Date.now();
    const { shown } = this.#read();
    const answer = await send({ type: 'page', shown });
    if (question !== this.#question || !this.#isAlive()) return;
    if (shown !== this.#read().shown) return this.#ask();
    if (answer.tag === 'page') {
      const { state, language, words } = answer;
      if (words && state.mode !== 'dark') this.#take(state, language, words);
      else this.#darken();
    } else if (this.#view) {
      // Whoever does not answer has not said yes (E28).
      const { state, language, words } = this.#view;
      const offline = state.mode === 'offline' ? state : { mode: 'offline' as const, since: Date.now() };
      this.#take(offline, language, words);
    } else this.#controls.clear();
  }

  #take(state: PageState, language: Language, words: ControlWords): void {
    const client = state.mode === 'acting' ? state.client : state.mode === 'mismatch' ? state.expected : null;
    // While nobody answers, the last client goes on as a name only.
    const lastClient = client ?? (state.mode === 'offline' ? (this.#view?.lastClient ?? null) : null);
    this.#show({ ...this.#read(), state, language, words, lock: lockOf(state), lastClient });
    if (state.mode === 'acting' || state.mode === 'mismatch') this.#port.open();
    else this.#port.close();
    void this.#frame();
  }

  /** Its script comes when there is something to frame; what has to be locked is locked already. */
  async #frame(): Promise<void> {
    if (this.#view === null || !hasFrame(this.#view) || globalThis.panelshareFrame !== undefined) return;
    await send({ type: 'load', script: 'frame' });
    if (this.#isAlive()) this.#paint();
  }

  /** Not a panel of ours (any more): nothing of us is to be seen. */
  #darken(): void {
    this.#view = null;
    this.#newVisit();
    this.#controls.clear();
    this.#port.close();
  }

  /** The same view again keeps its identity, so that nothing is painted anew under somebody's fingers. */
  #show(next: View): void {
    const before = this.#view;
    const same =
      before !== null &&
      before.adapter === next.adapter &&
      before.page === next.page &&
      before.shown === next.shown &&
      before.lock === next.lock &&
      before.language === next.language &&
      JSON.stringify(before.state) === JSON.stringify(next.state);
    if (!same) {
      if (before?.state.mode !== next.state.mode || before.shown !== next.shown || before.lock !== next.lock)
        this.#newVisit();
      this.#view = next;
    }
    this.#paint();
  }

  #paint(): void {
    const view = this.#view;
    if (view === null) return;
    const { lost, lookAfter } = this.#missing.check(this.#controls.place(view), Date.now());
    this.#controls.dock(view, lost);
    if (lookAfter !== null) this.#lookSoon(lookAfter + 10);
  }

  #repaint(): void {
    if (this.#view) this.#view = { ...this.#view };
    this.#paint();
  }

  #lookSoon(after = settle): void {
    const due = Date.now() + after;
    if (this.#lookDue <= due) return;
    window.clearTimeout(this.#timer);
    this.#lookDue = due;
    this.#timer = window.setTimeout(() => {
      this.#lookDue = Number.POSITIVE_INFINITY;
      this.#look();
    }, after);
  }

  #look(): void {
    const view = this.#view;
    if (!this.#isAlive() || view === null) return;
    const seen = this.#read();
    // Some panels change their page and leave the address as it is.
    if (location.href !== this.#address || seen.page !== view.page) {
      this.#address = location.href;
      this.#missing.visit();
      this.#newVisit();
    }
    if (seen.shown !== view.shown) {
      this.#show({ ...view, ...seen, lock: 'checking' });
      void this.#ask();
      return;
    }
    this.#show({ ...view, ...seen });
  }

  #newVisit(): void {
    this.#visit.abort();
    this.#visit = new AbortController();
  }

  #onMinute(): void {
    if (!this.#isAlive()) return;
    const mode = this.#view?.state.mode;
    if (mode === 'acting' || mode === 'mismatch' || mode === 'offline') void this.#ask();
  }

  readonly #onMessage = (
    message: unknown,
    sender: { id?: string | undefined },
    respond: (answer: unknown) => void,
  ): void => {
    if (!isToContent(message) || sender.id !== browser.runtime.id) return;
    if (message.type === 'which_account') respond({ shown: this.#read().shown });
    else void this.#ask();
  };

  /** An extension that was updated or removed leaves its old script behind: it takes everything with it. */
  #isAlive(): boolean {
    if (!alive()) this.stop();
    return !this.#life.signal.aborted;
  }

  #move(atBottom: boolean): void {
    this.#controls.move(atBottom);
    this.#repaint();
    void placement.write(atBottom);
  }

  async #act(message: FromContent): Promise<void> {
    const answer = await send(message);
    if (!this.#isAlive() || this.#view === null) return;
    if (answer.tag === 'failed') this.#controls.say(answer.detail || this.#view.words.failed);
  }

  /** Only the account the controls were painted for is offered, not one that has slipped in since. */
  #share(product: ProductHint | null): void {
    const shown = this.#view?.shown ?? null;
    if (this.#view?.lock !== null || this.#read().shown !== shown) this.#look();
    else void this.#act({ type: 'share', shown, productId: product?.id ?? null });
  }

  async #openLists(opener: HTMLElement, tabs: readonly ListTab[], about: ProductHint | null): Promise<void> {
    const { signal } = this.#visit;
    if (globalThis.panelshareLists === undefined) await send({ type: 'load', script: 'lists' });
    const view = this.#view;
    if (signal.aborted || view === null || !this.#isAlive()) return;
    const open = globalThis.panelshareLists;
    if (open === undefined) {
      this.#controls.say(view.words.failed);
      return;
    }
    open({
      language: view.language,
      opener,
      tabs,
      acting: view.state.mode === 'acting',
      shares: sharesOf(view, about),
      about: about?.name ?? null,
      dark: isDark(),
      signal,
      send,
    });
  }
}
