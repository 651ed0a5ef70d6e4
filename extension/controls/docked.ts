import { createRoot, h, icon, type Root, raise } from './dom.ts';
import { paintEntries } from './entries.ts';
import { isDark } from './look.ts';
import { onPress } from './trust.ts';
import type { Actions, View } from './view.ts';

/**
 * Bottom right: the same entries where the panel's menu could not be found, and what went wrong
 * with something a person asked for.
 */
export class Docked {
  readonly #root: Root;
  #notice: string | null = null;
  #view: View | null = null;
  #entries = false;

  constructor(css: string) {
    this.#root = createRoot(css, 'docked');
    this.#root.host.dataset['place'] = 'docked';
  }

  /** `entries`: the account's entries are shown here, for want of the panel's menu. */
  show(view: View, actions: Actions, entries: boolean): void {
    const changed = this.#view !== view || this.#entries !== entries;
    this.#view = view;
    this.#entries = entries;
    if (changed) this.#paint(view, actions);
    const empty = this.#root.body.childElementCount === 0;
    if (empty) this.#root.host.remove();
    else if (!this.#root.host.isConnected) raise(this.#root.host);
  }

  say(notice: string, actions: Actions): void {
    this.#notice = notice;
    const view = this.#view;
    if (!view) return;
    this.#view = null;
    this.show(view, actions, this.#entries);
  }

  hide(): void {
    this.#view = null;
    this.#notice = null;
    this.#root.host.remove();
  }

  #paint(view: View, actions: Actions): void {
    const { body } = this.#root;
    body.dataset['scheme'] = isDark() ? 'dark' : 'light';
    if (this.#entries) paintEntries(body, view, actions, true);
    else body.replaceChildren();
    if (this.#notice === null) return;
    const close = h('button', { type: 'button', class: 'entry' }, icon('close'), view.words.close);
    onPress(close, () => {
      this.#notice = null;
      this.#paint(view, actions);
      if (body.childElementCount === 0) this.#root.host.remove();
    });
    body.append(h('p', { role: 'alert' }, this.#notice), close);
  }
}
