import { decide } from '../../../shared/decision.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';

export interface ShareLink {
  organisation: Organisation;
  /** Where a share with this partner begins; null while it is no authorized partner. */
  url: string | null;
}

/**
 * S14: the one address that any member of a partner may hand to a customer. It names the partner as the
 * consent page would by its Partner-ID, and gives nobody anything.
 */
export const shareLink = async (
  ctx: Context,
  { organisationId }: { organisationId: string },
): Promise<Result<ShareLink, Refusal>> => {
  const decision = decide(ctx.actor, 'clients.list', organisationId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const organisation = await ctx.store.organisations.byId(organisationId);
  if (!organisation) return fail({ code: 'not_found' });
  const { state, partnerId } = await ctx.store.partnerships.of(organisationId);
  const url =
    state === 'authorized' && partnerId !== null
      ? `${ctx.settings.deployment}/share?partner=${partnerId}`
      : null;
  return ok({ organisation, url });
};
