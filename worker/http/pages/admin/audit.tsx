import * as v from 'valibot';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { logWords } from '../../../../shared/messages/pages/log/index.ts';
import { numberIn } from '../../../../shared/messages/per-language.ts';
import { readLog } from '../../../app/admin/read-log.ts';
import { logChain } from '../../../app/log/read.ts';
import type { AuditRow } from '../../../app/records.ts';
import { answerRefusal } from '../../answer.ts';
import { queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { CheckIt } from '../log/check-it.tsx';
import { between, day } from '../log/filter.ts';
import { Empty, Notice } from '../parts/elements.tsx';
import { exactly } from '../parts/time.ts';
import { adminPage, adminWords, More, searchQuery, Table } from './parts.tsx';
import { EventData, Who } from './tables.tsx';

/** A filter of the address; an empty field of the form is no filter. */
const filter = v.optional(
  v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(80),
    v.transform((text) => (text === '' ? null : text)),
  ),
  '',
);
const auditQuery = v.object({
  after: searchQuery.entries.after,
  event: filter,
  subject: filter,
  actor: filter,
  organisation: filter,
  from: v.optional(day, ''),
  until: v.optional(day, ''),
});

/** Where an object of the log has a page of its own. */
const pageOf = (row: AuditRow): string | null => {
  switch (row.subjectKind) {
    case 'grant':
      return `/admin/grants/${row.subjectId}`;
    case 'partnership':
      return `/admin/applications/${row.subjectId}`;
    case 'organisation':
      return `/admin/organisations/${row.subjectId}`;
    case 'panel':
      return `/admin/panels/${row.subjectId}`;
    case 'account':
      return `/admin/accounts/${row.subjectId}`;
    case 'invitation':
      return `/admin/invitations/${row.subjectId}`;
    case 'alert':
      return '/admin/health';
    default:
      return null;
  }
};

const Subject = ({ row }: { row: AuditRow }) => {
  const href = pageOf(row);
  return (
    <>
      {href === null ? row.subjectKind : <a href={href}>{row.subjectKind}</a>}{' '}
      <a href={`/admin/audit?${new URLSearchParams({ subject: row.subjectId })}`}>
        <code>{row.subjectId}</code>
      </a>
    </>
  );
};

export const audit = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const query = queryInput(http, auditQuery);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const { organisation, ...chosen } = query.value;
  const { event, subject, actor, after, from, until } = chosen;
  const [found, chain] = await Promise.all([
    readLog(ctx, {
      organisationId: organisation,
      filter: { event, subject, actor, after, ...between({ from, until }) },
    }),
    logChain(ctx, organisation),
  ]);
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const words = adminWords(http);
  const title = pageWords[ctx.language].frame.admin.audit;
  const fields = [
    ['event', words.audit.event, chosen.event],
    ['subject', words.audit.subject, chosen.subject],
    ['actor', words.audit.actor, chosen.actor],
    ['organisation', words.audit.organisation, organisation],
  ] as const;
  const log = logWords[ctx.language];
  const days = [
    ['from', log.from, from],
    ['until', log.until, until],
  ] as const;
  const { restoring } = found.value;
  return adminPage(
    http,
    { title, current: '/admin/audit' },
    <>
      <h1>{title}</h1>
      {restoring === null ? null : (
        <Notice tone="warning">
          {log.restoring({
            date: exactly(restoring.beganAt, ctx.language),
            count: numberIn(ctx.language).format(restoring.frozen),
          })}
        </Notice>
      )}
      <search>
        <form method="get" class="filters">
          {fields.map(([name, label, value]) => (
            <div class="field">
              <label for={name}>{label}</label>
              <input id={name} name={name} value={value ?? ''} maxlength={80} />
            </div>
          ))}
          {days.map(([name, label, value]) => (
            <div class="field">
              <label for={name}>{label}</label>
              <input type="date" id={name} name={name} value={value} />
            </div>
          ))}
          <button type="submit">{words.search}</button>
        </form>
      </search>
      {found.value.rows.length === 0 ? (
        <Empty>{words.nothing}</Empty>
      ) : (
        <Table
          caption={title}
          head={[
            words.when,
            words.audit.event,
            words.audit.subject,
            words.audit.actor,
            words.audit.organisation,
            words.audit.details,
            words.audit.request,
          ]}
          rows={found.value.rows.map((line) => [
            exactly(line.row.at, ctx.language),
            <a href={`/admin/audit?${new URLSearchParams({ event: line.row.event })}`}>
              <code>{line.row.event}</code>
            </a>,
            <Subject row={line.row} />,
            <Who line={line} />,
            line.row.organisationId === null ? (
              ''
            ) : (
              <a href={`/admin/organisations/${line.row.organisationId}`}>
                <code>{line.row.organisationId}</code>
              </a>
            ),
            <EventData http={http} line={line} />,
            <small class="any-break">{line.row.requestId}</small>,
          ])}
        />
      )}
      <More http={http} next={found.value.next} />
      <CheckIt chain={chain} language={ctx.language} action="/admin/audit/export">
        {organisation === null ? null : <input type="hidden" name="organisation" value={organisation} />}
      </CheckIt>
    </>,
  );
};
