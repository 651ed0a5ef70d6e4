import type { MemberAction } from '../../../shared/policy.ts';
import { lazy, type Route, type Subject } from '../route.ts';

const acts = () => import('./requests/acts.ts');
const askExtension = () => import('./requests/ask-extension.tsx');
const mine = () => import('./requests/mine.tsx');
const send = () => import('./requests/send.tsx');
const senders = () => import('./requests/senders.tsx');

const member = (
  method: Route['method'],
  path: string,
  of: Subject,
  action: MemberAction,
  handle: Route['handle'],
): Route => ({ method, path, surface: 'page', authorisation: { kind: 'member', of, action }, handle });

const signedIn = { kind: 'person' } as const;

/** A partner asks, a customer answers (Q2-Q5). */
export const requestRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/requests',
    surface: 'page',
    authorisation: signedIn,
    handle: lazy(mine, 'showMine'),
  },
  {
    method: 'POST',
    path: '/requests/allow',
    surface: 'page',
    authorisation: signedIn,
    handle: lazy(mine, 'allow'),
  },
  {
    method: 'GET',
    path: '/requests/:request',
    surface: 'page',
    authorisation: { kind: 'member', of: 'request', action: 'request.view', otherSide: 'request.look' },
    handle: lazy(acts, 'showRequest'),
  },
  member('POST', '/requests/:request/resend', 'request', 'request.send', lazy(acts, 'resend')),
  member('POST', '/requests/:request/cancel', 'request', 'request.send', lazy(acts, 'cancel')),
  member('POST', '/requests/:request/decline', 'request', 'request.answer', lazy(acts, 'decline')),
  member('POST', '/requests/:request/block', 'request', 'request.answer', lazy(acts, 'block')),
  member('POST', '/requests/:request/report', 'request', 'request.answer', lazy(acts, 'report')),
  member('POST', '/requests/:request/extend', 'request', 'grant.widen', lazy(acts, 'extend')),
  member('GET', '/clients/:client/request', 'client', 'request.send', lazy(send, 'showSend')),
  member('POST', '/clients/:client/request', 'client', 'request.send', lazy(send, 'send')),
  member('GET', '/grants/:grant/ask', 'grant', 'request.send', lazy(askExtension, 'showAskExtension')),
  member('POST', '/grants/:grant/ask', 'grant', 'request.send', lazy(askExtension, 'sendAskExtension')),
  member(
    'GET',
    '/organisations/:organisation/requests',
    'organisation',
    'request.answer',
    lazy(mine, 'showSettings'),
  ),
  member(
    'POST',
    '/organisations/:organisation/requests/code',
    'organisation',
    'request.answer',
    lazy(mine, 'changeCode'),
  ),
  member(
    'POST',
    '/organisations/:organisation/requests/allow',
    'organisation',
    'request.answer',
    lazy(mine, 'allowForOrganisation'),
  ),
  member(
    'GET',
    '/organisations/:organisation/senders',
    'organisation',
    'request.send',
    lazy(senders, 'showSenders'),
  ),
  member(
    'POST',
    '/organisations/:organisation/senders',
    'organisation',
    'request.send',
    lazy(senders, 'addSender'),
  ),
  member(
    'POST',
    '/organisations/:organisation/senders/confirm',
    'organisation',
    'request.send',
    lazy(senders, 'confirmSender'),
  ),
  member(
    'POST',
    '/organisations/:organisation/senders/remove',
    'organisation',
    'request.send',
    lazy(senders, 'removeSender'),
  ),
];
