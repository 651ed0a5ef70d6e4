import * as v from 'valibot';
import type { Language } from '../../../../shared/messages/language.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { isOrganisationEvent, organisationEvents } from '../../../../shared/messages/pages/log/events.ts';
import { type LogLine, organisationLog } from '../../../app/log/read.ts';
import type { AuditRow } from '../../../app/records.ts';
import { answerRefusal } from '../../answer.ts';
import { queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { standingOf } from '../grants/about.tsx';
import { Columns, Empty, Scroll } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { exactly } from '../parts/time.ts';

const query = v.strictObject({
  event: v.optional(v.union([v.literal(''), v.picklist(organisationEvents)]), ''),
  subject: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2,4}_[0-9a-z]{16,32}$/))),
  after: v.optional(v.pipe(v.string(), v.regex(/^\d{1,16}\|[0-9a-z_]{1,40}$/))),
});

const actorName = ({ row, personName }: LogLine, language: Language): string => {
  const words = pageWords[language].log.actors;
  if (row.actorKind === 'person') return personName ?? words.unknown;
  return row.actorKind === 'panel' ? words.panel : words.system;
};

/** Where the reader finds what the line is about, if it has a page. */
const About = ({ row }: { row: AuditRow }) => {
  const pages: Record<string, string> = {
    grant: 'grants',
    invitation: 'invitations',
    account: 'accounts',
    client: 'clients',
    project: 'projects',
  };
  const folder = pages[row.subjectKind];
  return folder === undefined ? (
    <code>{row.subjectId}</code>
  ) : (
    <a href={`/${folder}/${row.subjectId}`}>
      <code>{row.subjectId}</code>
    </a>
  );
};

const Line = ({ line, language }: { line: LogLine; language: Language }) => {
  const { row } = line;
  const details = [
    ...Object.entries(row.data).filter(([, value]) => value !== null),
    ...line.erased.map((name) => [name, pageWords[language].log.erased] as const),
  ];
  return (
    <tr>
      <td>{exactly(row.at, language)}</td>
      <td>{actorName(line, language)}</td>
      <td data-event={row.event}>
        {isOrganisationEvent(row.event) ? pageWords[language].log.events[row.event] : row.event}
        {details.length === 0 ? null : (
          <ul>
            {details.map(([name, value]) => (
              <li>
                <small class="quiet">
                  {name}: {String(value)}
                </small>
              </li>
            ))}
          </ul>
        )}
      </td>
      <td>
        <About row={row} />
      </td>
    </tr>
  );
};

const Filter = ({ path, event, language }: { path: string; event: string; language: Language }) => {
  const words = pageWords[language].log;
  return (
    <search>
      <form method="get" action={path} class="inline">
        <label for="event">{words.filter}</label>
        <select name="event" id="event">
          <option value="" selected={event === ''}>
            {words.everything}
          </option>
          {organisationEvents.map((one) => (
            <option value={one} selected={event === one}>
              {words.events[one]}
            </option>
          ))}
        </select>
        <button type="submit">{words.show}</button>
      </form>
    </search>
  );
};

/** `GET /organisations/:organisation/log` (A4): newest first, keyset paging, filter in the address. */
export const showLog = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const { language } = ctx;
  const asked = queryInput(http, query);
  if (!asked.ok) return answerRefusal(http, 'page', asked.error);
  const { event, subject, after } = asked.value;
  const organisationId = http.req.param('organisation') ?? '';
  const found = await organisationLog(ctx, {
    organisationId,
    filter: { event: event === '' ? null : event, subject: subject ?? null, after: after ?? null },
  });
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const words = pageWords[language].log;
  const path = `/organisations/${organisationId}/log`;
  const next = new URLSearchParams({
    event,
    ...(subject === undefined ? {} : { subject }),
    after: found.value.next ?? '',
  });
  const standing = await standingOf(http, organisationId);
  return page(
    http,
    { title: words.title, ...standing, current: path },
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <Filter path={path} event={event} language={language} />
      {found.value.rows.length === 0 ? (
        <Empty>
          <p>{words.none}</p>
        </Empty>
      ) : (
        <Scroll label={words.title}>
          <table>
            <Columns of={[words.when, words.who, words.what, words.about]} />
            <tbody>
              {found.value.rows.map((line) => (
                <Line line={line} language={language} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {found.value.next === null ? null : (
        <p>
          <a href={`${path}?${next}`}>{words.older}</a>
        </p>
      )}
    </>,
  );
};
