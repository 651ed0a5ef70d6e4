import type { Place } from '../adapter.ts';

export type VirtualminPage = 'signed_out' | 'admin' | 'servers' | 'other';

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
  return serverLists.some((path) => place.pathname.endsWith(path)) ? 'servers' : 'other';
};
