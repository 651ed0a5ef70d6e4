import { lazy, type Route } from '../route.ts';

const acts = () => import('./members/acts.ts');

const manage = (path: string, handle: Route['handle']): Route => ({
  method: 'POST',
  path: `/organisations/:organisation/members${path}`,
  surface: 'page',
  authorisation: { kind: 'member', of: 'organisation', action: 'members.manage' },
  handle,
});

const person = (method: Route['method'], path: string, handle: Route['handle']): Route => ({
  method,
  path,
  surface: 'page',
  authorisation: { kind: 'person' },
  handle,
});

/** An organisation's members (O3), joining one, and making one (O4). */
export const memberRoutes: readonly Route[] = [
  person('GET', '/organisations/new', lazy(acts, 'showNew')),
  person('POST', '/organisations/new', lazy(acts, 'makeNew')),
  {
    method: 'GET',
    path: '/organisations/:organisation/members',
    surface: 'page',
    authorisation: { kind: 'member', of: 'organisation', action: 'organisation.view' },
    handle: lazy(acts, 'show'),
  },
  manage('/invite', lazy(acts, 'invite')),
  manage('/invitations/:memberInvitation/cancel', lazy(acts, 'cancelInvitation')),
  manage('/:person/role', lazy(acts, 'changeRole')),
  manage('/:person/remove', lazy(acts, 'remove')),
  person('GET', '/member-invitations/:memberInvitation', lazy(acts, 'showJoin')),
  person('POST', '/member-invitations/:memberInvitation/accept', lazy(acts, 'accept')),
];
