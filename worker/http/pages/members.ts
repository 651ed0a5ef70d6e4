import { member, page, signedIn } from '../page-route.ts';
import { lazy, type Route } from '../route.ts';

const acts = () => import('./members/acts.ts');

const members = '/organisations/:organisation/members';
const manage = member('organisation', 'members.manage');

/** An organisation's members (O3), joining one, and making one (O4). */
export const memberRoutes: readonly Route[] = [
  page('GET', '/organisations/new', signedIn, lazy(acts, 'showNew')),
  page('POST', '/organisations/new', signedIn, lazy(acts, 'makeNew')),
  page(
    'POST',
    '/organisations/:organisation/rename',
    member('organisation', 'organisation.rename'),
    lazy(acts, 'rename'),
  ),
  page('GET', members, member('organisation', 'organisation.view'), lazy(acts, 'show')),
  page('POST', `${members}/invite`, manage, lazy(acts, 'invite')),
  page('POST', `${members}/invitations/:memberInvitation/cancel`, manage, lazy(acts, 'cancelInvitation')),
  page('POST', `${members}/:person/role`, manage, lazy(acts, 'changeRole')),
  page('POST', `${members}/:person/remove`, manage, lazy(acts, 'remove')),
  page('GET', '/member-invitations/:memberInvitation', signedIn, lazy(acts, 'showJoin')),
  page('POST', '/member-invitations/:memberInvitation/accept', signedIn, lazy(acts, 'accept')),
];
