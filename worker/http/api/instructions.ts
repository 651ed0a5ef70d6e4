import { lazy, type Route } from '../route.ts';

const acts = () => import('./instructions/acts.ts');

/** Customer-session mode: what the adapter carries out in the customer's own page, and what it saw (E51). */
export const instructionApiRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/grants/:grant/instruction',
    surface: 'api',
    authorisation: { kind: 'member', of: 'grant', action: 'grant.record' },
    // It carries a password, once.
    secretAnswer: true,
    handle: lazy(acts, 'issue'),
  },
  {
    method: 'POST',
    path: '/api/instructions/:instruction/report',
    surface: 'api',
    authorisation: { kind: 'person' },
    handle: lazy(acts, 'report'),
  },
  {
    method: 'POST',
    path: '/api/accounts/:account/products',
    surface: 'api',
    authorisation: { kind: 'member', of: 'account', action: 'grant.share' },
    handle: lazy(acts, 'seen'),
  },
];
