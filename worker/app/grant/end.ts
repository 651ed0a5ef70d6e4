import { decide } from '../../../shared/decision.ts';
import { transitionGrant } from '../../../shared/domain/grant.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { offerWithdrawn } from '../invitation/cancel.ts';
import { shareWords } from '../share-words.ts';
import { proofCounts } from './proof-address.ts';
import { type GrantWritten, writeGrant } from './write.ts';

export type EndingSide = 'customer' | 'partner';

const mayEnd = (ctx: Context, by: EndingSide, customerId: string, partnerId: string) =>
  by === 'customer'
    ? decide(ctx.actor, 'grant.end', customerId, ctx.now)
    : decide(ctx.actor, 'grant.disconnect', partnerId, ctx.now);

/**
 * M3: either side ends it with a fresh proof. Our side is cut in this commit; the panel follows by
 * a job, and until it has confirmed the grant says so (E38).
 */
export const endGrant = (
  ctx: Context,
  { grantId, by }: { grantId: string; by: EndingSide },
): Promise<Result<GrantWritten, Refusal>> =>
  writeGrant(ctx, grantId, async (view) => {
    const decision = mayEnd(ctx, by, view.grant.customerId, view.grant.partnerId);
    if (!decision.allow) return fail(decision.refusal);
    const proof = await proofCounts(ctx);
    if (!proof.ok) return proof;
    const change = transitionGrant(view.grant, { type: 'end', by }, ctx.now);
    if (!change.ok) return change;
    return ok({
      change: change.value,
      event: 'grant.ended',
      data: { by, lastOpenedAt: view.lastOpenedAt },
      // The customer takes back its access, not only this share of it; the partner's end answers no offer.
      ...(by === 'customer' ? { also: await offerWithdrawn(ctx, view.grant) } : {}),
      mail: { template: 'ended', grantId, endedAt: ctx.now, endedBy: by, ...shareWords(view) },
    });
  });
