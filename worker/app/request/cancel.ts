import { decide } from '../../../shared/decision.ts';
import { type AccessRequest, transitionRequest } from '../../../shared/domain/access-request.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { type EndedParts, noParts } from '../grant/end-all.ts';
import { partiesOf } from './deliver.ts';
import { customerOf } from './see.ts';

/** Withdrawn as a part of a larger commit; it stands in the logs of both where the customer is known. */
export const cancelParts = async (
  ctx: Pick<Context, 'store' | 'now'>,
  request: AccessRequest,
  because: 'withdrawn' | 'client_deleted',
): Promise<Result<EndedParts, Refusal>> => {
  const cancelled = transitionRequest(request, { type: 'cancel' }, ctx.now);
  if (!cancelled.ok) return cancelled;
  const extended =
    request.extendsGrantId === null ? null : await ctx.store.grants.view(request.extendsGrantId);
  const organisations = partiesOf(request, customerOf(request, extended));
  return ok({
    ...noParts,
    writes: [{ do: 'update', kind: 'accessRequest', row: cancelled.value }],
    audit: [
      {
        organisations,
        event: 'request.cancelled',
        subject: { kind: 'request', id: request.id },
        data: { because },
      },
    ],
    tell: organisations,
  });
};

/** Q5: the partner withdraws what was not answered yet; the link then says so. */
export const cancelRequest = async (
  ctx: Context,
  { requestId }: { requestId: string },
): Promise<Result<void, Refusal>> => {
  const request = await ctx.store.requests.byId(requestId);
  if (!request) return fail({ code: 'not_found' });
  const decision = decide(ctx.actor, 'request.send', request.partnerId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const parts = await cancelParts(ctx, request, 'withdrawn');
  if (!parts.ok) return parts;
  return ctx.commit({ actor: ctx.actor, requestId: ctx.requestId, now: ctx.now, ...parts.value });
};
