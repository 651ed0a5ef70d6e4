import type { Place } from '../adapter.ts';

export type HestiaPage = 'signed_out' | 'admin' | 'web' | 'databases' | 'other';

/** Both the panel's pages and its sign-in have this body; a file manager or webmail on the same origin has not. */
export const detect = (document: Document): boolean =>
  document.querySelector(
    'body[class^="page-"] > .app > .app-header .top-bar-menu, body[class^="page-"] > .app #login-form',
  ) !== null;

/** The sign of an administrator on the administrator's own pages; looking at a customer's it is another. */
export const administrator = (document: Document): boolean =>
  document.querySelector('.top-bar-usage-item .fa-user-tie') !== null;

export const page = (document: Document, place: Place): HestiaPage => {
  if (!document.querySelector('a.top-bar-menu-link-logout')) return 'signed_out';
  if (administrator(document)) return 'admin';
  const list = /^\/list\/(web|db)\/?$/.exec(place.pathname)?.[1];
  if (list === 'web') return 'web';
  return list === 'db' ? 'databases' : 'other';
};
