import { parse } from 'papaparse';
import * as v from 'valibot';
import { partLimit } from '../../../../shared/api/account-import-limit.ts';
import { orderRow, ordersAtOnce } from '../../../../shared/api/orders.ts';
import { cellText } from '../../../../shared/domain/csv.ts';
import { moneyText } from '../../../../shared/domain/money/typed.ts';
import { errorMessages } from '../../../../shared/messages/errors/index.ts';
import { hostWords } from '../../../../shared/messages/pages/host/index.ts';
import { look } from '../../../app/admin/look.ts';
import { bookOrder } from '../../../app/ledger/book.ts';
import { mayBook } from '../../../app/ledger/may.ts';
import { answerRefusal } from '../../answer.ts';
import { uploadInput } from '../../input.ts';
import type { Http } from '../../route.ts';
import { Badge, Field, Notice } from '../parts/elements.tsx';
import { adminPage, Table } from './parts.tsx';

const panelOf = (http: Http): string => http.req.param('panel') ?? '';
const wordsOf = (http: Http) => hostWords[http.get('ctx').language].orders;

const columns = [
  'order',
  'kind',
  'account',
  'product',
  'category',
  'quantity',
  'currency',
  'ordered_at',
  'ordered_by',
] as const;
type Column = (typeof columns)[number];

type Unreadable = 'empty' | 'no_columns' | 'too_many';
type Cells = Readonly<Record<Column, string>>;

/** The rows of a CSV by the names in its first line; only a product may be missing. */
const rowsIn = (text: string): { rows: readonly Cells[] } | { why: Unreadable } => {
  const [first, ...lines] = parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' }).data;
  if (first === undefined || lines.length === 0) return { why: 'empty' };
  const names = first.map((cell) => cell.trim().toLowerCase());
  if (columns.some((column) => column !== 'product' && !names.includes(column))) return { why: 'no_columns' };
  if (lines.length > ordersAtOnce) return { why: 'too_many' };
  const cell = (line: readonly string[], column: Column): string =>
    cellText((line[names.indexOf(column)] ?? '').trim());
  return {
    rows: lines.map((line) => ({
      order: cell(line, 'order'),
      kind: cell(line, 'kind'),
      account: cell(line, 'account'),
      product: cell(line, 'product'),
      category: cell(line, 'category'),
      quantity: cell(line, 'quantity'),
      currency: cell(line, 'currency'),
      ordered_at: cell(line, 'ordered_at'),
      ordered_by: cell(line, 'ordered_by'),
    })),
  };
};

/** As the host's program would send it, so that both are judged alike. */
const toldOf = ({ ordered_at, ordered_by, quantity, product, ...rest }: Cells) => ({
  ...rest,
  product: product === '' ? null : product,
  quantity: /^\d{1,7}$/.test(quantity) ? Number(quantity) : null,
  orderedAt: ordered_at,
  orderedBy: ordered_by,
});

const columnOf = (issues: readonly v.BaseIssue<unknown>[]): string => {
  const key = String(issues[0]?.path?.[0]?.key ?? 'order');
  return { orderedAt: 'ordered_at', orderedBy: 'ordered_by' }[key] ?? key;
};

interface Reported {
  order: string;
  outcome: 'would_book' | 'booked' | 'known' | 'wrong';
  why: string;
  benefit: string;
  amount: string;
}

/** B5: each row by itself: what it would do, or did, or why not. */
const reported = async (http: Http, rows: readonly Cells[], dry: boolean): Promise<readonly Reported[]> => {
  const ctx = http.get('ctx');
  const words = wordsOf(http);
  const report: Reported[] = [];
  for (const cells of rows) {
    const wrong = (why: string): Reported => ({
      order: cells.order,
      outcome: 'wrong',
      why,
      benefit: '',
      amount: '',
    });
    const read = v.safeParse(orderRow, toldOf(cells));
    if (!read.success) {
      report.push(wrong(words.wrongColumn(columnOf(read.issues))));
      continue;
    }
    const done = await bookOrder(ctx, panelOf(http), read.output, dry);
    if (!done.ok) {
      const { code, detail = {} } = done.error;
      report.push(wrong(errorMessages[ctx.language][code](detail).title));
      continue;
    }
    const { order, before } = done.value;
    report.push({
      order: order.hostOrder,
      outcome: before ? 'known' : dry ? 'would_book' : 'booked',
      why: '',
      benefit: words.benefits[order.benefit],
      amount: moneyText(order.paid, order.currency, ctx.language),
    });
  }
  return report;
};

const tones = { would_book: 'accent', booked: 'success', known: 'plain', wrong: 'danger' } as const;

const show = async (
  http: Http,
  seen: { text: string; report: readonly Reported[] | null; why: Unreadable | null },
): Promise<Response> => {
  const ctx = http.get('ctx');
  const found = await look(ctx, ({ panels }) => panels.byId(panelOf(http)));
  if (!found.ok) return answerRefusal(http, 'page', found.error);
  const panel = found.value;
  if (!panel) return answerRefusal(http, 'page', { code: 'not_found' });
  const words = wordsOf(http);
  const { text, report, why } = seen;
  const number = new Intl.NumberFormat(ctx.language);
  const open = report?.filter(({ outcome }) => outcome === 'would_book').length ?? 0;
  const path = `/admin/panels/${panel.id}/orders`;
  return adminPage(
    http,
    {
      title: `${words.title}: ${panel.name}`,
      current: '/admin/panels',
      ...(why ? { status: 422 as const } : {}),
    },
    <>
      <h1>{words.title}</h1>
      <p>
        <a href={`/admin/panels/${panel.id}`}>{panel.name}</a>
      </p>
      <p>{words.lead(number.format(ordersAtOnce))}</p>
      {report ? (
        <section aria-labelledby="report">
          <h2 id="report">{words.checked}</h2>
          <Table
            caption={words.checked}
            head={[words.row, words.order, words.outcome, words.benefit, words.amount]}
            rows={report.map((one, at) => [
              number.format(at + 1),
              one.order,
              <>
                <Badge tone={tones[one.outcome]}>{words.outcomes[one.outcome]}</Badge> {one.why}
              </>,
              one.benefit,
              one.amount,
            ])}
          />
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
      <form method="post" action={path} enctype="multipart/form-data">
        {why ? (
          <Notice tone="danger">
            <p data-why={why}>{words.unreadable[why]}</p>
          </Notice>
        ) : null}
        <p>
          {words.columns} <code>{columns.join(', ')}</code>. {words.kinds}
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
      <p class="quiet">{words.program}</p>
    </>,
  );
};

export const form = (http: Http): Promise<Response> => show(http, { text: '', report: null, why: null });

const textField = v.optional(v.pipe(v.string(), v.maxLength(partLimit)), '');

/** Booking again what was booked changes nothing, so that the report can answer the post itself. */
export const post = async (http: Http): Promise<Response> => {
  const input = await uploadInput(
    http,
    v.strictObject({ act: v.picklist(['check', 'book']), file: textField, text: textField }),
  );
  if (!input.ok) return answerRefusal(http, 'page', input.error);
  const may = mayBook(http.get('ctx'), panelOf(http));
  if (!may.ok) return answerRefusal(http, 'page', may.error);
  const { act, file } = input.value;
  const text = file === '' ? input.value.text : file;
  const read = rowsIn(text);
  if ('why' in read) return show(http, { text, report: null, why: read.why });
  return show(http, { text, report: await reported(http, read.rows, act === 'check'), why: null });
};
