import { colourOf } from '../../../shared/design/tokens.ts';
import type { ListedClient } from '../../protocol.ts';
import { h } from '../dom.ts';
import { onPress } from '../trust.ts';
import type { ListsRequest } from './contract.ts';
import { accessText, timeLeft, timeOf } from './format.ts';
import { WindowedList } from './windowed.ts';
import { listWords } from './words.ts';

const findAfter = 80;

/**
 * The clients (W2): type to filter, arrows move, Enter opens, Escape clears and then closes. The
 * words are answered by the background; opening asks the Worker each time (W6).
 */
export class Clients {
  readonly #request: ListsRequest;
  readonly #close: () => void;
  readonly #settle: () => void;
  readonly #find: HTMLInputElement;
  readonly #status = h('p', { class: 'note quiet', role: 'status' });
  readonly #notice = h('p', { class: 'note alert', role: 'alert' });
  readonly #list: WindowedList<ListedClient>;
  #timer = 0;
  #asked = 0;
  /** The words that the list answers; null before there is one. */
  #answered: string | null = null;
  #busy = false;

  constructor(request: ListsRequest, close: () => void, settle: () => void) {
    this.#request = request;
    this.#close = close;
    this.#settle = settle;
    const words = this.#words;
    this.#list = new WindowedList(
      (client) => this.#row(client),
      (client) => void this.#open(client),
    );
    this.#list.element.setAttribute('aria-label', words.clients);
    this.#find = h('input', {
      class: 'find',
      type: 'text',
      role: 'combobox',
      placeholder: words.find,
      'aria-label': words.find,
      'aria-expanded': 'true',
      'aria-controls': this.#list.element.id,
      'aria-autocomplete': 'list',
      autocomplete: 'off',
      spellcheck: 'false',
    });
    this.#find.addEventListener('input', () => this.#askSoon());
    this.#find.addEventListener('keydown', (event) => this.#onKey(event));
    this.#notice.hidden = true;
  }

  get #words() {
    return listWords[this.#request.language];
  }

  paint(body: HTMLElement): void {
    const back = h('button', { type: 'button', class: 'back' }, `← ${this.#words.back}`);
    onPress(back, () => void this.#leave());
    const parts: Node[] = [this.#find, this.#list.element, this.#notice, this.#status];
    body.replaceChildren(...(this.#request.acting ? [back, ...parts] : parts));
    this.#find.focus({ preventScroll: true });
    void this.#ask();
  }

  #askSoon(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#ask(), findAfter);
  }

  async #ask(): Promise<void> {
    window.clearTimeout(this.#timer);
    this.#asked += 1;
    const asked = this.#asked;
    const words = this.#find.value.trim();
    const answer = await this.#request.send({ type: 'find_clients', words });
    if (asked !== this.#asked || this.#request.signal.aborted) return;
    if (answer.tag !== 'clients') {
      this.#say(answer.tag === 'failed' ? answer.detail || this.#words.failed : this.#words.failed);
      return;
    }
    this.#answered = words;
    this.#list.show(answer.clients);
    this.#find.setAttribute('aria-activedescendant', this.#list.selectedId);
    const empty = words === '' ? this.#words.noClients : this.#words.nothingFound;
    this.#status.textContent = answer.clients.length === 0 ? empty : this.#words.found(answer.clients.length);
    // A list without an answer of this minute is painted as what it is: old (E28).
    if (answer.at !== null && Date.now() - answer.at > 60_000)
      this.#status.textContent = this.#words.asOf(timeOf(answer.at, this.#request.language));
    this.#settle();
  }

  #row({ client, deploymentName, mark }: ListedClient): HTMLElement {
    const { language } = this.#request;
    const words = this.#words;
    const dot = h('span', { class: 'dot' });
    dot.style.background = colourOf(client.grantId, mark?.colour);
    const stands = [words.states[client.state], words.panel[client.panelState]].filter((word) => word !== '');
    const facts = client.way === 'none' ? words.noWay : client.way === 'card' ? words.showAccess : '';
    const standing =
      stands[0] ??
      (facts ||
        `${accessText(client.access, words)} · ${timeLeft(client.endsAt, Date.now(), language, words)}`);
    const { customerName, accountName } = client;
    // How it stands comes first: the end of a long line is cut off.
    const below = accountName === customerName ? standing : `${standing} · ${accountName}`;
    const item = h(
      'div',
      { class: 'client' },
      dot,
      h('span', {}, customerName),
      h('span', { class: 'quiet' }, below),
    );
    item.title = [customerName, accountName, client.panel.name, deploymentName, mark?.group]
      .filter((part) => part !== undefined)
      .join(' · ');
    if (!canOpen(client)) item.setAttribute('aria-disabled', 'true');
    return item;
  }

  #onKey(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 7, PageUp: -7 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      this.#list.move(step);
      this.#find.setAttribute('aria-activedescendant', this.#list.selectedId);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      void this.#openFound();
    } else if (event.key === 'Escape' && this.#find.value !== '') {
      event.stopPropagation();
      this.#find.value = '';
      void this.#ask();
    }
  }

  /** Who types and presses Enter at once means what the words find, never the list before them. */
  async #openFound(): Promise<void> {
    const meant = () => this.#answered === this.#find.value.trim();
    if (!meant()) await this.#ask();
    const client = this.#list.selected;
    if (client && meant()) await this.#open(client);
  }

  async #open(listed: ListedClient, replaces = false): Promise<void> {
    const { client, deployment } = listed;
    if (this.#busy || !canOpen(client)) return;
    this.#busy = true;
    this.#notice.hidden = true;
    this.#status.textContent = this.#words.opening;
    const answer = await this.#request.send({
      type: 'open',
      deployment,
      grantId: client.grantId,
      ...(replaces ? { replaces } : {}),
    });
    this.#busy = false;
    this.#status.textContent = '';
    if (answer.tag !== 'opening') {
      this.#say(answer.tag === 'failed' ? answer.detail || this.#words.failed : this.#words.failed);
      return;
    }
    const { outcome } = answer;
    if (outcome.outcome === 'opened') this.#close();
    else if (outcome.outcome === 'card') this.#status.textContent = this.#words.card;
    else if (outcome.outcome === 'proving') this.#status.textContent = this.#words.proving;
    else if (outcome.outcome === 'in_the_way') {
      // Asked before anything is signed out; Enter on the button answers.
      this.#say(this.#words.inTheWay(outcome.customerName, outcome.tabs));
      const yes = h(
        'button',
        { type: 'button', class: 'button' },
        this.#words.openAnyway(client.customerName),
      );
      onPress(yes, () => {
        this.#find.focus({ preventScroll: true });
        void this.#open(listed, true);
      });
      this.#notice.append(yes);
      this.#settle();
      yes.focus();
    } else this.#say(outcome.detail || this.#words.failed);
  }

  async #leave(): Promise<void> {
    const answer = await this.#request.send({ type: 'leave' });
    if (answer.tag === 'failed') this.#say(answer.detail || this.#words.failed);
    else this.#close();
  }

  #say(text: string): void {
    this.#notice.textContent = text;
    this.#notice.hidden = false;
    this.#settle();
  }
}

const canOpen = ({ state, way }: ListedClient['client']): boolean => state === 'active' && way !== 'none';
