import { decide } from '../../../shared/decision.ts';
import { transitionGrant } from '../../../shared/domain/grant.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { type GrantWritten, grantAsOf, writeGrant } from '../grant/write.ts';
import { shareWords } from '../share-words.ts';

/**
 * M5: the partner's leaders switch the e-mail copy on or off. On needs full access, and that the
 * customer has not stopped it; the customer is told and can stop it.
 */
export const switchMailCopy = (
  ctx: Context,
  { grantId, on }: { grantId: string; on: boolean },
): Promise<Result<GrantWritten, Refusal>> =>
  writeGrant(ctx, grantId, async (view) => {
    const decision = decide(ctx.actor, 'mail_copy.switch', view.grant.partnerId, ctx.now);
    if (!decision.allow) return fail(decision.refusal);
    const to = on ? 'on' : 'off';
    if (view.grant.mailCopy === to && view.grant.endedAt === null) return ok(null);
    const change = transitionGrant(grantAsOf(view.grant, ctx.now), { type: 'mail_copy', to }, ctx.now);
    if (!change.ok) return change;
    return ok({
      change: change.value,
      event: `mail_copy.${to}`,
      mail: { template: 'mail_copy_changed', change: to, grantId, ...shareWords(view) },
    });
  });
