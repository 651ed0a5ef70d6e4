import type { Place } from '../adapter.ts';

export type FroxlorPage = 'signed_out' | 'admin' | 'domains' | 'other';

/** Every page with Froxlor's own template has this body; webmail or phpMyAdmin on the same origin has not. */
export const detect = (document: Document): boolean =>
  document.querySelector('body#app #navbarOpts, body#app input[name="loginname"], body#app .navbar-brand') !==
  null;

const file = (place: Place): string => place.pathname.slice(place.pathname.lastIndexOf('/') + 1);

export const page = (document: Document, place: Place): FroxlorPage => {
  const name = file(place);
  if (name.startsWith('admin_')) return 'admin';
  if (!name.startsWith('customer_') || document.querySelector('input[name="loginname"]')) return 'signed_out';
  const query = new URLSearchParams(place.search);
  const listed = query.get('page') === 'domains' && !query.get('action');
  return name === 'customer_domains.php' && listed ? 'domains' : 'other';
};
