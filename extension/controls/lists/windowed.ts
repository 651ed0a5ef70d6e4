import { h } from '../dom.ts';
import { isVisible } from '../trust.ts';

const rowHeight = 44;
const spare = 2;
let lists = 0;

/**
 * A list of which only the visible rows are in the page, whatever its length; the row that is
 * selected is always among them. The search field keeps the focus and names the selected row.
 */
export class WindowedList<Item> {
  readonly element: HTMLElement;
  readonly #spacer = h('div');
  readonly #row: (item: Item) => HTMLElement;
  readonly #id: string;
  #items: readonly Item[] = [];
  #at = 0;

  constructor(row: (item: Item) => HTMLElement, choose: (item: Item) => void) {
    lists += 1;
    this.#id = `list-${lists}`;
    this.#row = row;
    this.element = h('div', { class: 'window', role: 'listbox', id: this.#id }, this.#spacer);
    this.element.addEventListener('scroll', () => this.#paint(), { passive: true });
    this.element.addEventListener('click', (event) => {
      const target = event.target instanceof Element ? event.target.closest('.client') : null;
      const item = target && this.#items[Number(target.getAttribute('data-index'))];
      if (event.isTrusted && item && isVisible(this.element)) choose(item);
    });
  }

  get selected(): Item | null {
    return this.#items[this.#at] ?? null;
  }

  get selectedId(): string {
    return `${this.#id}-${this.#at}`;
  }

  show(items: readonly Item[]): void {
    this.#items = items;
    this.#at = 0;
    this.#spacer.style.height = `${items.length * rowHeight}px`;
    this.element.scrollTop = 0;
    this.#paint();
  }

  move(step: number): void {
    if (this.#items.length === 0) return;
    this.#at = Math.max(0, Math.min(this.#items.length - 1, this.#at + step));
    const top = this.#at * rowHeight;
    const { scrollTop, clientHeight } = this.element;
    if (top < scrollTop) this.element.scrollTop = top;
    else if (top + rowHeight > scrollTop + clientHeight)
      this.element.scrollTop = top + rowHeight - clientHeight;
    this.#paint();
  }

  #paint(): void {
    const { scrollTop, clientHeight } = this.element;
    const first = Math.max(0, Math.floor(scrollTop / rowHeight) - spare);
    const last = Math.min(
      this.#items.length,
      Math.ceil((scrollTop + (clientHeight || 352)) / rowHeight) + spare,
    );
    const rows = this.#items.slice(first, last).map((item, offset) => {
      const index = first + offset;
      const row = this.#row(item);
      row.id = `${this.#id}-${index}`;
      row.style.top = `${index * rowHeight}px`;
      row.setAttribute('role', 'option');
      row.setAttribute('data-index', String(index));
      row.setAttribute('aria-selected', String(index === this.#at));
      row.setAttribute('aria-posinset', String(index + 1));
      row.setAttribute('aria-setsize', String(this.#items.length));
      return row;
    });
    this.#spacer.replaceChildren(...rows);
  }
}
