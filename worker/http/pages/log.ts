import { lazy, type Route } from '../route.ts';

const log = () => import('./log/show.tsx');

/** What happened to an organisation, for its own people (A4). */
export const logRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/organisations/:organisation/log',
    surface: 'page',
    authorisation: { kind: 'member', of: 'organisation', action: 'organisation.view' },
    handle: lazy(log, 'showLog'),
  },
];
