import { lazy, type Route } from '../route.ts';

const copyAddress = () => import('./accounts/copy-address.tsx');
const linking = () => import('./accounts/linking.tsx');
const mark = () => import('./accounts/mark.tsx');
const overview = () => import('./accounts/overview.tsx');

const signedIn = { kind: 'person' } as const;

/** An organisation’s accounts: linking one, and who has access to it. */
export const accountRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/accounts/:account/mail-copy',
    surface: 'page',
    authorisation: { kind: 'member', of: 'account', action: 'account.view' },
    handle: lazy(copyAddress, 'show'),
  },
  {
    method: 'POST',
    path: '/accounts/:account/mail-copy',
    surface: 'page',
    authorisation: { kind: 'member', of: 'account', action: 'mail_copy.address' },
    handle: lazy(copyAddress, 'make'),
  },
  // Before `/accounts/:account`, which would take their words for ids.
  {
    method: 'POST',
    path: '/accounts/link',
    surface: 'page',
    authorisation: signedIn,
    handle: lazy(linking, 'start'),
  },
  {
    method: 'GET',
    path: '/accounts/link/confirm',
    surface: 'page',
    authorisation: signedIn,
    handle: lazy(linking, 'askCode'),
  },
  {
    method: 'POST',
    path: '/accounts/link/confirm',
    surface: 'page',
    authorisation: signedIn,
    handle: lazy(linking, 'takeCode'),
  },
  {
    method: 'GET',
    path: '/accounts/link/mark',
    surface: 'page',
    authorisation: signedIn,
    handle: lazy(mark, 'showMark'),
  },
  {
    method: 'POST',
    path: '/accounts/link/mark',
    surface: 'page',
    authorisation: signedIn,
    handle: lazy(mark, 'checkMark'),
  },
  {
    method: 'GET',
    path: '/accounts/linked',
    surface: 'page',
    authorisation: signedIn,
    handle: lazy(linking, 'approved'),
  },
  {
    method: 'POST',
    path: '/accounts/linked',
    surface: 'page',
    authorisation: signedIn,
    handle: lazy(linking, 'takeApproval'),
  },
  {
    method: 'GET',
    path: '/organisations/:organisation',
    surface: 'page',
    authorisation: { kind: 'member', of: 'organisation', action: 'organisation.view' },
    handle: lazy(overview, 'organisationHome'),
  },
  {
    method: 'GET',
    path: '/accounts/:account',
    surface: 'page',
    authorisation: { kind: 'member', of: 'account', action: 'account.view' },
    handle: lazy(overview, 'accountPage'),
  },
  {
    method: 'POST',
    path: '/accounts/:account/pause',
    surface: 'page',
    authorisation: { kind: 'member', of: 'account', action: 'account.pause_all' },
    handle: lazy(overview, 'pause'),
  },
];
