import { parse } from 'papaparse';
import * as v from 'valibot';
import { partLimit, rowsAtOnce } from '../../../../shared/api/account-import-limit.ts';
import { cellsOf, columnsIn } from '../../../../shared/api/account-list.ts';
import { listColumns, mostImported } from '../../../../shared/domain/account-import.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { languageNames } from '../../../../shared/messages/language.ts';
import { hostWords } from '../../../../shared/messages/pages/host/index.ts';
import { hostListWords } from '../../../../shared/messages/pages/host-list/index.ts';
import { numberIn } from '../../../../shared/messages/per-language.ts';
import { type Cells, startImport } from '../../../app/account-list/hand-in.ts';
import { panelForList, readList } from '../../../app/account-list/see.ts';
import { unlistAccount } from '../../../app/account-list/unlist.ts';
import { answerRefusal } from '../../answer.ts';
import { formInput, queryInput, uploadInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { Empty, Field, Notice } from '../parts/elements.tsx';
import { sign } from '../parts/sign.ts';
import { exactly } from '../parts/time.ts';
import { adminPage, More, refused, Search, searchQuery, Table } from './parts.tsx';

export const listWords = (http: Http) => hostListWords[http.get('ctx').language];

const current = '/admin/panels';
const panelOf = (http: Http): string => http.req.param('panel') ?? '';

/** S2: the list of one panel, and where it came from. */
export const list = async (http: Http): Promise<Response> => {
  const ctx = http.get('ctx');
  const query = queryInput(http, searchQuery);
  if (!query.ok) return answerRefusal(http, 'page', query.error);
  const { q, after } = query.value;
  const seen = await readList(ctx, { panelId: panelOf(http), words: q, after });
  if (!seen.ok) return answerRefusal(http, 'page', seen.error);
  const { panel, accounts, count, imports } = seen.value;
  const words = listWords(http);
  const { format: number } = numberIn(http.get('ctx').language);
  const base = `/admin/panels/${panel.id}`;
  return adminPage(
    http,
    { title: `${words.title}${sign(':', ctx.language)} ${panel.name}`, current },
    <>
      <h1>{words.title}</h1>
      <p>
        <a href={base}>{panel.name}</a>
      </p>
      <p>{words.lead}</p>
      <div class="actions">
        <a class="button primary" href={`${base}/accounts/import`}>
          {words.add}
        </a>
      </div>
      {count === 0 ? null : (
        <>
          <p>{words.count(number(count))}</p>
          <Search http={http} q={q} hint={words.searchHint} />
        </>
      )}
      {accounts.rows.length === 0 ? (
        <Empty>{count === 0 ? words.empty : hostWords[ctx.language].admin.nothing}</Empty>
      ) : (
        <>
          <Table
            caption={words.title}
            head={[...listColumns.map((column) => words.columns[column]), '']}
            rows={accounts.rows.map((one) => [
              <code>{one.panelAccountId}</code>,
              one.shownAs,
              one.contactEmail,
              one.customerNumber,
              one.language === null ? '' : languageNames[one.language],
              one.premium ? words.yes : '',
              <form method="post" action={`${base}/accounts/remove`} class="inline">
                <input type="hidden" name="account" value={one.panelAccountId} />
                <button type="submit" class="danger" aria-label={words.remove(one.panelAccountId)}>
                  {hostWords[ctx.language].people.removeButton}
                </button>
              </form>,
            ])}
          />
          <p class="quiet">{words.removeText}</p>
        </>
      )}
      <More http={http} next={accounts.next} />
      <h2>{words.imports}</h2>
      {imports.length === 0 ? (
        <p>{words.noImports}</p>
      ) : (
        <Table
          caption={words.imports}
          head={[words.started, words.rows, hostWords[ctx.language].admin.state]}
          rows={imports.map((one) => [
            <a href={`/admin/imports/${one.id}`}>{exactly(one.startedAt, ctx.language)}</a>,
            number(one.rowCount),
            words.states[one.state],
          ])}
        />
      )}
    </>,
  );
};

export const remove = async (http: Http): Promise<Response> => {
  const input = await formInput(http, v.strictObject({ account: v.pipe(v.string(), v.maxLength(200)) }));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const done = await unlistAccount(http.get('ctx'), { panelId: panelOf(http), account: input.value.account });
  if (!done.ok) return answerRefusal(http, 'page', done.error);
  return http.redirect(`/admin/panels/${panelOf(http)}/accounts`, 303);
};

const textField = v.optional(v.pipe(v.string(), v.maxLength(partLimit)), '');
/** A file or pasted rows; together they are one part of a list. */
export const partFields = { file: textField, text: textField };

type Unreadable = 'empty' | 'no_columns' | 'too_many';

/** The rows of a CSV by the names in its first line. */
export const readRows = (text: string): { rows: readonly Cells[] } | { why: Unreadable } => {
  const [first, ...lines] = parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' }).data;
  if (first === undefined) return { why: 'empty' };
  const columns = columnsIn(first);
  if (columns === null) return { why: 'no_columns' };
  if (lines.length === 0) return { why: 'empty' };
  if (lines.length > rowsAtOnce) return { why: 'too_many' };
  return { rows: lines.map((line) => cellsOf(line, columns)) };
};

/** Where a part is chosen or pasted; the same for the first part and every further one. */
export const PartForm = (form: {
  http: Http;
  action: string;
  text: string;
  why: Unreadable | null;
  from?: number;
}) => {
  const words = listWords(form.http);
  return (
    <form method="post" action={form.action} enctype="multipart/form-data">
      {form.why === null ? null : (
        <Notice tone="danger">
          <p data-why={form.why}>{words.unreadable[form.why]}</p>
        </Notice>
      )}
      <p>
        {words.columnNames} <code>{listColumns.join(', ')}</code>
      </p>
      {form.from === undefined ? null : <input type="hidden" name="from" value={String(form.from)} />}
      <Field name="file" label={words.file}>
        <input type="file" name="file" id="file" accept=".csv,.txt,text/csv,text/plain" />
      </Field>
      <Field name="text" label={words.paste}>
        <textarea name="text" id="text" rows={8} class="mono" spellcheck={false}>
          {form.text}
        </textarea>
      </Field>
      <div class="actions">
        <button type="submit" class="primary">
          {words.check}
        </button>
      </div>
    </form>
  );
};

const uploadPage = async (http: Http, wrong: { text: string; why: Unreadable } | null): Promise<Response> => {
  const found = await panelForList(http.get('ctx'), panelOf(http));
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const panel = found.value;
  const words = listWords(http);
  const { format: number } = numberIn(http.get('ctx').language);
  return adminPage(
    http,
    { title: `${words.upload}: ${panel.name}`, current, ...(wrong ? { status: 422 as const } : {}) },
    <>
      <h1>{words.upload}</h1>
      <p>
        <a href={`/admin/panels/${panel.id}/accounts`}>
          {words.title}
          {sign(':', http.get('ctx').language)} {panel.name}
        </a>
      </p>
      <p>{words.uploadText(number(rowsAtOnce))}</p>
      <PartForm
        http={http}
        action={`/admin/panels/${panel.id}/accounts/import`}
        text={wrong?.text ?? ''}
        why={wrong?.why ?? null}
      />
      <p class="quiet">{words.program(number(mostImported))}</p>
    </>,
  );
};

export const uploadForm = (http: Http): Promise<Response> => uploadPage(http, null);

/** The first part of a file: from here on it is an import, to be looked at. */
export const upload = async (http: Http): Promise<Response> => {
  const input = await uploadInput(http, v.strictObject(partFields));
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const text = input.value.file === '' ? input.value.text : input.value.file;
  const read = readRows(text);
  if ('why' in read) return uploadPage(http, { text, why: read.why });
  const started = await startImport(http.get('ctx'), { panelId: panelOf(http), rows: read.rows });
  if (started.ok) return http.redirect(`/admin/imports/${started.value.id}`, 303);
  return refusedUpload(http, started.error);
};

const refusedUpload = (http: Http, refusal: Refusal) =>
  refused(http, refusal, () => answerRefusal(http, 'page', refusal));
