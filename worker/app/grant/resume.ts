import { decide } from '../../../shared/decision.ts';
import { longestGrant } from '../../../shared/domain/duration.ts';
import { grantState, transitionGrant } from '../../../shared/domain/grant.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { shareWords } from '../share-words.ts';
import { proofCounts } from './proof-address.ts';
import { type GrantWritten, grantAsOf, writeGrant } from './write.ts';

/**
 * M4, S12: a legal representative lifts the pause with a fresh proof and says until when. What
 * the partnership or an admin holds stays held: holds are kept apart (E1).
 */
export const resumeGrant = (
  ctx: Context,
  { grantId, endsAt }: { grantId: string; endsAt: number | null },
): Promise<Result<GrantWritten, Refusal>> =>
  writeGrant(ctx, grantId, async (view) => {
    const decision = decide(ctx.actor, 'grant.resume', view.grant.customerId, ctx.now);
    if (!decision.allow) return fail(decision.refusal);
    const proof = await proofCounts(ctx);
    if (!proof.ok) return proof;
    if (endsAt !== null && endsAt > ctx.now + longestGrant) return fail({ code: 'end_date_invalid' });
    const change = transitionGrant(grantAsOf(view.grant, ctx.now), { type: 'resume', endsAt }, ctx.now);
    if (!change.ok) return change;
    const active = grantState(change.value.grant) === 'active';
    return ok({
      change: change.value,
      event: 'grant.resumed',
      data: { endsAt },
      // While something else still holds it, "can open again" would not be true.
      ...(active ? { mail: { template: 'resumed' as const, grantId, ...shareWords(view) } } : {}),
    });
  });
