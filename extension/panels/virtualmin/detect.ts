import type { Place } from '../adapter.ts';

/** `single_tab`: a page opened by itself, without the menu beside it; a reload brings the menu back. */
export type VirtualminPage = 'signed_out' | 'admin' | 'single_tab' | 'servers' | 'other';

/** Webmin with the Authentic theme says of every page what it is; Usermin and mail readers say otherwise. */
export const detect = (document: Document): boolean =>
  document.documentElement.matches('[data-product="webmin"], .session_login') &&
  document.querySelector('[href*="/unauthenticated/"], [src*="/unauthenticated/"]') !== null;

const serverLists = ['/virtual-server/', '/virtual-server/index.cgi'];

export const page = (document: Document, place: Place): VirtualminPage => {
  const root = document.documentElement;
  if (!root.dataset['user']) return 'signed_out';
  // 2 is a server's owner or an extra administrator of one; anybody else is no customer.
  if (root.dataset['accessLevel'] !== '2') return 'admin';
  const servers = serverLists.some((path) => place.pathname.endsWith(path));
  if (root.classList.contains('single_tab')) return 'single_tab';
  return servers ? 'servers' : 'other';
};
