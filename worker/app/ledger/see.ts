import { decide } from '../../../shared/decision.ts';
import { csvFile } from '../../../shared/domain/csv.ts';
import type { MoneyPart } from '../../../shared/domain/money/parts.ts';
import { writeAmount } from '../../../shared/domain/money/typed.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { Balance, BookedLine, MonthSum } from '../../store/ledger.ts';

export interface MoneySeen {
  /** What the host owes the organisation as a partner. */
  prepaid: readonly Balance[];
  earnings: readonly MonthSum[];
  invoices: readonly MonthSum[];
}

const mayView = (ctx: Context, organisationId: string): Result<void, Refusal> => {
  const decision = decide(ctx.actor, 'money.view', organisationId, ctx.now);
  return decision.allow ? ok(undefined) : fail(decision.refusal);
};

const yearAgo = (now: number): number => {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear() - 1, date.getUTCMonth() + 1, 1);
};

/** Twelve months of what an organisation earns as a partner, and of what it pays itself (M2). */
export const seeMoney = async (ctx: Context, organisationId: string): Promise<Result<MoneySeen, Refusal>> => {
  const may = mayView(ctx, organisationId);
  if (!may.ok) return may;
  const { ledger } = ctx.store;
  const since = yearAgo(ctx.now);
  return ok({
    prepaid: await ledger.prepaid(organisationId),
    earnings: await ledger.months(organisationId, 'earnings', since),
    invoices: await ledger.months(organisationId, 'invoices', since),
  });
};

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
const cents = (amount: number): string => writeAmount(amount, 'en');

/** Which of an order's numbers belong to a part; what the other side pays stands in none of them (M2). */
const columns: Readonly<Record<MoneyPart, readonly (readonly [string, (line: BookedLine) => string])[]>> = {
  earnings: [
    ['benefit', ({ benefit }) => benefit],
    ['earned', ({ worth }) => cents(worth)],
  ],
  invoices: [
    ['order id', ({ hostOrder }) => hostOrder],
    ['product', ({ product }) => product ?? ''],
    ['public price', ({ publicPrice }) => cents(publicPrice)],
    ['paid', ({ paid }) => cents(paid)],
  ],
  reinvoicing: [
    ['order id', ({ hostOrder }) => hostOrder],
    ['product', ({ product }) => product ?? ''],
    ['public price', ({ publicPrice }) => cents(publicPrice)],
    ['paid', ({ paid }) => cents(paid)],
  ],
};

const common: readonly (readonly [string, (line: BookedLine) => string])[] = [
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

/** Lines of one file; what is older has been exported before. */
const mostLines = 20_000;

/** M7, B6: one part as CSV, the newest first, formula-safe; that it left stands in the log. */
export const exportMoney = async (
  ctx: Context,
  { organisationId, part }: { organisationId: string; part: MoneyPart },
): Promise<Result<string, Refusal>> => {
  const may = mayView(ctx, organisationId);
  if (!may.ok) return may;
  const lines = await ctx.store.ledger.lines(organisationId, part, mostLines);
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    audit: [
      {
        organisations: [organisationId],
        event: 'money.exported',
        subject: { kind: 'organisation', id: organisationId },
        data: { part, lines: lines.length },
      },
    ],
  });
  if (!committed.ok) return fail(committed.error);
  const shown = [...common, ...columns[part]];
  return ok(
    csvFile([shown.map(([name]) => name), ...lines.map((line) => shown.map(([, say]) => say(line)))]),
  );
};
