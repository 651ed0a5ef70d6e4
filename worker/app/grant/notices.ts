import { decide } from '../../../shared/decision.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';

/** W7: the customer's leaders switch on a mail for each opening, or off. It takes nothing from anybody: no proof. */
export const setNotices = async (
  ctx: Context,
  { grantId, on }: { grantId: string; on: boolean },
): Promise<Result<void, Refusal>> => {
  const grant = await ctx.store.grants.byId(grantId);
  if (!grant) return fail({ code: 'not_found' });
  const decision = decide(ctx.actor, 'grant.narrow', grant.customerId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  if (grant.endedAt !== null) return fail({ code: 'grant_state', detail: { state: 'ended' } });
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    sets: [{ do: 'notify_openings', grantId, on }],
    audit: [
      {
        organisations: [grant.customerId],
        event: on ? 'grant.notices_on' : 'grant.notices_off',
        subject: { kind: 'grant', id: grantId },
      },
    ],
  });
  return committed.ok ? ok(undefined) : fail(committed.error);
};
