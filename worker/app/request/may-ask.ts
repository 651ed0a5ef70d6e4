import { decide } from '../../../shared/decision.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import { type Partnership, partnerRefusal } from '../../../shared/domain/partnership.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';

/** Q2: a legal representative of a partner that is authorized now. */
export const mayAsk = async (
  ctx: Context,
  partnerId: string,
): Promise<Result<{ partner: Organisation; partnership: Partnership; personId: string }, Refusal>> => {
  const decision = decide(ctx.actor, 'request.send', partnerId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  if (ctx.actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  const [partner, partnership] = await Promise.all([
    ctx.store.organisations.byId(partnerId),
    ctx.store.partnerships.of(partnerId),
  ]);
  if (!partner) return fail({ code: 'not_found' });
  const refusal = partnerRefusal(partnership.state);
  return refusal ? fail(refusal) : ok({ partner, partnership, personId: ctx.actor.personId });
};
