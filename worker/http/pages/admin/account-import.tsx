import * as v from 'valibot';
import { type RowOutcome, rowOutcomes } from '../../../../shared/domain/account-import.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { hostWords } from '../../../../shared/messages/pages/host/index.ts';
import { numberIn } from '../../../../shared/messages/per-language.ts';
import { dropImport, proposeImport } from '../../../app/account-list/apply.ts';
import { addRows } from '../../../app/account-list/hand-in.ts';
import { type ImportSeen, readImport } from '../../../app/account-list/see.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, queryInput, uploadInput } from '../../input.ts';
import { problemStatus } from '../../problem.ts';
import type { Http } from '../../route.ts';
import { Badge, Facts, Notice } from '../parts/elements.tsx';
import { exactly } from '../parts/time.ts';
import { listWords, PartForm, partFields, readRows } from './account-list.tsx';
import { adminPage, adminWords, LogLink, More, Refused, refused, Table } from './parts.tsx';

const reportQuery = v.object({
  after: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^\d{1,7}$/))), null),
  show: v.optional(v.nullable(v.picklist(rowOutcomes)), null),
});

const importOf = (http: Http): string => http.req.param('import') ?? '';

const Rows = ({ http, seen }: { http: Http; seen: ImportSeen }) => {
  const words = listWords(http);
  const { format: number } = numberIn(http.get('ctx').language);
  const count = (outcome: RowOutcome): number =>
    seen.outcomes.find((one) => one.outcome === outcome)?.count ?? 0;
  const { rows, shown } = seen;
  const { columns } = words;
  return (
    <>
      <nav aria-label={words.report}>
        <ul class="steps">
          {rowOutcomes.map((one) => (
            <li>
              <a
                href={`/admin/imports/${seen.import.id}?show=${one}`}
                aria-current={one === shown ? 'page' : undefined}
                data-outcome={one}
                data-count={String(count(one))}
              >
                {words.outcomes[one]} ({number(count(one))})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {rows.rows.length === 0 ? (
        <p>{words.noRows}</p>
      ) : (
        <Table
          caption={words.outcomes[shown]}
          head={
            shown === 'wrong'
              ? [words.number, columns.account, words.outcomes.wrong]
              : [words.number, columns.account, columns.shown, columns.contact, columns.customer_number]
          }
          rows={rows.rows.map((row) =>
            shown === 'wrong'
              ? [
                  number(row.number),
                  row.panelAccountId,
                  row.field === null ? '' : words.wrongColumn(columns[row.field]),
                ]
              : [number(row.number), row.panelAccountId, row.shownAs, row.contactEmail, row.customerNumber],
          )}
        />
      )}
      <More http={http} next={rows.next} />
    </>
  );
};

/** Beside the report: what can be done with it, or how far it is. */
const Doing = ({ http, seen }: { http: Http; seen: ImportSeen }) => {
  const words = listWords(http);
  const { format: number } = numberIn(http.get('ctx').language);
  const of = seen.import;
  const base = `/admin/imports/${of.id}`;
  const Version = () => <input type="hidden" name="version" value={String(of.version)} />;
  switch (of.state) {
    case 'draft':
      return (
        <>
          {of.rowCount === 0 ? null : (
            <form method="post" action={`${base}/apply`}>
              <Version />
              {seen.unnamed === 0 ? null : (
                <>
                  <div class="choice">
                    <input type="checkbox" id="whole" name="whole" value="on" aria-describedby="whole-hint" />
                    <label for="whole">{words.whole(number(seen.unnamed))}</label>
                  </div>
                  <small id="whole-hint">{words.wholeHint}</small>
                </>
              )}
              <p>{words.applyText}</p>
              <button type="submit" class="primary">
                {words.apply}
              </button>
            </form>
          )}
          <form method="post" action={`${base}/drop`}>
            <Version />
            <button type="submit" class="danger">
              {words.drop}
            </button>
          </form>
        </>
      );
    case 'applying':
      return (
        <>
          <p id="progress">{words.progress(number(of.applied), number(of.rowCount))}</p>
          <progress max={of.rowCount} value={of.applied} aria-labelledby="progress" />
          <p>
            <a class="button" href={base}>
              {words.lookAgain}
            </a>
          </p>
        </>
      );
    case 'done':
      return (
        <>
          <p>{words.done}</p>
          {of.removed === 0 ? null : <p>{words.removed(number(of.removed))}</p>}
        </>
      );
    case 'dropped':
      return <p>{words.states.dropped}</p>;
  }
};

type Wrong = { text: string; why: 'empty' | 'no_columns' | 'too_many' };

const report = async (
  http: Http,
  view: {
    show?: RowOutcome | null;
    after?: string | null;
    wrong?: Wrong;
    trouble?: Refusal;
  },
): Promise<Response> => {
  const ctx = http.get('ctx');
  const { show = null, after = null, wrong, trouble } = view;
  const found = await readImport(ctx, { importId: importOf(http), show, after });
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const seen = found.value;
  const words = listWords(http);
  const status = trouble ? problemStatus(trouble.code) : wrong ? (422 as const) : undefined;
  const tone = { draft: 'accent', applying: 'warning', done: 'success', dropped: 'plain' } as const;
  return adminPage(
    http,
    {
      title: `${words.report}: ${seen.panel.name}`,
      current: '/admin/panels',
      ...(seen.import.state === 'applying' ? { refresh: 15 } : {}),
      ...(status ? { status } : {}),
    },
    <>
      <h1>{words.report}</h1>
      {trouble ? <Refused http={http} refusal={trouble} /> : null}
      <div class="two">
        <div>
          <Facts
            rows={[
              [
                adminWords(http).panel,
                <a href={`/admin/panels/${seen.panel.id}/accounts`}>{seen.panel.name}</a>,
              ],
              [
                hostWords[ctx.language].admin.state,
                <Badge tone={tone[seen.import.state]}>{words.states[seen.import.state]}</Badge>,
              ],
              [words.rows, numberIn(http.get('ctx').language).format(seen.import.rowCount)],
              [
                words.started,
                `${exactly(seen.import.startedAt, ctx.language)}${seen.import.startedBy === null ? ` (${words.byProgram})` : ''}`,
              ],
              [hostWords[ctx.language].admin.log, <LogLink http={http} subject={seen.panel.id} />],
            ]}
          />
          {seen.import.state === 'applying' ? null : <Rows http={http} seen={seen} />}
          {seen.import.state === 'draft' ? (
            <details open={wrong !== undefined}>
              <summary>{words.part}</summary>
              <p>{words.partText}</p>
              <PartForm
                http={http}
                action={`/admin/imports/${seen.import.id}/part`}
                from={seen.import.rowCount}
                text={wrong?.text ?? ''}
                why={wrong?.why ?? null}
              />
            </details>
          ) : null}
          {seen.import.state === 'done' ? (
            <Notice tone="success">
              <a href={`/admin/panels/${seen.panel.id}/accounts`}>{words.title}</a>
            </Notice>
          ) : null}
        </div>
        <section class="summary" aria-labelledby="decision">
          <h2 id="decision">{hostWords[ctx.language].admin.applications.decision}</h2>
          <Doing http={http} seen={seen} />
        </section>
      </div>
    </>,
  );
};

export const detail = async (http: Http): Promise<Response> => {
  const query = queryInput(http, reportQuery);
  return query.ok ? report(http, query.value) : answerRefusal(http, 'page', query.error);
};

const count = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const again = (http: Http): Response => http.redirect(`/admin/imports/${importOf(http)}`, 303);

export const addPart = async (http: Http): Promise<Response> => {
  const input = await uploadInput(http, v.strictObject({ from: count, ...partFields }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const { from, file } = input.value;
  const text = file === '' ? input.value.text : file;
  const read = readRows(text);
  if ('why' in read) return report(http, { wrong: { text, why: read.why } });
  const added = await addRows(http.get('ctx'), { importId: importOf(http), from, rows: read.rows });
  if (added.ok) return again(http);
  return refused(http, added.error, () => report(http, { trouble: added.error }));
};

export const apply = async (http: Http): Promise<Response> => {
  const input = await formInput(http, v.strictObject({ version: count, whole: v.optional(v.literal('on')) }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const done = await proposeImport(http.get('ctx'), {
    importId: importOf(http),
    version: input.value.version,
    whole: input.value.whole === 'on',
  });
  if (done.ok) return http.redirect(`/admin/proposals/${done.value.id}`, 303);
  return refused(http, done.error, () => report(http, { trouble: done.error }));
};

export const drop = async (http: Http): Promise<Response> => {
  const input = await formInput(http, v.strictObject({ version: count }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const done = await dropImport(http.get('ctx'), { importId: importOf(http), version: input.value.version });
  if (done.ok) return again(http);
  return refused(http, done.error, () => report(http, { trouble: done.error }));
};
