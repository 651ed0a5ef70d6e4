import { decide } from '../../../shared/decision.ts';
import type { Payer } from '../../../shared/domain/access.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { changeRights } from './change-rights.ts';
import type { GrantWritten } from './write.ts';

/**
 * M2, E22: who pays exists with full access only, and only the customer's legal representative
 * changes it, with a fresh proof. Nothing else of the share changes with it.
 */
export const changePayer = async (
  ctx: Context,
  { grantId, payer, seen }: { grantId: string; payer: Payer; seen: number },
): Promise<Result<GrantWritten, Refusal>> => {
  const grant = await ctx.store.grants.byId(grantId);
  if (!grant) return fail({ code: 'not_found' });
  const decision = decide(ctx.actor, 'grant.widen', grant.customerId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  if (grant.access.kind !== 'full') return fail({ code: 'payer_needs_full_access' });
  return changeRights(ctx, {
    grantId,
    access: () => ({ kind: 'full', payer }),
    endsAt: grant.endsAt,
    seen,
  });
};
