import type { LineOrder } from '../../shared/api/order-file.ts';
import type { OrderOutcome } from '../../shared/api/orders.ts';
import { csvCell } from '../../shared/domain/csv.ts';
import { eachPart } from './file-parts.ts';

interface RowSaid {
  order: string;
  outcome: OrderOutcome;
  why: string;
  benefit: string;
  amount: string;
}

/** Stopped by the person, or by the Worker not answering: it can be gone on with. */
export class Stopped extends Error {}

const tries = 4;
const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A part whose answer got lost is sent again: what was booked is answered as such. */
const send = async (
  path: string,
  dry: boolean,
  orders: readonly LineOrder[],
): Promise<readonly RowSaid[]> => {
  for (let left = tries - 1; left >= 0; left -= 1) {
    const body = new FormData();
    body.set('act', dry ? 'check' : 'book');
    body.set('orders', JSON.stringify(orders));
    const response = await fetch(path, { method: 'POST', body }).catch(() => null);
    if (response?.ok) {
      const answer: { rows: readonly RowSaid[] } = await response.json();
      return answer.rows;
    }
    if (response && response.status < 500) break;
    await wait(1_000 * (tries - left));
  }
  throw new Stopped();
};

/** Wrong rows that the page itself shows; the report has all of them. */
const shownWrong = 20;

/** How far a file is: counts, the first wrong rows, and the report, which the browser keeps and not the script. */
export interface Run {
  readonly dry: boolean;
  rows: number;
  share: number;
  readonly counts: Record<OrderOutcome, number>;
  readonly wrong: { row: number; said: RowSaid }[];
  readonly report: Blob[];
  stopping: boolean;
}

export const newRun = (dry: boolean, head: readonly string[]): Run => ({
  dry,
  rows: 0,
  share: 0,
  counts: { would_book: 0, booked: 0, known: 0, wrong: 0 },
  wrong: [],
  report: [new Blob([`\ufeff${head.map(csvCell).join(',')}\r\n`])],
  stopping: false,
});

const note = (run: Run, said: readonly RowSaid[], outcomes: Readonly<Record<OrderOutcome, string>>): void => {
  const lines = said.map((one) => {
    run.rows += 1;
    run.counts[one.outcome] += 1;
    if (one.outcome === 'wrong' && run.wrong.length < shownWrong)
      run.wrong.push({ row: run.rows, said: one });
    const cells = [String(run.rows), one.order, outcomes[one.outcome], one.why, one.benefit, one.amount];
    return `${cells.map(csvCell).join(',')}\r\n`;
  });
  run.report.push(new Blob(lines));
};

/** Sends what of the file was not answered yet; `tell` is called after each part. */
export const sendFile = (
  file: File,
  path: string,
  run: Run,
  outcomes: Readonly<Record<OrderOutcome, string>>,
  tell: () => void,
): Promise<void> => {
  let seen = 0;
  run.stopping = false;
  return eachPart(file, async (rows, share) => {
    if (run.stopping) throw new Stopped();
    const open = rows.slice(Math.max(0, Math.min(rows.length, run.rows - seen)));
    seen += rows.length;
    if (open.length > 0) note(run, await send(path, run.dry, open), outcomes);
    run.share = share;
    tell();
  });
};
