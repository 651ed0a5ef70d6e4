import { transitionRequest } from '../../../shared/domain/access-request.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { requestMails, takesRequests, withinLimits } from './deliver.ts';
import { mayAsk } from './may-ask.ts';

/** Q5: a new link and new days, under the same limits; every link made before is dead with this commit (E5). */
export const resendRequest = async (
  ctx: Context,
  { requestId }: { requestId: string },
): Promise<Result<void, Refusal>> => {
  const { store, now } = ctx;
  const request = await store.requests.byId(requestId);
  if (!request) return fail({ code: 'not_found' });
  const asking = await mayAsk(ctx, request.partnerId);
  if (!asking.ok) return asking;
  if (request.endsAt !== null && request.endsAt <= now) return fail({ code: 'end_date_invalid' });
  const resent = transitionRequest(request, { type: 'resend' }, now);
  if (!resent.ok) return resent;
  const connected =
    request.clientId === null || request.extendsGrantId !== null
      ? []
      : await store.clients.liveGrantsOf([request.clientId]);
  if (connected.length > 0) return fail({ code: 'already_connected' });
  const extended = request.extendsGrantId === null ? null : await store.grants.view(request.extendsGrantId);
  if (extended && extended.grant.endedAt !== null) {
    return fail({ code: 'grant_state', detail: { state: 'ended' } });
  }
  const mayMail = await withinLimits(ctx, request);
  if (!mayMail.ok) return mayMail;
  const to = extended
    ? { email: request.email, organisationIds: [extended.grant.customerId] }
    : { email: request.email };
  // The code opened the door when it was first sent.
  const takes = await takesRequests(ctx, request.partnerId, to, null);
  if (!takes.ok) return takes;
  const { partner, partnership } = asking.value;
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now,
    writes: [{ do: 'update', kind: 'accessRequest', row: resent.value }],
    audit: [
      {
        organisations: [request.partnerId],
        event: 'request.resent',
        subject: { kind: 'request', id: requestId },
        data: { generation: resent.value.generation },
      },
    ],
    mails: await requestMails(ctx, { request: resent.value, partner, partnership, extended }),
    tell: [request.partnerId],
  });
  return committed.ok ? ok(undefined) : fail(committed.error);
};
