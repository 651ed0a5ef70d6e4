import { type ProductHint, textOf } from '../adapter.ts';

const kinds: Readonly<Record<string, string>> = {
  web_vhost_domain_edit: 'site',
  database_edit: 'database',
};

/** A website or a database by the id that its row opens; its name stands in the cell before the buttons. */
export const productOf = (anchor: Element): ProductHint | null => {
  const links = anchor.closest('tr')?.querySelectorAll('a[data-load-content]') ?? [];
  for (const link of links) {
    const opened = /^sites\/(\w+)\.php\?id=(\d+)(?:&|$)/.exec(link.getAttribute('data-load-content') ?? '');
    const kind = kinds[opened?.[1] ?? ''];
    const name = textOf(anchor.querySelector('a[data-load-content]'));
    if (kind && opened?.[2] && name) return { id: `${kind}:${opened[2]}`, name, container: false };
  }
  return null;
};
