import type { Readable } from 'node:stream';
import * as v from 'valibot';
import { columnOf, type LineOrder, orderColumnsIn, orderOf } from '../../shared/api/order-file.ts';
import type { orderOutcomes } from '../../shared/api/orders.ts';
import { ordersLimit } from '../../shared/api/orders-limit.ts';
import { csvCell } from '../../shared/domain/csv.ts';
import { writeAmount } from '../../shared/domain/money/typed.ts';
import { isRefusalCode } from '../../shared/domain/refusal.ts';
import { en as errors } from '../../shared/messages/errors/en.ts';
import { en as words } from '../../shared/messages/pages/orders/en.ts';
import { csvLines } from './csv-lines.ts';
import { Refused } from './host-calls.ts';

const answered = v.object({
  rows: v.array(
    v.variant('outcome', [
      v.object({
        outcome: v.picklist(['would_book', 'booked', 'known']),
        benefit: v.string(),
        currency: v.string(),
        paid: v.number(),
        worth: v.number(),
      }),
      v.looseObject({ outcome: v.literal('wrong'), code: v.string(), field: v.optional(v.string()) }),
    ]),
  ),
});
type Answer = v.InferOutput<typeof answered>['rows'][number];

/** How far a file is. */
export interface Progress {
  rows: number;
  counts: Record<(typeof orderOutcomes)[number], number>;
}

export interface OrdersImport {
  source: Readable;
  /** The first row that is sent, from 1; those before it were answered in an earlier run. */
  from: number;
  /** Rows of one request. */
  part: number;
  post: (orders: readonly LineOrder[]) => Promise<unknown>;
  /** Takes the lines of the report as they come. */
  report: (lines: string) => Promise<void>;
  /** Called after each part. */
  tell: (progress: Progress) => void;
}

export const reportHead = ['row', 'order', 'outcome', 'why', 'benefit', 'currency', 'paid', 'worth'];
export const reportLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

const because = ({ code, field }: { code: string; field?: string | undefined }): string => {
  if (code === 'invalid_input' && field !== undefined) return words.wrongColumn(columnOf(field));
  if (code === 'account_not_found' || code === 'conflict') return words.because[code];
  return isRefusalCode(code) ? errors[code]({}).title : code;
};

const said = (row: number, order: LineOrder, answer: Answer): string =>
  reportLine(
    answer.outcome === 'wrong'
      ? [String(row), order.order, answer.outcome, because(answer), '', '', '', '']
      : [
          String(row),
          order.order,
          answer.outcome,
          '',
          answer.benefit,
          answer.currency,
          writeAmount(answer.paid, 'en'),
          writeAmount(answer.worth, 'en'),
        ],
  );

/** What a request weighs beside its rows. */
const frame = 1024;

/** Rows in parts as one request takes them. */
async function* partsOf(rows: AsyncIterable<LineOrder>, most: number): AsyncGenerator<readonly LineOrder[]> {
  let part: LineOrder[] = [];
  let weight = frame;
  for await (const row of rows) {
    const weighs = Buffer.byteLength(JSON.stringify(row)) + 1;
    if (part.length === most || (part.length > 0 && weight + weighs > ordersLimit)) {
      yield part;
      part = [];
      weight = frame;
    }
    part.push(row);
    weight += weighs;
  }
  if (part.length > 0) yield part;
}

async function* ordersIn(source: Readable, from: number): AsyncGenerator<LineOrder> {
  let columns: ReturnType<typeof orderColumnsIn> = null;
  let row = 0;
  for await (const line of csvLines(source)) {
    if (columns === null) {
      columns = orderColumnsIn(line);
      if (columns === null) throw new Refused('A column is missing: see docs/billing.md for their names.');
      continue;
    }
    row += 1;
    if (row >= from) yield orderOf(line, columns);
  }
}

/**
 * B5: hands a file of any length in, part after part, and takes the memory of one part. A wrong row stops nothing
 * but itself; the same row again is booked once, so that the whole can be repeated after whatever stopped it.
 */
export const importOrders = async ({
  source,
  from,
  part: most,
  post,
  report,
  tell,
}: OrdersImport): Promise<Progress> => {
  const progress: Progress = { rows: from - 1, counts: { would_book: 0, booked: 0, known: 0, wrong: 0 } };
  for await (const part of partsOf(ordersIn(source, from), most)) {
    const { rows } = v.parse(answered, await post(part));
    if (rows.length !== part.length) throw new Refused('The answer does not fit what was sent.');
    const lines = part.flatMap((order, at) => {
      const answer = rows[at];
      if (answer === undefined) return [];
      progress.rows += 1;
      progress.counts[answer.outcome] += 1;
      return [said(progress.rows, order, answer)];
    });
    await report(lines.join(''));
    tell(progress);
  }
  return progress;
};
