import type { ProductHint } from '../adapter.ts';

/** Which list a row stands in: a site, a mail domain and a zone may all have one name. */
const prefixes: Readonly<Record<string, string>> = { 'page-web': 'site', 'page-db': 'database' };

/** The row names its domain or database for the panel's own sorting, whatever columns are shown. */
export const productOf = (anchor: Element): ProductHint | null => {
  const name = anchor.closest('.js-unit')?.getAttribute('data-sort-name')?.trim();
  const list = prefixes[anchor.ownerDocument.body.classList.item(0) ?? ''];
  return name && list ? { id: `${list}:${name}`, name, container: false } : null;
};
