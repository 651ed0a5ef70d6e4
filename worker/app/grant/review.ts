import { decide } from '../../../shared/decision.ts';
import { transitionGrant } from '../../../shared/domain/grant.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { type GrantWritten, writeGrant } from './write.ts';

/** S12: the yearly look at a share without an end date. Keeping it gives nothing new, so it needs no proof. */
export const keepGrant = (
  ctx: Context,
  { grantId }: { grantId: string },
): Promise<Result<GrantWritten, Refusal>> =>
  writeGrant(ctx, grantId, async (view) => {
    const decision = decide(ctx.actor, 'grant.narrow', view.grant.customerId, ctx.now);
    if (!decision.allow) return fail(decision.refusal);
    const change = transitionGrant(view.grant, { type: 'review' }, ctx.now);
    return change.ok ? ok({ change: change.value, event: 'grant.reviewed' }) : change;
  });
