import { decide } from '../../../shared/decision.ts';
import { transitionGrant } from '../../../shared/domain/grant.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { shareWords } from '../share-words.ts';
import { type GrantWritten, writeGrant } from './write.ts';

/** M4: one click, no proof, also from a safety session; a second click finds it done. */
export const pauseGrant = (
  ctx: Context,
  { grantId }: { grantId: string },
): Promise<Result<GrantWritten, Refusal>> =>
  writeGrant(ctx, grantId, async (view) => {
    const decision = decide(ctx.actor, 'grant.pause', view.grant.customerId, ctx.now);
    if (!decision.allow) return fail(decision.refusal);
    if (view.grant.paused === 'customer' && view.grant.endedAt === null) return ok(null);
    const change = transitionGrant(view.grant, { type: 'pause' }, ctx.now);
    if (!change.ok) return change;
    return ok({
      change: change.value,
      event: 'grant.paused',
      mail: { template: 'paused', grantId, ...shareWords(view) },
    });
  });
