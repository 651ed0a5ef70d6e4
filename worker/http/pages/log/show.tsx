import * as v from 'valibot';
import type { Language } from '../../../../shared/messages/language.ts';
import { isOrganisationEvent, organisationEvents } from '../../../../shared/messages/pages/log/events.ts';
import { logWords } from '../../../../shared/messages/pages/log/index.ts';
import { type LogLine, logChain, organisationLog } from '../../../app/log/read.ts';
import type { AuditRow } from '../../../app/records.ts';
import { answerRefusal } from '../../answer.ts';
import { queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { standingOf } from '../grants/about.tsx';
import { Columns, Empty, Field, Scroll } from '../parts/elements.tsx';
import { page } from '../parts/layout.tsx';
import { exactly } from '../parts/time.ts';
import { CheckIt } from './check-it.tsx';
import { Details } from './details.tsx';
import { addressOf, type Chosen, filterOf, filterQuery } from './filter.ts';

const query = v.strictObject({
  event: v.optional(v.union([v.literal(''), v.picklist(organisationEvents)]), ''),
  ...filterQuery,
});

const actorName = ({ row, personName }: LogLine, language: Language): string => {
  const words = logWords[language].actors;
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

interface Shown {
  path: string;
  chosen: Chosen;
  language: Language;
}

const Line = ({ line, path, chosen, language }: { line: LogLine } & Shown) => {
  const { row } = line;
  const words = logWords[language];
  const name = actorName(line, language);
  return (
    <tr>
      <td>{exactly(row.at, language)}</td>
      <td data-label={words.who}>
        {row.actorId === null ? (
          name
        ) : (
          <a href={addressOf(path, { ...chosen, actor: row.actorId, after: '' })}>{name}</a>
        )}
      </td>
      <td data-event={row.event} data-label={words.what}>
        {isOrganisationEvent(row.event) ? logWords[language].events[row.event] : row.event}
        <Details line={line} language={language} />
      </td>
      <td data-label={words.about}>
        <About row={row} />
      </td>
    </tr>
  );
};

const Filter = ({ path, chosen, language }: Shown) => {
  const words = logWords[language];
  return (
    <search>
      <form method="get" action={path} class="filters">
        <Field name="event" label={words.filter}>
          <select name="event" id="event">
            <option value="" selected={chosen.event === ''}>
              {words.everything}
            </option>
            {organisationEvents.map((one) => (
              <option value={one} selected={chosen.event === one}>
                {words.events[one]}
              </option>
            ))}
          </select>
        </Field>
        <Field name="from" label={words.from}>
          <input type="date" name="from" id="from" value={chosen.from} />
        </Field>
        <Field name="until" label={words.until}>
          <input type="date" name="until" id="until" value={chosen.until} />
        </Field>
        {chosen.actor ? <input type="hidden" name="actor" value={chosen.actor} /> : null}
        {chosen.subject ? <input type="hidden" name="subject" value={chosen.subject} /> : null}
        <button type="submit">{words.show}</button>
      </form>
    </search>
  );
};

/** What the list is narrowed to beside the form's own fields, and the way back. */
const Narrowed = ({ path, chosen, language, rows }: Shown & { rows: readonly LogLine[] }) => {
  const words = logWords[language];
  if (addressOf(path, { ...chosen, after: '' }) === path) return null;
  const { actor, subject } = chosen;
  const theirs = rows.find(({ row }) => row.actorId === actor);
  // A page without a line of theirs knows no name; the id stands here as it does in the address.
  const name = theirs ? actorName(theirs, language) : actor;
  return (
    <p>
      {name ? <>{words.only(name)} · </> : null}
      {subject ? <>{words.onlyAbout(subject)} · </> : null}
      <a href={path}>{words.all}</a>
    </p>
  );
};

/** `GET /organisations/:organisation/log` (A4): newest first, keyset paging, filter in the address. */
export const showLog = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const { language } = ctx;
  const asked = queryInput(http, query);
  if (!asked.ok) return answerRefusal(http, 'page', asked.error);
  const chosen = asked.value;
  const organisationId = http.req.param('organisation') ?? '';
  const [found, standing, chain] = await Promise.all([
    organisationLog(ctx, { organisationId, filter: filterOf(chosen) }),
    standingOf(http, organisationId),
    logChain(ctx, organisationId),
  ]);
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const words = logWords[language];
  const path = `/organisations/${organisationId}/log`;
  const shown = { path, chosen, language };
  return page(
    http,
    { title: words.title, ...standing, current: path },
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <Filter {...shown} />
      <Narrowed {...shown} rows={found.value.rows} />
      {found.value.rows.length === 0 ? (
        <Empty>
          <p>{addressOf(path, chosen) === path ? words.none : words.noneFits}</p>
        </Empty>
      ) : (
        <Scroll label={words.title} stack>
          <table>
            <Columns of={[words.when, words.who, words.what, words.about]} />
            <tbody>
              {found.value.rows.map((line) => (
                <Line {...shown} line={line} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {found.value.next === null ? null : (
        <p>
          <a href={addressOf(path, { ...chosen, after: found.value.next })}>{words.older}</a>
        </p>
      )}
      <CheckIt chain={chain} language={language} action={`${path}/export`} />
    </>,
  );
};
