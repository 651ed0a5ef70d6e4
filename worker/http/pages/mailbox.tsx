import { type LocalMail, localMailById, localMails } from '../../mail/transports/mailbox.ts';
import type { Context } from '../../ports.ts';
import { answerRefusal } from '../answer.ts';
import type { Http, Route } from '../route.ts';
import { Empty, Facts, Field, Scroll } from './parts/elements.tsx';
import { page } from './parts/layout.tsx';
import { exactly } from './parts/time.ts';

/*
 * The local mailbox: what would have been mailed, for local work and tests. A tool for
 * developers, so in English only.
 */

const addressAsked = (http: Http): string | null => http.req.query('to')?.trim().toLowerCase() || null;

const MailRow = ({ mail, language }: { mail: LocalMail; language: Context['language'] }) => (
  <tr>
    <td>
      <a href={`/dev/mailbox/${mail.id}`}>{mail.subject}</a>
    </td>
    <td>
      <a href={`/dev/mailbox?to=${encodeURIComponent(mail.to)}`}>{mail.to}</a>
    </td>
    <td class="quiet">{exactly(mail.at, language)}</td>
  </tr>
);

const list = async (http: Http): Promise<Response> => {
  const to = addressAsked(http);
  const mails = await localMails(http.env.DB, to);
  const { language } = http.get('ctx');
  return page(
    http,
    { title: 'Local mailbox' },
    <>
      <h1>Local mailbox</h1>
      <p class="quiet">What would have been mailed. Newest first.</p>
      <form method="get" action="/dev/mailbox" class="filters">
        <Field name="to" label="To">
          <input id="to" name="to" type="search" value={to ?? ''} placeholder="anna@post.example" />
        </Field>
        <button type="submit">Filter</button>
      </form>
      {mails.length === 0 ? (
        <Empty>No mail{to === null ? ' yet' : ` to ${to}`}.</Empty>
      ) : (
        <Scroll label={'Mails'}>
          <table>
            <thead>
              <tr>
                <th scope="col">Subject</th>
                <th scope="col">To</th>
                <th scope="col">When</th>
              </tr>
            </thead>
            <tbody>
              {mails.map((mail) => (
                <MailRow mail={mail} language={language} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </>,
  );
};

const read = async (http: Http): Promise<Response> => {
  const mail = await localMailById(http.env.DB, http.req.param('mail') ?? '');
  if (!mail) return answerRefusal(http, 'page', { code: 'not_found' });
  const source = http.req.query('view') === 'source';
  return page(
    http,
    { title: mail.subject, current: '/dev/mailbox' },
    <>
      <p>
        <a href="/dev/mailbox">← Local mailbox</a>
      </p>
      <h1>{mail.subject}</h1>
      <Facts
        rows={[
          ['To', mail.to],
          ['From', mail.from],
          ...(mail.replyTo === null ? [] : [['Reply to', mail.replyTo] as const]),
          ['When', exactly(mail.at, http.get('ctx').language)],
        ]}
      />
      <p class="actions">
        <a class="button" href={`/dev/mailbox/${mail.id}`}>
          Text
        </a>
        <a class="button" href={`/dev/mailbox/${mail.id}/html`}>
          HTML
        </a>
        <a class="button" href={`/dev/mailbox/${mail.id}?view=source`}>
          HTML source
        </a>
      </p>
      <pre>{source ? mail.html : linked(mail.text)}</pre>
    </>,
  );
};

/** The text with its addresses as links, as a mail program shows it. */
const linked = (text: string) =>
  text.split(/(https?:\/\/\S+)/).map((part, at) => (at % 2 === 1 ? <a href={part}>{part}</a> : part));

/** The mail as a mail program shows it: its inline styles, and nothing that runs or loads. */
const readHtml = async (http: Http): Promise<Response> => {
  const mail = await localMailById(http.env.DB, http.req.param('mail') ?? '');
  if (!mail) return answerRefusal(http, 'page', { code: 'not_found' });
  http.header(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  );
  return http.html(mail.html);
};

const asJson = async (http: Http): Promise<Response> =>
  http.json(await localMails(http.env.DB, addressAsked(http)));

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

export const mailboxRoutes: Route[] = [
  route('/dev/mailbox', list),
  route('/dev/mailbox.json', asJson),
  route('/dev/mailbox/:mail', read),
  route('/dev/mailbox/:mail/html', readHtml),
];
