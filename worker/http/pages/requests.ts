import { member, page, signedIn } from '../page-route.ts';
import { lazy, type Route } from '../route.ts';

const acts = () => import('./requests/acts.ts');
const askExtension = () => import('./requests/ask-extension.tsx');
const mine = () => import('./requests/mine.tsx');
const send = () => import('./requests/send.tsx');
const senders = () => import('./requests/senders.tsx');

/** A partner asks, a customer answers (Q2-Q5). */
export const requestRoutes: readonly Route[] = [
  page('GET', '/requests', signedIn, lazy(mine, 'showMine')),
  page('POST', '/requests/allow', signedIn, lazy(mine, 'allow')),
  page(
    'GET',
    '/requests/:request',
    member('request', 'request.view', 'request.look'),
    lazy(acts, 'showRequest'),
  ),
  page('POST', '/requests/:request/resend', member('request', 'request.send'), lazy(acts, 'resend')),
  page('POST', '/requests/:request/cancel', member('request', 'request.send'), lazy(acts, 'cancel')),
  page('POST', '/requests/:request/decline', member('request', 'request.answer'), lazy(acts, 'decline')),
  page('POST', '/requests/:request/block', member('request', 'request.answer'), lazy(acts, 'block')),
  page('POST', '/requests/:request/report', member('request', 'request.answer'), lazy(acts, 'report')),
  page('POST', '/requests/:request/extend', member('request', 'grant.widen'), lazy(acts, 'extend')),
  page('GET', '/clients/:client/request', member('client', 'request.send'), lazy(send, 'showSend')),
  page('POST', '/clients/:client/request', member('client', 'request.send'), lazy(send, 'send')),
  page('GET', '/grants/:grant/ask', member('grant', 'request.send'), lazy(askExtension, 'showAskExtension')),
  page('POST', '/grants/:grant/ask', member('grant', 'request.send'), lazy(askExtension, 'sendAskExtension')),
  page(
    'GET',
    '/organisations/:organisation/requests',
    member('organisation', 'request.answer'),
    lazy(mine, 'showSettings'),
  ),
  page(
    'POST',
    '/organisations/:organisation/requests/code',
    member('organisation', 'request.answer'),
    lazy(mine, 'changeCode'),
  ),
  page(
    'POST',
    '/organisations/:organisation/requests/allow',
    member('organisation', 'request.answer'),
    lazy(mine, 'allowForOrganisation'),
  ),
  page(
    'GET',
    '/organisations/:organisation/senders',
    member('organisation', 'request.send'),
    lazy(senders, 'showSenders'),
  ),
  page(
    'POST',
    '/organisations/:organisation/senders',
    member('organisation', 'request.send'),
    lazy(senders, 'addSender'),
  ),
  page(
    'POST',
    '/organisations/:organisation/senders/confirm',
    member('organisation', 'request.send'),
    lazy(senders, 'confirmSender'),
  ),
  page(
    'POST',
    '/organisations/:organisation/senders/remove',
    member('organisation', 'request.send'),
    lazy(senders, 'removeSender'),
  ),
];
