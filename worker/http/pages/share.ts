import { member, page, signedIn } from '../page-route.ts';
import { lazy, type Route } from '../route.ts';

const acts = () => import('./share/acts.ts');
const entry = () => import('./share/entry.tsx');

/** The one implementation of consent, from the entry in a panel to the share (S1, S4). */
export const shareRoutes: readonly Route[] = [
  page('GET', '/share', signedIn, lazy(entry, 'enter')),
  page('GET', '/accounts/:account/share', member('account', 'grant.share'), lazy(acts, 'look')),
  page('POST', '/accounts/:account/share', member('account', 'grant.share'), lazy(acts, 'confirm')),
];
