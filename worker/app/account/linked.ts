import { decide } from '../../../shared/decision.ts';
import type { Account } from '../../../shared/domain/account.ts';
import type { Context } from '../../ports.ts';

/**
 * The account a panel page spoke of, if one of my organisations has linked it. The page's word only
 * leads to what I may see anyway; everything else answers as if nothing were known (E8, E11).
 */
export const linkedToMe = async (
  ctx: Context,
  hint: { panelId: string; shown: string },
): Promise<Account | null> => {
  const account = await ctx.store.accounts.byShown(hint.panelId, hint.shown);
  if (!account) return null;
  return decide(ctx.actor, 'account.view', account.organisationId, ctx.now).allow ? account : null;
};
