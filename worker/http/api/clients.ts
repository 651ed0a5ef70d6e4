import { lazy, type Route } from '../route.ts';

const acts = () => import('./clients/acts.ts');

/** The extension's side of switching: the list, the opening, where it landed, what a page is. */
export const clientApiRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/clients',
    surface: 'api',
    authorisation: { kind: 'person' },
    handle: lazy(acts, 'list'),
  },
  {
    method: 'POST',
    path: '/api/clients/:grant/open',
    surface: 'api',
    authorisation: { kind: 'member', of: 'grant', action: 'grant.open' },
    secretAnswer: true,
    handle: lazy(acts, 'open'),
  },
  {
    method: 'POST',
    path: '/api/openings/:opening/landed',
    surface: 'api',
    authorisation: { kind: 'member', of: 'opening', action: 'grant.open' },
    handle: lazy(acts, 'land'),
  },
  {
    method: 'GET',
    path: '/api/here',
    surface: 'api',
    authorisation: { kind: 'person', safety: true },
    ahead: async () => (await acts()).whatHere,
  },
  {
    method: 'GET',
    path: '/api/pages',
    surface: 'api',
    authorisation: { kind: 'person', safety: true },
    ahead: async () => (await acts()).whatOnPages,
  },
  {
    method: 'POST',
    path: '/api/grants/:grant/pause',
    surface: 'api',
    authorisation: { kind: 'member', of: 'grant', action: 'grant.pause' },
    handle: lazy(acts, 'pause'),
  },
];
