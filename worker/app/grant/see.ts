import { accessFor, decide } from '../../../shared/decision.ts';
import type { MemberRole } from '../../../shared/domain/organisation.ts';
import { partnerRefusal } from '../../../shared/domain/partnership.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { GrantView } from '../../store.ts';

/** A grant as one of its two sides may look at it. */
export interface GrantSight {
  view: GrantView;
  side: 'customer' | 'partner';
  role: MemberRole;
}

const roleIn = (ctx: Context, organisationId: string): MemberRole | null =>
  ctx.actor.kind === 'person'
    ? (ctx.actor.memberships.find((one) => one.organisationId === organisationId)?.role ?? null)
    : null;

const missing: { ok: false; error: Refusal } = fail({ code: 'not_found' });

/**
 * Who may look at a grant: every member of the customer; of the partner its leaders and the
 * collaborators assigned to it, while the partnership stands. `standing: false` is for what a
 * partner may still do when it does not: give the access back and read the receipt.
 */
export const seeGrant = async (
  ctx: Context,
  grantId: string,
  options: { standing?: boolean } = {},
): Promise<Result<GrantSight, Refusal>> => {
  const view = await ctx.store.grants.view(grantId);
  if (!view) return missing;
  const { grant } = view;
  const customer = roleIn(ctx, grant.customerId);
  if (customer !== null) {
    const decision = decide(ctx.actor, 'grant.view', grant.customerId, ctx.now);
    return decision.allow ? ok({ view, side: 'customer', role: customer }) : fail(decision.refusal);
  }
  const partner = roleIn(ctx, grant.partnerId);
  const decision = decide(ctx.actor, 'clients.list', grant.partnerId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  if (partner === null || ctx.actor.kind !== 'person') return missing;
  const assignments = await ctx.store.grants.assignmentsOf(grantId, ctx.actor.personId);
  const gives = accessFor(partner, grant.access, assignments);
  if (gives === null) return missing;
  const refusal = options.standing === false ? null : partnerRefusal(view.partnership);
  return refusal ? fail(refusal) : ok({ view: { ...view, gives }, side: 'partner', role: partner });
};
