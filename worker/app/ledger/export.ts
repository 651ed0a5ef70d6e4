import { csvFile } from '../../../shared/domain/csv.ts';
import { hour } from '../../../shared/domain/duration.ts';
import { allTime, spanOf } from '../../../shared/domain/money/month.ts';
import type { MoneyPart } from '../../../shared/domain/money/parts.ts';
import { writeAmount } from '../../../shared/domain/money/typed.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { BookedLine, LinePart, MoneyScope, MonthSum } from '../../store/ledger.ts';
import { clientFor } from '../client/may.ts';
import { mayView } from './see.ts';

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
const cents = (amount: number): string => writeAmount(amount, 'en');

type Columns<Row> = readonly (readonly [string, (row: Row) => string])[];

const invoiced: Columns<BookedLine> = [
  ['order id', ({ hostOrder }) => hostOrder],
  ['product', ({ product }) => product ?? ''],
  ['public price', ({ publicPrice }) => cents(publicPrice)],
  ['paid', ({ paid }) => cents(paid)],
];

/** Which of an order's numbers belong to a part; what the other side pays stands in none of them (M2). */
const columns: Readonly<Record<LinePart, Columns<BookedLine>>> = {
  earnings: [
    ['benefit', ({ benefit }) => benefit],
    ['earned', ({ worth }) => cents(worth)],
  ],
  invoices: invoiced,
  reinvoicing: invoiced,
};

const common: Columns<BookedLine> = [
  ['date', ({ at }) => dayOf(at)],
  ['month', ({ at }) => dayOf(at).slice(0, 7)],
  // A refund takes the amounts of its line back; a sign before them would be a formula to spreadsheets.
  ['booking', ({ booking }) => booking],
  ['client', ({ clientName }) => clientName],
  ['client id', ({ clientId }) => clientId],
  ['kind', ({ kind }) => kind],
  ['category', ({ category }) => category],
  ['quantity', ({ quantity }) => String(quantity)],
  ['currency', ({ currency }) => currency],
];

const monthly: Columns<MonthSum> = [
  ['month', ({ month }) => month],
  ['booking', ({ booking }) => booking],
  ['client', ({ clientName }) => clientName],
  ['client id', ({ clientId }) => clientId],
  ['currency', ({ currency }) => currency],
  ['public price', ({ revenue }) => cents(revenue)],
  ['paid', ({ paid }) => cents(paid)],
  ['discount', ({ discount }) => cents(discount)],
  ['cashback', ({ cashback }) => cents(cashback)],
];

const tableOf = <Row>(shown: Columns<Row>, rows: readonly Row[]): readonly (readonly string[])[] => [
  shown.map(([name]) => name),
  ...rows.map((row) => shown.map(([, say]) => say(row))),
];

/** Lines of one file; more of them are taken month by month. */
const mostLines = 20_000;

const rowsOf = async (
  { store }: Pick<Context, 'store'>,
  scope: MoneyScope,
  part: MoneyPart,
): Promise<readonly (readonly string[])[]> =>
  part === 'months'
    ? tableOf(monthly, await store.ledger.months(scope, mostLines))
    : tableOf([...common, ...columns[part]], await store.ledger.lines(scope, part, mostLines));

/** A file of each client every month; who takes more reads the books for something else. */
const filesPerHour = 300;

/** That a file left stands in the log. */
const written = async (
  ctx: Context,
  scope: MoneyScope,
  { part, month }: Wanted,
): Promise<Result<string, Refusal>> => {
  const { organisationId, recordId } = scope;
  if (!(await ctx.limiter.take(`money_export:${organisationId}`, filesPerHour, hour))) {
    return fail({ code: 'rate_limited' });
  }
  const rows = await rowsOf(ctx, scope, part);
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    audit: [
      {
        organisations: [organisationId],
        event: 'money.exported',
        subject:
          recordId === null ? { kind: 'organisation', id: organisationId } : { kind: 'client', id: recordId },
        data: { part, month, lines: rows.length - 1 },
      },
    ],
  });
  return committed.ok ? ok(csvFile(rows)) : fail(committed.error);
};

export interface Wanted {
  part: MoneyPart;
  /** `2026-11`; null for all there is. */
  month: string | null;
}

const spanIn = (month: string | null) => (month === null ? allTime : spanOf(month));

/** M7, B6: one part as CSV, the newest first, formula-safe. */
export const exportMoney = async (
  ctx: Context,
  { organisationId, ...wanted }: Wanted & { organisationId: string },
): Promise<Result<string, Refusal>> => {
  const may = mayView(ctx, organisationId);
  if (!may.ok) return may;
  return written(ctx, { organisationId, recordId: null, ...spanIn(wanted.month) }, wanted);
};

/** B6: the same of one client alone. */
export const exportClientMoney = async (
  ctx: Context,
  { clientId, ...wanted }: Wanted & { clientId: string },
): Promise<Result<string, Refusal>> => {
  const found = await clientFor(ctx, 'client.billing', clientId);
  if (!found.ok) return found;
  const { partnerId: organisationId, id: recordId } = found.value;
  return written(ctx, { organisationId, recordId, ...spanIn(wanted.month) }, wanted);
};
