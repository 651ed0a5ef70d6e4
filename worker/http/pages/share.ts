import { lazy, type Route } from '../route.ts';

const acts = () => import('./share/acts.ts');
const entry = () => import('./share/entry.tsx');

/** The one implementation of consent, from the entry in a panel to the share (S1, S4). */
export const shareRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/share',
    surface: 'page',
    authorisation: { kind: 'person' },
    handle: lazy(entry, 'enter'),
  },
  {
    method: 'GET',
    path: '/accounts/:account/share',
    surface: 'page',
    authorisation: { kind: 'member', of: 'account', action: 'grant.share' },
    handle: lazy(acts, 'look'),
  },
  {
    method: 'POST',
    path: '/accounts/:account/share',
    surface: 'page',
    authorisation: { kind: 'member', of: 'account', action: 'grant.share' },
    handle: lazy(acts, 'confirm'),
  },
];
