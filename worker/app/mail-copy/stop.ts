import { decide } from '../../../shared/decision.ts';
import { transitionGrant } from '../../../shared/domain/grant.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { type GrantWritten, grantAsOf, writeGrant } from '../grant/write.ts';
import { shareWords } from '../share-words.ts';

const change = (
  ctx: Context,
  grantId: string,
  step: { action: 'mail_copy.stop' | 'mail_copy.allow'; to: 'stopped' | 'allowed' },
): Promise<Result<GrantWritten, Refusal>> =>
  writeGrant(ctx, grantId, async (view) => {
    const decision = decide(ctx.actor, step.action, view.grant.customerId, ctx.now);
    if (!decision.allow) return fail(decision.refusal);
    const stopped = view.grant.mailCopy === 'stopped';
    if (view.grant.endedAt === null && stopped === (step.to === 'stopped')) return ok(null);
    const changed = transitionGrant(
      grantAsOf(view.grant, ctx.now),
      { type: 'mail_copy', to: step.to },
      ctx.now,
    );
    if (!changed.ok) return changed;
    return ok({
      change: changed.value,
      event: `mail_copy.${step.to}`,
      mail: { template: 'mail_copy_changed', change: step.to, grantId, ...shareWords(view) },
    });
  });

/** M5: one click of the customer, no proof, also from a safety session: it only takes away. */
export const stopMailCopy = (ctx: Context, { grantId }: { grantId: string }) =>
  change(ctx, grantId, { action: 'mail_copy.stop', to: 'stopped' });

/** M5: the customer lets the partner switch it on again; nothing is switched on by this. */
export const allowMailCopy = (ctx: Context, { grantId }: { grantId: string }) =>
  change(ctx, grantId, { action: 'mail_copy.allow', to: 'allowed' });
