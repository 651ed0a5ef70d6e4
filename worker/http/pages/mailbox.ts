import { answerRefusal } from '../answer.ts';
import { anybody, page } from '../page-route.ts';
import { type Handler, lazy, type Route } from '../route.ts';

const mailbox = () => import('./mailbox/show.tsx');

/** Only where this deployment runs in local work; elsewhere there is no such page. */
const locally =
  (handle: Handler): Handler =>
  (http) =>
    http.get('ctx').settings.development ? handle(http) : answerRefusal(http, 'page', { code: 'not_found' });

const developers = anybody('Local work only: answers 404 on every real deployment.');

/** The local mailbox: what would have been mailed. */
export const mailboxRoutes: readonly Route[] = [
  page('GET', '/dev/mailbox', developers, locally(lazy(mailbox, 'list'))),
  page('GET', '/dev/mailbox.json', developers, locally(lazy(mailbox, 'asJson'))),
  page('GET', '/dev/mailbox/:mail', developers, locally(lazy(mailbox, 'read'))),
  page('GET', '/dev/mailbox/:mail/html', developers, locally(lazy(mailbox, 'readHtml'))),
];
