import { lazy, type Route } from '../route.ts';

const acts = () => import('./accounts/acts.ts');

/** The customer's popup: who has access, what waits for an answer, pause everything (M8). */
export const accountApiRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/accounts',
    surface: 'api',
    authorisation: { kind: 'person', safety: true },
    handle: lazy(acts, 'list'),
  },
  {
    method: 'GET',
    path: '/api/invitations',
    surface: 'api',
    authorisation: { kind: 'person' },
    handle: lazy(acts, 'waiting'),
  },
  {
    method: 'POST',
    path: '/api/accounts/:account/pause',
    surface: 'api',
    authorisation: { kind: 'member', of: 'account', action: 'account.pause_all' },
    handle: lazy(acts, 'pause'),
  },
];
