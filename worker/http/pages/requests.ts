import type { MemberAction } from '../../../shared/policy.ts';
import type { Route, Subject } from '../route.ts';
import { block, cancel, decline, extend, report, resend, showRequest } from './requests/acts.ts';
import { sendAskExtension, showAskExtension } from './requests/ask-extension.tsx';
import { allow, allowForOrganisation, changeCode, showMine, showSettings } from './requests/mine.tsx';
import { send, showSend } from './requests/send.tsx';
import { addSender, confirmSender, removeSender, showSenders } from './requests/senders.tsx';

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
  { method: 'GET', path: '/requests', surface: 'page', authorisation: signedIn, handle: showMine },
  { method: 'POST', path: '/requests/allow', surface: 'page', authorisation: signedIn, handle: allow },
  {
    method: 'GET',
    path: '/requests/:request',
    surface: 'page',
    authorisation: { kind: 'member', of: 'request', action: 'request.view', otherSide: 'request.look' },
    handle: showRequest,
  },
  member('POST', '/requests/:request/resend', 'request', 'request.send', resend),
  member('POST', '/requests/:request/cancel', 'request', 'request.send', cancel),
  member('POST', '/requests/:request/decline', 'request', 'request.answer', decline),
  member('POST', '/requests/:request/block', 'request', 'request.answer', block),
  member('POST', '/requests/:request/report', 'request', 'request.answer', report),
  member('POST', '/requests/:request/extend', 'request', 'grant.widen', extend),
  member('GET', '/clients/:client/request', 'client', 'request.send', showSend),
  member('POST', '/clients/:client/request', 'client', 'request.send', send),
  member('GET', '/grants/:grant/ask', 'grant', 'request.send', showAskExtension),
  member('POST', '/grants/:grant/ask', 'grant', 'request.send', sendAskExtension),
  member('GET', '/organisations/:organisation/requests', 'organisation', 'request.answer', showSettings),
  member('POST', '/organisations/:organisation/requests/code', 'organisation', 'request.answer', changeCode),
  member(
    'POST',
    '/organisations/:organisation/requests/allow',
    'organisation',
    'request.answer',
    allowForOrganisation,
  ),
  member('GET', '/organisations/:organisation/senders', 'organisation', 'request.send', showSenders),
  member('POST', '/organisations/:organisation/senders', 'organisation', 'request.send', addSender),
  member(
    'POST',
    '/organisations/:organisation/senders/confirm',
    'organisation',
    'request.send',
    confirmSender,
  ),
  member('POST', '/organisations/:organisation/senders/remove', 'organisation', 'request.send', removeSender),
];
