import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Tender } from '../../../shared/domain/tender.ts';
import type { Context } from '../../ports.ts';

/** The author is whoever has the mailed link; it has no account (T1, T3). */
export interface ByLink {
  tenderId: string;
  token: string;
}

/** The tender of a link. A wrong one answers like none. */
export const tenderByLink = async (
  ctx: Pick<Context, 'store' | 'secrets'>,
  { tenderId, token }: ByLink,
): Promise<Result<Tender, Refusal>> => {
  const right = ctx.secrets.same(token, await ctx.secrets.linkToken('tender', tenderId, 1));
  const tender = right ? await ctx.store.tenders.byId(tenderId) : null;
  // Emptied by its retention: there is nothing left to look at.
  return tender === null || tender.email === '' ? fail({ code: 'not_found' }) : ok(tender);
};

/** T4: the tender of a link that this partner won. */
export const wonTender = async (
  ctx: Pick<Context, 'store' | 'secrets'>,
  link: ByLink,
  partnerId: string | null,
): Promise<Result<Tender, Refusal>> => {
  const tender = await tenderByLink(ctx, link);
  if (!tender.ok) return tender;
  const { state, winnerId } = tender.value;
  return state === 'awarded' && winnerId === partnerId ? tender : fail({ code: 'conflict' });
};
