import { browser } from 'wxt/browser';
import { colourOf } from '../../shared/design/tokens.ts';
import type { ListedClient } from '../protocol.ts';
import { h, styleMark } from './dom.ts';

/**
 * The mark of the tab itself while it acts for a client: its colour and initials as the icon, its name
 * before the title.
 *
 * Title and icon belong to the page: its own scripts read them, and some send the title to others. So
 * nothing is put there that the page does not show itself: the client's name where the page names it, else
 * the account in the panel's own word. Whoever wants the name all the same says so in the settings.
 * What only we know stands in the frame, whose root is closed to the page.
 */

/** As `namesInTabsDefinition`, whose schema would come along with an import. */
const setting = 'names-in-tabs';

const mayName = async (): Promise<boolean> => {
  try {
    const stored: unknown = (await browser.storage.local.get(setting))[setting];
    return typeof stored === 'object' && stored !== null && Reflect.get(stored, 'value') === true;
  } catch {
    return false;
  }
};

export const labelOf = (
  { customerName, shownAs }: Pick<ListedClient['client'], 'customerName' | 'shownAs'>,
  pageText: string,
  always: boolean,
): string => (always || pageText.includes(customerName) ? customerName : shownAs);

/** Two letters: of the first two words, or the first two of one. */
export const initialsOf = (label: string): string => {
  const [first = '', second] = label.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const letters = [...first];
  return `${letters[0] ?? ''}${second === undefined ? (letters[1] ?? '') : ([...second][0] ?? '')}`.toUpperCase();
};

const iconOf = (label: string, colour: string): string => {
  const letters = initialsOf(label).replace(/[^\p{L}\p{N}]/gu, '');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${colour}"/><text x="16" y="22" text-anchor="middle" font-family="sans-serif" font-size="17" font-weight="700" fill="#fff">${letters}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
};

/** So often within a minute a page that writes over the mark is answered, and then no more. */
const patience = 20;

export class TabMark {
  readonly #icon = h('link', { rel: 'icon', sizes: 'any', [styleMark]: '' });
  /** The page's own icons, put aside, with what they were. */
  readonly #aside = new Map<HTMLLinkElement, string>();
  readonly #observer = new MutationObserver(() => this.#put());
  #client: ListedClient | null = null;
  #prefix = '';
  #answers = { count: 0, since: 0 };

  show(client: ListedClient): void {
    const same =
      this.#client?.client.grantId === client.client.grantId &&
      this.#client.mark?.colour === client.mark?.colour;
    if (same) return;
    this.#client = client;
    void this.#start(client);
  }

  hide(): void {
    if (this.#client === null) return;
    this.#client = null;
    this.#observer.disconnect();
    if (this.#prefix !== '') document.title = this.#own();
    this.#prefix = '';
    this.#icon.remove();
    for (const [link, rel] of this.#aside) link.rel = rel;
    this.#aside.clear();
  }

  async #start(client: ListedClient): Promise<void> {
    const always = await mayName();
    if (this.#client !== client) return;
    const label = labelOf(client.client, document.body?.textContent ?? '', always);
    if (this.#prefix !== '') document.title = this.#own();
    this.#prefix = `● ${label} – `;
    this.#icon.href = iconOf(label, colourOf(client.client.grantId, client.mark?.colour));
    this.#answers = { count: 0, since: Date.now() };
    this.#put();
  }

  /** The title as the page wrote it, also where it made a new one out of ours. */
  #own(): string {
    return document.title.split(this.#prefix).join('').split(this.#prefix.trimEnd()).join('').trim();
  }

  #put(): void {
    const { head } = document;
    const icons = [...document.querySelectorAll<HTMLLinkElement>('link[rel~="icon" i]')].filter(
      (link) => link !== this.#icon,
    );
    const stands = document.title.startsWith(this.#prefix.trimEnd()) && this.#icon.isConnected;
    if (head === null || (stands && icons.length === 0) || this.#isHopeless()) return;
    // What is written here is nothing to be woken for.
    this.#observer.disconnect();
    for (const link of icons) {
      // Of a script of ours that an update cut off.
      if (link.hasAttribute(styleMark)) {
        link.remove();
        continue;
      }
      this.#aside.set(link, link.rel);
      link.rel = `${styleMark}-aside`;
    }
    document.title = `${this.#prefix}${this.#own()}`;
    head.append(this.#icon);
    this.#observer.observe(head, { childList: true, characterData: true, subtree: true });
  }

  #isHopeless(): boolean {
    const now = Date.now();
    if (now - this.#answers.since > 60_000) this.#answers = { count: 0, since: now };
    this.#answers.count += 1;
    return this.#answers.count > patience;
  }
}
