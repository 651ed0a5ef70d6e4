import { decide } from '../../../shared/decision.ts';
import type { MemberRole } from '../../../shared/domain/organisation.ts';
import { type Partnership, partnerRefusal } from '../../../shared/domain/partnership.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { InvitationView, OrganisationOf } from '../../store.ts';

/** An invitation as one of those it concerns may look at it. */
export type InvitationSight = { view: InvitationView } & (
  | { side: 'customer'; role: MemberRole }
  | { side: 'partner'; role: MemberRole; partnership: Partnership; partnerId: string | null }
  /** Held for an agency that is no partner yet; `organisations` are mine that could take it (S4). */
  | { side: 'held'; organisations: readonly OrganisationOf[] }
);

const missing: { ok: false; error: Refusal } = fail({ code: 'not_found' });

const roleIn = (ctx: Context, organisationId: string): MemberRole | null =>
  ctx.actor.kind === 'person'
    ? (ctx.actor.memberships.find((one) => one.organisationId === organisationId)?.role ?? null)
    : null;

/**
 * A mailed link names its generation by its token. One made before a resend is dead (S9, E5); one
 * that was never made answers like a thing that does not exist. Whoever comes from the list has none.
 */
export const linkRefusal = async (
  ctx: Context,
  { id, generation }: { id: string; generation: number },
  token: string | null,
): Promise<Refusal | null> => {
  if (token === null) return null;
  for (let made = generation; made >= 1; made -= 1) {
    if (ctx.secrets.same(token, await ctx.secrets.linkToken('invitation', id, made))) {
      return made === generation ? null : { code: 'link_replaced' };
    }
  }
  return { code: 'not_found' };
};

/** The invitation as somebody of the addressed partner may answer it, by this link. */
export const answerableInvitation = async (
  ctx: Context,
  { invitationId, token }: { invitationId: string; token: string | null },
): Promise<Result<{ view: InvitationView; partnerId: string; personId: string }, Refusal>> => {
  const view = await ctx.store.invitations.view(invitationId);
  const partnerId = view?.invitation.partnerId;
  if (!view || !partnerId || ctx.actor.kind !== 'person') return missing;
  const decision = decide(ctx.actor, 'invitation.answer', partnerId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const dead = await linkRefusal(ctx, view.invitation, token);
  return dead ? fail(dead) : ok({ view, partnerId, personId: ctx.actor.personId });
};

/**
 * Who may look at an invitation: members of the customer, members of the addressed partner, and,
 * while it is held, the person whose verified address it was sent to. A forwarded link gives
 * nobody else anything, not even that it exists (E5).
 */
export const seeInvitation = async (
  ctx: Context,
  { invitationId, token }: { invitationId: string; token: string | null },
): Promise<Result<InvitationSight, Refusal>> => {
  const { actor, store, now } = ctx;
  const view = await store.invitations.view(invitationId);
  if (!view || actor.kind !== 'person') return missing;
  const { invitation } = view;
  const sight = await sightOf(ctx, view);
  if (!sight.ok) {
    const customer = roleIn(ctx, invitation.customerId);
    const decision = decide(actor, 'account.view', invitation.customerId, now);
    if (customer === null || !decision.allow)
      return fail(decision.allow ? { code: 'not_found' } : decision.refusal);
    return ok({ view, side: 'customer', role: customer });
  }
  const refusal = await linkRefusal(ctx, invitation, token);
  return refusal ? fail(refusal) : sight;
};

/** The side that answers. */
const sightOf = async (ctx: Context, view: InvitationView): Promise<Result<InvitationSight, Refusal>> => {
  const { actor, store, now } = ctx;
  const { partnerId, heldFor } = view.invitation;
  if (actor.kind !== 'person') return missing;
  if (partnerId === null) {
    if (actor.session !== 'full' || actor.email !== heldFor) return missing;
    const organisations = await store.organisations.ofPerson(actor.personId);
    return ok({ view, side: 'held', organisations });
  }
  const role = roleIn(ctx, partnerId);
  const decision = decide(actor, 'invitation.view', partnerId, now);
  if (!decision.allow || role === null)
    return fail(decision.allow ? { code: 'not_found' } : decision.refusal);
  const partnership = await store.partnerships.of(partnerId);
  return ok({
    view,
    side: 'partner',
    role,
    partnership,
    partnerId: partnerRefusal(partnership.state) === null ? partnership.partnerId : null,
  });
};
