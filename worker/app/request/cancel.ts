import { decide } from '../../../shared/decision.ts';
import { transitionRequest } from '../../../shared/domain/access-request.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';

/** Q5: the partner withdraws what was not answered yet; the link then says so. */
export const cancelRequest = async (
  ctx: Context,
  { requestId }: { requestId: string },
): Promise<Result<void, Refusal>> => {
  const request = await ctx.store.requests.byId(requestId);
  if (!request) return fail({ code: 'not_found' });
  const decision = decide(ctx.actor, 'request.send', request.partnerId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const cancelled = transitionRequest(request, { type: 'cancel' }, ctx.now);
  if (!cancelled.ok) return cancelled;
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'update', kind: 'accessRequest', row: cancelled.value }],
    audit: [
      {
        organisations: [request.partnerId],
        event: 'request.cancelled',
        subject: { kind: 'request', id: requestId },
      },
    ],
    tell: [request.partnerId],
  });
  return committed.ok ? ok(undefined) : fail(committed.error);
};
