import { member, page, signedIn } from '../page-route.ts';
import { lazy, type Route } from '../route.ts';

const copyAddress = () => import('./accounts/copy-address.tsx');
const linking = () => import('./accounts/linking.tsx');
const mark = () => import('./accounts/mark.tsx');
const ownerKey = () => import('./accounts/owner-key.tsx');
const overview = () => import('./accounts/overview.tsx');

/** An organisation’s accounts: linking one, and who has access to it. */
export const accountRoutes: readonly Route[] = [
  page('GET', '/accounts/:account/mail-copy', member('account', 'account.view'), lazy(copyAddress, 'show')),
  page(
    'POST',
    '/accounts/:account/mail-copy',
    member('account', 'mail_copy.address'),
    lazy(copyAddress, 'make'),
  ),
  // Before `/accounts/:account`, which would take their words for ids.
  page('POST', '/accounts/link', signedIn, lazy(linking, 'start')),
  page('GET', '/accounts/link/confirm', signedIn, lazy(linking, 'askCode')),
  page('POST', '/accounts/link/confirm', signedIn, lazy(linking, 'takeCode')),
  page('GET', '/accounts/link/mark', signedIn, lazy(mark, 'showMark')),
  page('POST', '/accounts/link/mark', signedIn, lazy(mark, 'checkMark')),
  page('GET', '/accounts/link/key', signedIn, lazy(ownerKey, 'askKey')),
  page('POST', '/accounts/link/key', signedIn, lazy(ownerKey, 'takeKey')),
  page('GET', '/accounts/linked', signedIn, lazy(linking, 'approved')),
  page('POST', '/accounts/linked', signedIn, lazy(linking, 'takeApproval')),
  page(
    'GET',
    '/organisations/:organisation',
    member('organisation', 'organisation.view'),
    lazy(overview, 'organisationHome'),
  ),
  page('GET', '/accounts/:account/key', member('account', 'account.key'), lazy(ownerKey, 'showKey')),
  page('POST', '/accounts/:account/key', member('account', 'account.key'), lazy(ownerKey, 'replaceKey')),
  page(
    'POST',
    '/accounts/:account/key/remove',
    member('account', 'account.key'),
    lazy(ownerKey, 'forgetKey'),
  ),
  page('GET', '/accounts/:account', member('account', 'account.view'), lazy(overview, 'accountPage')),
  page('POST', '/accounts/:account/pause', member('account', 'account.pause_all'), lazy(overview, 'pause')),
];
