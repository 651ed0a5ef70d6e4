import { type LocalMail, localMailById, localMails } from '../../../mail/transports/mailbox.ts';
import type { Context } from '../../../ports.ts';
import { answerRefusal } from '../../answer.ts';
import type { Http } from '../../route.ts';
import { Columns, Empty, Facts, Field, Scroll } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { exactly } from '../parts/time.ts';

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

export const list = async (http: Http): Promise<Response> => {
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
            <Columns of={['Subject', 'To', 'When']} />
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

export const read = async (http: Http): Promise<Response> => {
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
export const readHtml = async (http: Http): Promise<Response> => {
  const mail = await localMailById(http.env.DB, http.req.param('mail') ?? '');
  if (!mail) return answerRefusal(http, 'page', { code: 'not_found' });
  http.header(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  );
  return http.html(mail.html);
};

export const asJson = async (http: Http): Promise<Response> =>
  http.json(await localMails(http.env.DB, addressAsked(http)));
