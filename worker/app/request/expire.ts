import { transitionRequest } from '../../../shared/domain/access-request.ts';
import type { Context } from '../../ports.ts';

/** Of each kind in one run; what is left comes a minute later. */
const perRun = 50;

/** Q5: what nobody answered in time is written down as expired; its link said so before. */
export const expireRequests = async (
  ctx: Pick<Context, 'store' | 'commit' | 'actor' | 'requestId' | 'now'>,
): Promise<void> => {
  const { actor, requestId, now } = ctx;
  for (const request of await ctx.store.requests.expired(now, perRun)) {
    const expired = transitionRequest(request, { type: 'expire' }, now);
    if (!expired.ok) continue;
    await ctx.commit({
      actor,
      requestId,
      now,
      writes: [{ do: 'update', kind: 'accessRequest', row: expired.value }],
      audit: [
        {
          organisations: [request.partnerId],
          event: 'request.expired',
          subject: { kind: 'request', id: request.id },
        },
      ],
      tell: [request.partnerId],
    });
  }
};
