import { lazy, type Route } from '../route.ts';

const partner = () => import('./partner/acts.tsx');

/** How an organisation becomes an authorised partner (P1). */
export const partnerRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/partner',
    surface: 'page',
    authorisation: { kind: 'person' },
    handle: lazy(partner, 'start'),
  },
  {
    method: 'GET',
    path: '/organisations/:organisation/partner',
    surface: 'page',
    authorisation: { kind: 'member', of: 'organisation', action: 'partnership.view' },
    handle: lazy(partner, 'partnershipPage'),
  },
  {
    method: 'POST',
    path: '/organisations/:organisation/partner',
    surface: 'page',
    authorisation: { kind: 'member', of: 'organisation', action: 'partnership.apply' },
    handle: lazy(partner, 'apply'),
  },
  {
    method: 'GET',
    path: '/organisations/:organisation/partner/agreement.txt',
    surface: 'page',
    authorisation: { kind: 'member', of: 'organisation', action: 'partnership.view' },
    handle: lazy(partner, 'copy'),
  },
];
