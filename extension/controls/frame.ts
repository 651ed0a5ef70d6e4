import { colourOf } from '../../shared/design/tokens.ts';
import { shownAs } from '../../shared/domain/enforcement.ts';
import { type Language, locales } from '../../shared/messages/language.ts';
import type { ListedClient } from '../protocol.ts';
import { createRoot, h, icon, type Root, raise, styleMark } from './dom.ts';
import frameCss from './frame.css?inline';
import { isDark } from './look.ts';
import { keepRoom } from './room.ts';
import { say, sayCount } from './say.ts';
import { TabMark } from './tab-mark.ts';
import { onPress } from './trust.ts';
import type { Actions, View } from './view.ts';

/** A date as one says it this year; with the year otherwise. */
const dateOf = (moment: number, language: Language): string => {
  const date = new Date(moment);
  const thisYear = date.getFullYear() === new Date().getFullYear();
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'short',
    ...(thisYear ? {} : { year: 'numeric' }),
  }).format(date);
};

const timeOf = (moment: number, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { timeStyle: 'short' }).format(moment);

/** What the frame says of the grant: how much, until when, and how it is enforced (E30). */
const facts = ({ client }: ListedClient, { words, language }: View): string => {
  const { access, endsAt, endsBy, enforcement } = client;
  const open = endsBy === null ? words.noEnd : words.endsBy[endsBy];
  const parts = [
    access.kind === 'full' ? words.full : sayCount(words.products, access.products.length, language),
    endsAt === null ? open : say(words.ends, { date: dateOf(endsAt, language) }),
    words.enforcement[shownAs(enforcement)],
  ];
  if (!enforcement.verified) parts.push(words.unverified);
  return parts.map((part) => ` · ${part}`).join('');
};

const named = ({ client }: ListedClient): string =>
  client.customerName === client.shownAs ? client.customerName : `${client.customerName} (${client.shownAs})`;

/** The one sentence of a state that has a frame and is not plainly acting. */
const warning = (view: View): string | null => {
  const { state, words, language, lastClient } = view;
  if (view.lock === 'checking') return words.checking;
  switch (state.mode) {
    case 'mismatch': {
      const expected = named(state.expected);
      return state.shown === null
        ? say(words.mismatchNobody, { expected })
        : say(words.mismatch, { shown: state.shown, expected });
    }
    case 'ended':
      return say(words[state.why], { name: state.customerName });
    case 'offline': {
      const known = lastClient === null ? '' : ` ${say(words.lastKnown, { name: named(lastClient) })}`;
      return say(words.offline, { time: timeOf(state.since, language) }) + known;
    }
    default:
      return null;
  }
};

declare global {
  /** Set by the frame's script, which a page gets when there is something to frame. */
  var panelshareFrame: typeof Frame | undefined;
}

/**
 * The acting frame (W3). On top it pushes the panel down by its own height, whatever its text
 * needs; at the bottom it stands aside and pushes nothing.
 */
export class Frame {
  readonly #root: Root;
  readonly #shift = globalThis.panelshareRoom ?? h('style', { [styleMark]: '' });
  readonly #size: ResizeObserver;
  readonly #onMove: (atBottom: boolean) => void;
  readonly #tab = new TabMark();
  #view: View | null = null;
  #atBottom = false;

  /** `css`: the rules of all controls. */
  constructor(css: string, onMove: (atBottom: boolean) => void) {
    this.#root = createRoot(css + frameCss, 'frame');
    this.#root.host.dataset['place'] = 'frame';
    this.#root.body.setAttribute('role', 'region');
    this.#root.body.setAttribute('aria-label', 'Panelshare');
    this.#onMove = onMove;
    this.#size = new ResizeObserver(() => this.#push());
  }

  move(atBottom: boolean): void {
    this.#atBottom = atBottom;
    this.#root.host.toggleAttribute('data-at', false);
    if (atBottom) this.#root.host.dataset['at'] = 'bottom';
    this.#push();
  }

  show(view: View, actions: Actions): void {
    const changed = this.#view !== view;
    this.#view = view;
    if (changed) this.#paint(view, actions);
    // While it is being checked whose account this is, the tab keeps the mark it has.
    if (view.state.mode === 'acting') this.#tab.show(view.state.client);
    else this.#tab.hide();
    if (!this.#root.host.isConnected) {
      raise(this.#root.host);
      this.#size.observe(this.#root.body);
    }
    if (!this.#shift.isConnected) (document.head ?? document.documentElement).append(this.#shift);
    this.#push();
  }

  hide(): void {
    this.#view = null;
    this.#tab.hide();
    this.#size.disconnect();
    this.#root.host.remove();
    this.#shift.remove();
  }

  #paint(view: View, actions: Actions): void {
    const { words, state } = view;
    const { body } = this.#root;
    const sentence = warning(view);
    const client = state.mode === 'acting' ? state.client : null;
    body.className = sentence === null ? 'frame' : 'frame warn';
    body.dataset['scheme'] = isDark() ? 'dark' : 'light';
    if (client) body.style.setProperty('--client', colourOf(client.client.grantId, client.mark?.colour));
    const text =
      client && sentence === null
        ? h(
            'p',
            {},
            h('strong', {}, say(words.acting, { name: client.client.customerName })),
            facts(client, view),
          )
        : h('p', { role: 'status' }, sentence ?? '');
    const children: Node[] = [text, h('span', { class: 'push' })];
    if (client) {
      const open = this.#button(words.switchClient, view.lock !== null, (button) =>
        actions.openLists(button, ['clients'], null),
      );
      open.append(icon('chevron'));
      open.setAttribute('aria-haspopup', 'dialog');
      children.push(open);
      const done = this.#button(words.giveBack, view.lock !== null, () => actions.act({ type: 'give_back' }));
      done.title = words.giveBackHint;
      children.push(done);
    }
    if (state.mode !== 'offline') {
      children.push(this.#button(words.leave, false, () => actions.act({ type: 'leave' })));
    }
    const mover = this.#button('', false, () => this.#onMove(!this.#atBottom));
    mover.append(icon('aside'));
    mover.setAttribute('aria-label', this.#atBottom ? words.toTop : words.toBottom);
    mover.title = this.#atBottom ? words.toTop : words.toBottom;
    if (this.#atBottom) mover.classList.add('up');
    children.push(mover);
    body.replaceChildren(...children);
    body.classList.toggle('aside', this.#atBottom);
  }

  #button(label: string, disabled: boolean, run: (button: HTMLElement) => void): HTMLButtonElement {
    const button = h('button', { type: 'button' }, label);
    button.disabled = disabled;
    onPress(button, () => run(button));
    return button;
  }

  #push(): void {
    const height = Math.ceil(this.#root.body.getBoundingClientRect().height) || 28;
    const css =
      this.#atBottom || !this.#view
        ? ''
        : (this.#view.adapter?.frameShift(height) ?? `html{margin-top:${height}px!important}`);
    if (this.#shift.textContent !== css) this.#shift.textContent = css;
    keepRoom(css);
  }
}
