import { decide } from '../../../shared/decision.ts';
import type { Client } from '../../../shared/domain/client.ts';
import { allTime, firstOf, lastMonths, spanOf } from '../../../shared/domain/money/month.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { Balance, BookedLine, MonthSum } from '../../store/ledger.ts';
import { clientFor } from '../client/may.ts';

export interface MoneySeen {
  /** What the host owes the organisation as a partner. */
  prepaid: readonly Balance[];
  /** Of the last twelve months. */
  months: readonly MonthSum[];
}

export const mayView = (ctx: Context, organisationId: string): Result<void, Refusal> => {
  const decision = decide(ctx.actor, 'money.view', organisationId, ctx.now);
  return decision.allow ? ok(undefined) : fail(decision.refusal);
};

/** Sums of a page; a year of an agency's clients. */
const mostSums = 5_000;

const lastYear = (ctx: Context, organisationId: string, recordId: string | null) =>
  ctx.store.ledger.months(
    { organisationId, recordId, from: firstOf(lastMonths(ctx.now, 12)[0] ?? ''), to: allTime.to },
    mostSums,
  );

/** Twelve months of what an organisation earns as a partner, and of what it pays itself (M2). */
export const seeMoney = async (ctx: Context, organisationId: string): Promise<Result<MoneySeen, Refusal>> => {
  const may = mayView(ctx, organisationId);
  if (!may.ok) return may;
  const [prepaid, months] = await Promise.all([
    ctx.store.ledger.prepaid(organisationId),
    lastYear(ctx, organisationId, null),
  ]);
  return ok({ prepaid, months });
};

/** Lines of a page; the file has all. */
export const mostShown = 100;

export interface ClientMoney {
  client: Client;
  months: readonly MonthSum[];
  /** What the partner can invoice of the chosen month, the latest first; one more than is shown when there are more. */
  lines: readonly BookedLine[];
}

/** B6: what one client of the book brought, and what can be invoiced to it. */
export const seeClientMoney = async (
  ctx: Context,
  { clientId, month }: { clientId: string; month: string },
): Promise<Result<ClientMoney, Refusal>> => {
  const found = await clientFor(ctx, 'client.billing', clientId);
  if (!found.ok) return found;
  const client = found.value;
  const scope = { organisationId: client.partnerId, recordId: client.id, ...spanOf(month) };
  const [months, lines] = await Promise.all([
    lastYear(ctx, client.partnerId, client.id),
    ctx.store.ledger.lines(scope, 'reinvoicing', mostShown + 1),
  ]);
  return ok({ client, months, lines });
};
