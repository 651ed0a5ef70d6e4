import { parse } from 'papaparse';
import * as v from 'valibot';
import { type LineOrder, orderColumns, orderColumnsIn, orderOf } from '../../../../shared/api/order-file.ts';
import { ordersBody } from '../../../../shared/api/orders.ts';
import { ordersAtOnce, ordersLimit, partRows } from '../../../../shared/api/orders-limit.ts';
import { numberIn } from '../../../../shared/messages/per-language.ts';
import { look } from '../../../app/admin/look.ts';
import { bookRows } from '../../../app/ledger/book-rows.ts';
import { mayBook } from '../../../app/ledger/may.ts';
import { answerRefusal } from '../../answer.ts';
import { uploadInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { Field, Notice } from '../parts/elements.tsx';
import { orderWords, ReportTable, type RowSaid, rowsSaid } from './orders-report.tsx';
import { InParts } from './orders-script.tsx';
import { adminPage } from './parts.tsx';

const panelOf = (http: Http): string => http.req.param('panel') ?? '';

type Unreadable = 'empty' | 'no_columns' | 'too_many';

/** The rows of a file that is short enough to be sent whole. */
const rowsIn = (text: string): { rows: readonly LineOrder[] } | { why: Unreadable } => {
  const [first, ...lines] = parse<string[]>(text, { skipEmptyLines: 'greedy' }).data;
  if (first === undefined || lines.length === 0) return { why: 'empty' };
  const places = orderColumnsIn(first);
  if (places === null) return { why: 'no_columns' };
  if (lines.length > ordersAtOnce) return { why: 'too_many' };
  return { rows: lines.map((line) => orderOf(line, places)) };
};

const show = async (
  http: Http,
  seen: { text: string; report: readonly RowSaid[] | null; why: Unreadable | null },
): Promise<Response> => {
  const ctx = http.get('ctx');
  const found = await look(ctx, ({ panels }) => panels.byId(panelOf(http)));
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const panel = found.value;
  if (!panel) return answerRefusal(http, 'page', { code: 'not_found' });
  const words = orderWords(http);
  const { text, report, why } = seen;
  const number = numberIn(ctx.language);
  const most = number.format(ordersAtOnce);
  const open = report?.filter(({ outcome }) => outcome === 'would_book').length ?? 0;
  const path = `/admin/panels/${panel.id}/orders`;
  return adminPage(
    http,
    {
      title: `${words.title}: ${panel.name}`,
      current: '/admin/panels',
      scripts: ['orders'],
      ...(why ? { status: 422 as const } : {}),
    },
    <>
      <h1>{words.title}</h1>
      <p>
        <a href={`/admin/panels/${panel.id}`}>{panel.name}</a>
      </p>
      <p>{words.lead}</p>
      {report ? (
        <section aria-labelledby="report">
          <h2 id="report">{words.checked}</h2>
          <ReportTable http={http} report={report} />
          {open > 0 ? (
            <form method="post" action={path}>
              <input type="hidden" name="act" value="book" />
              <input type="hidden" name="text" value={text} />
              <p>{words.bookText}</p>
              <button type="submit" class="primary">
                {words.book(number.format(open))}
              </button>
            </form>
          ) : (
            <p>{words.nothingToBook}</p>
          )}
        </section>
      ) : null}
      <form
        method="post"
        action={path}
        enctype="multipart/form-data"
        data-orders={`${path}/part?lang=${ctx.language}`}
      >
        {why ? (
          <Notice tone="danger">
            <p data-why={why}>{words.unreadable[why]}</p>
          </Notice>
        ) : null}
        <p>
          {words.columns} <code>{orderColumns.join(', ')}</code>. {words.kinds}
        </p>
        <p data-orders-whole>{words.withoutScript(most)}</p>
        <p hidden data-orders-parts>
          {words.inParts(number.format(partRows))}
        </p>
        <input type="hidden" name="act" value="check" />
        <Field name="file" label={words.file}>
          <input type="file" name="file" id="file" accept=".csv,.txt,text/csv,text/plain" />
        </Field>
        <Field name="text" label={words.paste}>
          <textarea name="text" id="text" rows={8} class="mono" spellcheck={false}>
            {why ? text : ''}
          </textarea>
        </Field>
        <div class="actions">
          <button type="submit" class={open > 0 ? '' : 'primary'}>
            {words.check}
          </button>
        </div>
      </form>
      <InParts words={words} />
      <p class="quiet">{words.program}</p>
    </>,
  );
};

export const form = (http: Http): Promise<Response> => show(http, { text: '', report: null, why: null });

const textField = v.optional(v.pipe(v.string(), v.maxLength(ordersLimit)), '');

/** Booking again what was booked changes nothing, so that the report can answer the post itself. */
export const post = async (http: Http): Promise<Response> => {
  const input = await uploadInput(
    http,
    v.strictObject({ act: v.picklist(['check', 'book']), file: textField, text: textField }),
  );
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const ctx = http.get('ctx');
  const may = mayBook(ctx, panelOf(http));
  if (!may.ok) return answerRefusal(http, 'page', may.error);
  const { act, file } = input.value;
  const text = file === '' ? input.value.text : file;
  const read = rowsIn(text);
  if ('why' in read) return show(http, { text, report: null, why: read.why });
  const told = await bookRows(ctx, panelOf(http), read.rows, act === 'check');
  if (!told.ok) return answerRefusal(http, 'page', told.error);
  return show(http, { text, report: rowsSaid(http, read.rows, told.value), why: null });
};

const partFields = v.strictObject({
  act: v.picklist(['check', 'book']),
  orders: v.pipe(v.string(), v.maxLength(ordersLimit), v.parseJson(), ordersBody.entries.orders),
});

/** `POST …/orders/part`: what the page's script posts of a file of any length, answered row by row. */
export const part = async (http: Http): Promise<Response> => {
  const input = await uploadInput(http, partFields);
  if (!input.ok) return answerRefusal(http, 'api', input.error);
  const { orders, act } = input.value;
  const told = await bookRows(http.get('ctx'), panelOf(http), orders, act === 'check');
  if (!told.ok) return answerRefusal(http, 'api', told.error);
  return http.json({ rows: rowsSaid(http, orders, told.value) }, 200, { 'cache-control': 'no-store' });
};
