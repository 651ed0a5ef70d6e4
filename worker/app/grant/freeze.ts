import { transitionGrant } from '../../../shared/domain/grant.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { shareWords } from '../share-words.ts';
import { type GrantWritten, writeGrant } from './write.ts';

/**
 * E47: the panel's account is no longer the one the grant is bound to. Nobody asked for this, so it
 * is the system's act; both sides are told, and only the customer's check can bring it back.
 */
export const freezeForMismatch = (
  ctx: Context,
  { grantId }: { grantId: string },
): Promise<Result<GrantWritten, Refusal>> =>
  writeGrant({ ...ctx, actor: { kind: 'system' } }, grantId, async (view) => {
    if (view.grant.frozen.includes('mismatch') || view.grant.endedAt !== null) return ok(null);
    const change = transitionGrant(view.grant, { type: 'freeze', reason: 'mismatch' }, ctx.now);
    if (!change.ok) return change;
    return ok({
      change: change.value,
      event: 'grant.frozen',
      data: { reason: 'mismatch' },
      mail: { template: 'frozen', because: 'mismatch', reason: null, grantId, ...shareWords(view) },
    });
  });
