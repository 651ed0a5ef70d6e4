import { day, hour, minute } from '../../../shared/domain/duration.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';

type Limits = readonly (readonly [bucket: string, limit: number, window: number])[];

const within = async (ctx: Context, limits: Limits): Promise<Result<void, Refusal>> => {
  for (const [bucket, limit, window] of limits) {
    if (!(await ctx.limiter.take(bucket, limit, window))) return refuse('rate_limited');
  }
  return ok(undefined);
};

/**
 * Mailing codes: five attempts a code and these numbers leave a guesser 200 tries a day in a million,
 * and the addressee few mails. The address counts whether we know it or not (E8).
 */
export const mayMailCode = async (ctx: Context, email: string): Promise<Result<void, Refusal>> => {
  const address = await ctx.secrets.hash(email);
  return within(ctx, [
    [`code-network:${ctx.address}`, 60, 10 * minute],
    [`code-soon:${address}`, 6, 10 * minute],
    [`code-day:${address}`, 40, day],
  ]);
};

/** Trying codes and passkeys, by network address: against floods; attempts at one code are counted apart. */
export const mayTry = (ctx: Context): Promise<Result<void, Refusal>> =>
  within(ctx, [[`try:${ctx.address}`, 120, 10 * minute]]);

/** Token requests: a whole office may stand behind one address, each extension asking every ten minutes. */
export const mayAskTokens = (ctx: Context): Promise<Result<void, Refusal>> =>
  within(ctx, [[`tokens:${ctx.address}`, 1200, 10 * minute]]);

/** Things a person makes that others may see or are mailed about. */
export const mayMake = (
  ctx: Context,
  what: 'organisation' | 'member-invitation',
  maker: string,
): Promise<Result<void, Refusal>> =>
  within(ctx, what === 'organisation' ? [[`make-org:${maker}`, 10, day]] : [[`invite:${maker}`, 30, hour]]);
