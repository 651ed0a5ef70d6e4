import * as v from 'valibot';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { look } from '../../../app/admin/look.ts';
import { retryOutbox } from '../../../app/admin/retry-outbox.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, nothing, queryInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { Act, Empty } from '../parts/elements.tsx';
import { exactly, relative } from '../parts/time.ts';
import { adminPage, adminWords, More, searchQuery, Table } from './parts.tsx';

const states = ['waiting', 'dead', 'done'] as const;
const outboxQuery = v.object({
  after: searchQuery.entries.after,
  state: v.optional(v.picklist(states), 'dead'),
});

/** A5: what waits to leave and what was given up. Whom and which template, never the words of a mail. */
export const outbox = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const query = queryInput(http, outboxQuery);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const { state, after } = query.value;
  const found = await look(ctx, (store) => store.admin.outbox(state, after));
  if (!found.ok) return answerRefusal(http, 'page', found.error);
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
      {found.value.rows.length === 0 ? (
        <Empty>{labels.empty}</Empty>
      ) : (
        <Table
          caption={title}
          head={[words.when, labels.what, labels.to, labels.attempts, labels.next, labels.error, '']}
          rows={found.value.rows.map((row) => [
            exactly(row.createdAt, ctx.language),
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
            row.state === 'waiting' ? relative(row.nextAt, ctx.now, ctx.language) : '',
            row.lastError === null ? '' : <code>{row.lastError}</code>,
            row.state === 'done' ? (
              ''
            ) : (
              <Act action={`/admin/outbox/${row.id}/retry?back=${row.state}`} label={labels.retry} />
            ),
          ])}
        />
      )}
      <More http={http} next={found.value.next} />
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
