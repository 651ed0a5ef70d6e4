import { answerRefusal } from '../answer.ts';
import { lazy, type Route } from '../route.ts';

const mailbox = () => import('./mailbox/show.tsx');

/** Only where this deployment runs in local work; elsewhere there is no such page. */
const locally =
  (handle: Route['handle']): Route['handle'] =>
  (http) =>
    http.get('ctx').settings.development ? handle(http) : answerRefusal(http, 'page', { code: 'not_found' });

const route = (path: string, handle: Route['handle']): Route => ({
  method: 'GET',
  path,
  surface: 'page',
  authorisation: { kind: 'public', why: 'Local work only: answers 404 on every real deployment.' },
  handle: locally(handle),
});

/** The local mailbox: what would have been mailed. */
export const mailboxRoutes: readonly Route[] = [
  route('/dev/mailbox', lazy(mailbox, 'list')),
  route('/dev/mailbox.json', lazy(mailbox, 'asJson')),
  route('/dev/mailbox/:mail', lazy(mailbox, 'read')),
  route('/dev/mailbox/:mail/html', lazy(mailbox, 'readHtml')),
];
