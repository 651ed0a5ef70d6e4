import { hour } from '../../../shared/domain/duration.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { PartnerFound } from '../../store.ts';

/** A consent takes a handful of look-ups; trying out identifiers or addresses takes very many (E8). */
const lookUpsPerHour = 60;

/**
 * S4: an exact Partner-ID or the exact address of a partner's leader finds it, and
 * the beginning of words of its name those listed in the directory. Unknown, suspended and not yet authorized
 * answer alike: nobody (E6, E8).
 */
export const findPartner = async (
  ctx: Context,
  words: string,
): Promise<Result<readonly PartnerFound[], Refusal>> => {
  if (ctx.actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  if (words.trim() === '') return ok([]);
  if (!(await ctx.limiter.take(`find_partner:${ctx.actor.personId}`, lookUpsPerHour, hour))) {
    return fail({ code: 'rate_limited' });
  }
  const exact = await ctx.store.partnerships.find(words);
  return ok(exact.length > 0 || words.includes('@') ? exact : await ctx.store.directory.named(words));
};

/** Whom an entry of the directory or an offer names by its Partner-ID (T4, T5); one that is none answers like nobody. */
export const partnerOfId = async (
  ctx: Context,
  partnerId: string,
): Promise<Result<PartnerFound, Refusal>> => {
  const found = await findPartner(ctx, partnerId);
  if (!found.ok) return found;
  const [partner] = found.value;
  return partner?.partnership.partnerId === partnerId ? ok(partner) : fail({ code: 'not_found' });
};
