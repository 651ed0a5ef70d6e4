import { anybody, member, page, signedIn } from '../page-route.ts';
import { lazy, type Route } from '../route.ts';

const address = () => import('./proof/address.tsx');
const claim = () => import('./proof/claim.tsx');
const leaving = () => import('./proof/leaving.tsx');
const recovery = () => import('./proof/recovery.tsx');

const changes = '/address-changes/:addressChange';
const recoveries = '/recoveries/:recovery';
const mailed = anybody('the mailed token is the key; who lost the sign-in has no other (O5)');
const mailedByStaff = anybody('the mailed token is the key; who lost the sign-in has none (O6)');

/** Proofs that take other people's time, and the end of a person or an organisation (S2, E34, O5, O6, O8). */
export const proofRoutes: readonly Route[] = [
  page('GET', '/accounts/claim', signedIn, lazy(claim, 'showForm')),
  page('POST', '/accounts/claim', signedIn, lazy(claim, 'ask')),
  page('GET', '/claims/:claim', signedIn, lazy(claim, 'goOn')),
  page(
    'POST',
    '/accounts/:account/contact',
    member('account', 'account.confirm_contact'),
    lazy(claim, 'keepContact'),
  ),
  page('GET', '/me/address', signedIn, lazy(address, 'showForm')),
  page('POST', '/me/address', signedIn, lazy(address, 'start')),
  page('GET', '/me/address/code', signedIn, lazy(address, 'askCode')),
  page('POST', '/me/address/code', signedIn, lazy(address, 'takeCode')),
  page('POST', '/me/address/code/again', signedIn, lazy(address, 'codeAgain')),
  page('GET', changes, mailed, lazy(address, 'showChange')),
  page('POST', `${changes}/confirm`, mailed, lazy(address, 'confirm')),
  page('POST', `${changes}/undo`, mailed, lazy(address, 'undo')),
  page('GET', recoveries, mailedByStaff, lazy(recovery, 'show')),
  page('POST', `${recoveries}/cancel`, mailedByStaff, lazy(recovery, 'cancel')),
  page('GET', `${recoveries}/take-up`, mailedByStaff, lazy(recovery, 'showTakeUp')),
  page('POST', `${recoveries}/take-up`, mailedByStaff, lazy(recovery, 'start')),
  page('POST', `${recoveries}/take-up/code`, mailedByStaff, lazy(recovery, 'takeCode')),
  page('POST', `${recoveries}/take-up/code/again`, mailedByStaff, lazy(recovery, 'codeAgain')),
  page(
    'POST',
    '/organisations/:organisation/leave',
    member('organisation', 'organisation.leave'),
    lazy(leaving, 'leave'),
  ),
  page(
    'GET',
    '/organisations/:organisation/delete',
    member('organisation', 'organisation.delete'),
    lazy(leaving, 'askOrganisation'),
  ),
  page(
    'POST',
    '/organisations/:organisation/delete',
    member('organisation', 'organisation.delete'),
    lazy(leaving, 'deleteOrganisation'),
  ),
  page('GET', '/me/delete', signedIn, lazy(leaving, 'askPerson')),
  page('POST', '/me/delete', signedIn, lazy(leaving, 'deletePerson')),
];
