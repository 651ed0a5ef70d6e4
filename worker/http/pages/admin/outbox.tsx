import * as v from 'valibot';
import { deadReason } from '../../../../shared/domain/dead-letter.ts';
import { normaliseEmail } from '../../../../shared/domain/email.ts';
import { hostWords } from '../../../../shared/messages/pages/host/index.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { numberIn } from '../../../../shared/messages/per-language.ts';
import { look } from '../../../app/admin/look.ts';
import { retryDead, retryOutbox } from '../../../app/admin/retry-outbox.ts';
import type { DeadGroup, OutboxRow } from '../../../store/admin.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, nothing, queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { Act, Empty, Field, Options } from '../parts/elements.tsx';
import { exactly, relative } from '../parts/time.ts';
import { adminPage, adminWords, More, searchQuery, Table } from './parts.tsx';

const states = ['waiting', 'dead', 'done'] as const;
const kinds = ['mail', 'connector'] as const;
const empty = (most: number) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(most)), '');
const outboxQuery = v.object({
  after: searchQuery.entries.after,
  state: v.optional(v.picklist(states), 'dead'),
  kind: v.optional(v.picklist(['', ...kinds]), ''),
  what: empty(40),
  address: empty(254),
});
type Query = v.InferOutput<typeof outboxQuery>;

const outboxWords = (http: Http) => hostWords[http.get('ctx').language].dashboard.outbox;

/** The filters stand in the address, so that a list can be kept and sent. */
const Filters = ({ http, query }: { http: Http; query: Query }) => {
  const words = outboxWords(http);
  const common = adminWords(http);
  return (
    <search>
      <form method="get" class="filters">
        <input type="hidden" name="state" value={query.state} />
        <Field name="kind" label={words.kind}>
          <select id="kind" name="kind">
            <Options
              of={[['', words.anyKind], ...kinds.map((one) => [one, common.outbox.kinds[one]] as const)]}
              chosen={query.kind}
            />
          </select>
        </Field>
        <Field name="what" label={words.what}>
          <input id="what" name="what" value={query.what} maxlength={40} autocomplete="off" />
        </Field>
        <Field name="address" label={words.address} hint={words.addressHint}>
          <input
            id="address"
            name="address"
            type="email"
            value={query.address}
            maxlength={254}
            autocomplete="off"
            aria-describedby="address-hint"
          />
        </Field>
        <button type="submit">{common.search}</button>
      </form>
    </search>
  );
};

/** What was given up for one reason stands together, with what can be done about it. */
const Groups = ({ http, groups }: { http: Http; groups: readonly DeadGroup[] }) => {
  const { language, now } = http.get('ctx');
  const words = outboxWords(http);
  const common = adminWords(http);
  const number = numberIn(language);
  if (groups.length === 0) return null;
  return (
    <>
      <h2>{words.groups}</h2>
      <Table
        caption={words.groups}
        head={[common.outbox.what, common.outbox.error, words.count, words.oldest, words.why, '']}
        rows={groups.map((group) => [
          <>
            {common.outbox.kinds[group.kind]} <code>{group.what}</code>
          </>,
          group.error === null ? '' : <code>{group.error}</code>,
          number.format(group.count),
          relative(group.oldest, now, language),
          <span data-reason={deadReason(group.error)}>{words.reasons[deadReason(group.error)]}</span>,
          <form method="post" action="/admin/outbox/retry" class="inline">
            <input type="hidden" name="kind" value={group.kind} />
            <input type="hidden" name="what" value={group.what} />
            <input type="hidden" name="error" value={group.error ?? ''} />
            <button type="submit">{words.retryAll(number.format(group.count))}</button>
          </form>,
        ])}
      />
      <h2>{common.outbox.states.dead}</h2>
    </>
  );
};

const Rows = ({ http, rows }: { http: Http; rows: readonly OutboxRow[] }) => {
  const { language, now } = http.get('ctx');
  const labels = adminWords(http).outbox;
  return (
    <Table
      caption={labels.states[rows[0]?.state ?? 'dead']}
      head={[adminWords(http).when, labels.what, labels.to, labels.attempts, labels.next, labels.error, '']}
      rows={rows.map((row) => [
        exactly(row.createdAt, language),
        <>
          {labels.kinds[row.kind]} <code>{row.what}</code>
        </>,
        row.grantId === null ? (
          (row.address ?? '')
        ) : (
          <>
            {row.address} <a href={`/admin/grants/${row.grantId}`}>{row.grantId}</a>
          </>
        ),
        String(row.attempts),
        row.state === 'waiting' ? relative(row.nextAt, now, language) : '',
        row.lastError === null ? '' : <code>{row.lastError}</code>,
        row.state === 'done' ? (
          ''
        ) : (
          <Act action={`/admin/outbox/${row.id}/retry?back=${row.state}`} label={labels.retry} />
        ),
      ])}
    />
  );
};

/** A5: what waits to leave and what was given up. Whom and which template, never the words of a mail. */
export const outbox = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const query = queryInput(http, outboxQuery);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const { state, after, kind, what, address } = query.value;
  const filter = {
    state,
    kind: kind === '' ? null : kind,
    what: what === '' ? null : what,
    address: address === '' ? null : normaliseEmail(address),
  };
  const first = state === 'dead' && after === null;
  const found = await look(ctx, async (store) => ({
    page: await store.admin.outbox(filter, after),
    groups: first ? await store.admin.deadGroups() : [],
  }));
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const { page, groups } = found.value;
  const words = adminWords(http);
  const labels = words.outbox;
  const title = pageWords[ctx.language].frame.admin.outbox;
  return adminPage(
    http,
    { title, current: '/admin/outbox' },
    <>
      <h1>{title}</h1>
      <nav aria-label={words.state}>
        <ul class="steps">
          {states.map((one) => (
            <li>
              <a href={`/admin/outbox?state=${one}`} aria-current={one === state ? 'page' : undefined}>
                {labels.states[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Groups http={http} groups={groups} />
      <Filters http={http} query={query.value} />
      {page.rows.length === 0 ? <Empty>{labels.empty}</Empty> : <Rows http={http} rows={page.rows} />}
      <More http={http} next={page.next} />
    </>,
  );
};

export const retry = async (http: Http): Promise<Response> => {
  const input = await formInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const done = await retryOutbox(http.get('ctx'), { id: http.req.param('outbox') ?? '' });
  if (!done.ok) return answerRefusal(http, 'page', done.error);
  const back = v.safeParse(v.picklist(states), http.req.query('back'));
  return http.redirect(`/admin/outbox?state=${back.success ? back.output : 'dead'}`, 303);
};

const groupForm = v.strictObject({
  kind: v.picklist(kinds),
  what: v.pipe(v.string(), v.maxLength(60)),
  error: v.pipe(v.string(), v.maxLength(120)),
});

export const retryGroup = async (http: Http): Promise<Response> => {
  const input = await formInput(http, groupForm);
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { error, ...group } = input.value;
  const done = await retryDead(http.get('ctx'), { ...group, error: error === '' ? null : error });
  if (!done.ok) return answerRefusal(http, 'page', done.error);
  return http.redirect('/admin/outbox?state=waiting', 303);
};
