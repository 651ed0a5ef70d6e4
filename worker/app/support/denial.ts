import { day, hour } from '../../../shared/domain/duration.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import type { Context } from '../../ports.ts';

/** How long staff can see why something was refused (H5). */
export const deniedFor = 30 * day;

/** Steps on the way and not ends of it: who is asked for a proof gives it and goes on. */
const steps: readonly Refusal['code'][] = ['sign_in_required', 'step_up_required', 'passkey_required'];

/** More in an hour tell staff nothing, and would let one person fill the table. */
const perHour = 60;

/** Keeps why somebody we know was refused (abuse cases, rule 8), for whoever that person asks for help. */
export const keepDenial = async (ctx: Context, refusal: Refusal, route: string): Promise<void> => {
  const { actor, now, requestId } = ctx;
  if (actor.kind !== 'person' || steps.includes(refusal.code)) return;
  if (!(await ctx.limiter.take(`denials:${actor.personId}`, perHour, hour))) return;
  await ctx.commit({
    actor,
    requestId,
    now,
    writes: [
      {
        do: 'insert',
        kind: 'denial',
        row: {
          id: ctx.ids.id('den'),
          personId: actor.personId,
          at: now,
          code: refusal.code,
          route: route.slice(0, 200),
          requestId,
        },
      },
    ],
    audit: [],
  });
};
