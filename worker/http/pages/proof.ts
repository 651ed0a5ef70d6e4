import { lazy, type Route } from '../route.ts';

const address = () => import('./proof/address.tsx');
const claim = () => import('./proof/claim.tsx');
const leaving = () => import('./proof/leaving.tsx');
const recovery = () => import('./proof/recovery.tsx');

const personPage = (method: Route['method'], path: string, handle: Route['handle']): Route => ({
  method,
  path,
  surface: 'page',
  authorisation: { kind: 'person' },
  handle,
});

const why = 'the mailed token is the key; who lost the sign-in has no other (O5)';

const changes = (method: Route['method'], path: string, handle: Route['handle']): Route => ({
  method,
  path: `/address-changes/:addressChange${path}`,
  surface: 'page',
  authorisation: { kind: 'public', why },
  handle,
});

const recoveries = (method: Route['method'], path: string, handle: Route['handle']): Route => ({
  method,
  path: `/recoveries/:recovery${path}`,
  surface: 'page',
  authorisation: {
    kind: 'public',
    why: 'the mailed token is the key; who lost the sign-in has none (O6)',
  },
  handle,
});

/** Proofs that take other people's time, and the end of a person or an organisation (S2, E34, O5, O6, O8). */
export const proofRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/accounts/claim',
    surface: 'page',
    authorisation: { kind: 'person' },
    handle: lazy(claim, 'showForm'),
  },
  {
    method: 'POST',
    path: '/accounts/claim',
    surface: 'page',
    authorisation: { kind: 'person' },
    handle: lazy(claim, 'ask'),
  },
  {
    method: 'POST',
    path: '/accounts/:account/contact',
    surface: 'page',
    authorisation: { kind: 'member', of: 'account', action: 'account.confirm_contact' },
    handle: lazy(claim, 'keepContact'),
  },
  personPage('GET', '/me/address', lazy(address, 'showForm')),
  personPage('POST', '/me/address', lazy(address, 'start')),
  personPage('GET', '/me/address/code', lazy(address, 'askCode')),
  personPage('POST', '/me/address/code', lazy(address, 'takeCode')),
  personPage('POST', '/me/address/code/again', lazy(address, 'codeAgain')),
  changes('GET', '', lazy(address, 'showChange')),
  changes('POST', '/confirm', lazy(address, 'confirm')),
  changes('POST', '/undo', lazy(address, 'undo')),
  recoveries('GET', '', lazy(recovery, 'show')),
  recoveries('POST', '/cancel', lazy(recovery, 'cancel')),
  recoveries('GET', '/take-up', lazy(recovery, 'showTakeUp')),
  recoveries('POST', '/take-up', lazy(recovery, 'start')),
  recoveries('POST', '/take-up/code', lazy(recovery, 'takeCode')),
  recoveries('POST', '/take-up/code/again', lazy(recovery, 'codeAgain')),
  {
    method: 'POST',
    path: '/organisations/:organisation/leave',
    surface: 'page',
    authorisation: { kind: 'member', of: 'organisation', action: 'organisation.leave' },
    handle: lazy(leaving, 'leave'),
  },
  {
    method: 'GET',
    path: '/organisations/:organisation/delete',
    surface: 'page',
    authorisation: { kind: 'member', of: 'organisation', action: 'organisation.delete' },
    handle: lazy(leaving, 'askOrganisation'),
  },
  {
    method: 'POST',
    path: '/organisations/:organisation/delete',
    surface: 'page',
    authorisation: { kind: 'member', of: 'organisation', action: 'organisation.delete' },
    handle: lazy(leaving, 'deleteOrganisation'),
  },
  {
    method: 'GET',
    path: '/me/delete',
    surface: 'page',
    authorisation: { kind: 'person' },
    handle: lazy(leaving, 'askPerson'),
  },
  {
    method: 'POST',
    path: '/me/delete',
    surface: 'page',
    authorisation: { kind: 'person' },
    handle: lazy(leaving, 'deletePerson'),
  },
];
