import {
  type CategoryPrice,
  hasBegun,
  listHolds,
  type PriceList,
} from '../../../shared/domain/money/price-list.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { mayAdmin } from '../admin/may.ts';

export interface WrittenPrices {
  /** The first moment of the day from which it counts; a day that has begun already means from now on. */
  day: number;
  prices: readonly CategoryPrice[];
}

const dayLength = 24 * 60 * 60 * 1000;

/** Nobody's order is priced anew by a date that lies behind it. */
const startOf = (day: number, now: number): number | null =>
  day + dayLength <= now ? null : Math.max(day, now);

const editable = async (
  ctx: Context,
  { id, seen }: { id: string; seen: number },
): Promise<Result<PriceList, Refusal>> => {
  const before = await ctx.store.prices.byId(id);
  if (!before) return refuse('not_found');
  if (hasBegun(before, ctx.now)) return refuse('price_list_begun');
  return before.version === seen ? ok(before) : refuse('conflict');
};

/** B1: a new version, or a change of one that has not begun. */
export const writePrices = async (
  ctx: Context,
  input: WrittenPrices,
  of: { id: string; seen: number } | null,
): Promise<Result<PriceList, Refusal>> => {
  const admin = mayAdmin(ctx, 'prices.manage');
  if (!admin.ok) return admin;
  const found = of === null ? null : await editable(ctx, of);
  if (found && !found.ok) return found;
  const before = found?.value ?? null;
  const startsAt = startOf(input.day, ctx.now);
  if (startsAt === null) return refuse('invalid_input', { field: 'starts' });
  if (!listHolds(input.prices)) return refuse('invalid_input', { field: 'prices' });
  const others = await ctx.store.prices.all();
  if (others.some((one) => one.startsAt === startsAt && one.id !== before?.id)) {
    return refuse('invalid_input', { field: 'starts_taken' });
  }
  const row: PriceList = {
    id: before?.id ?? ctx.ids.id('prl'),
    startsAt,
    prices: input.prices,
    changedBy: admin.value.personId,
    changedAt: ctx.now,
    version: (before?.version ?? 0) + 1,
  };
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: before ? 'update' : 'insert', kind: 'priceList', row }],
    audit: [
      {
        organisations: [],
        event: before ? 'prices.changed' : 'prices.written',
        subject: { kind: 'price_list', id: row.id },
        data: {
          from: startsAt,
          ...(before ? { before: JSON.stringify(before.prices) } : {}),
          prices: JSON.stringify(row.prices),
        },
      },
    ],
  });
  return committed.ok ? ok(row) : committed;
};

/** A version that nobody can have ordered under is taken back. */
export const dropPrices = async (
  ctx: Context,
  of: { id: string; seen: number },
): Promise<Result<void, Refusal>> => {
  const admin = mayAdmin(ctx, 'prices.manage');
  if (!admin.ok) return admin;
  const found = await editable(ctx, of);
  if (!found.ok) return found;
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'delete', kind: 'priceList', row: found.value }],
    audit: [{ organisations: [], event: 'prices.dropped', subject: { kind: 'price_list', id: of.id } }],
  });
};
