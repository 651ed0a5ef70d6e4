import type { Place } from '../adapter.ts';

/**
 * The organisation the page names in its account menu; where the menu does not say, the one in the
 * address: `/v3/<digits>/…` or `/v3/<app>/<digits>/…`.
 */
export const account = (document: Document, { pathname }: Place): string | null =>
  document.querySelector('[data-organisation-id]')?.getAttribute('data-organisation-id') ??
  pathname.match(/^\/v3\/(?:[a-z]\w*\/)?(\d+)\b/)?.[1] ??
  null;
