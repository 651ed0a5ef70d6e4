import { decide } from '../../../shared/decision.ts';
import { transitionInvitation } from '../../../shared/domain/invitation.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import { partnerRefusal } from '../../../shared/domain/partnership.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { InvitationView } from '../../store.ts';
import { invitationMails, parties } from './mails.ts';
import { linkRefusal } from './see.ts';

/** What taking one needs; a decision that the minute's job carries out has it as well. */
type Claiming = Omit<Context, 'address'>;

/**
 * S4: a share held for an agency comes to it when a leading member, whose verified address it was
 * sent to, takes it for an authorized partner. Taking it answers nothing yet.
 */
export const claimHeldInvitation = async (
  ctx: Context,
  input: { invitationId: string; organisationId: string; token: string | null },
): Promise<Result<void, Refusal>> => {
  const { actor, store, now } = ctx;
  const view = await store.invitations.view(input.invitationId);
  if (!view || actor.kind !== 'person' || view.invitation.heldFor !== actor.email) {
    return fail({ code: 'not_found' });
  }
  const decision = decide(actor, 'invitation.answer', input.organisationId, now);
  if (!decision.allow) return fail(decision.refusal);
  const dead = await linkRefusal(ctx, view.invitation, input.token);
  if (dead) return fail(dead);
  const partner = await store.organisations.byId(input.organisationId);
  return partner ? claim(ctx, view, partner) : fail({ code: 'not_found' });
};

/**
 * Called when a partner becomes authorized: everything held for an address of its leading members
 * reaches it, and is mailed again as an ordinary invitation. What cannot be taken stays held.
 */
export const claimAllHeld = async (ctx: Claiming, organisationId: string): Promise<{ claimed: number }> => {
  const { store, now } = ctx;
  const partner = await store.organisations.byId(organisationId);
  if (!partner) return { claimed: 0 };
  let claimed = 0;
  for (const leader of await store.organisations.leaders(organisationId)) {
    for (const { id } of await store.invitations.heldFor(leader.email, now)) {
      const view = await store.invitations.view(id);
      if (view && (await claim(ctx, view, partner)).ok) claimed += 1;
    }
  }
  return { claimed };
};

const claim = async (
  ctx: Claiming,
  view: InvitationView,
  partner: Organisation,
): Promise<Result<void, Refusal>> => {
  if (partner.id === view.invitation.customerId) return fail({ code: 'own_account' });
  const { state } = await ctx.store.partnerships.of(partner.id);
  const refusal = partnerRefusal(state);
  if (refusal) return fail(refusal);
  const claimed = transitionInvitation(view.invitation, { type: 'claim', partnerId: partner.id }, ctx.now);
  if (!claimed.ok) return claimed;
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'update', kind: 'invitation', row: claimed.value }],
    audit: [
      {
        organisations: parties(claimed.value),
        event: 'invitation.claimed',
        subject: { kind: 'invitation', id: view.invitation.id },
      },
    ],
    mails: await invitationMails(ctx, { ...view, invitation: claimed.value, partner }),
    tell: parties(claimed.value),
  });
  return committed.ok ? ok(undefined) : fail(committed.error);
};
