import type { WaitingInvitation } from '../../../shared/api/clients.ts';
import { decide } from '../../../shared/decision.ts';
import type { Invitation } from '../../../shared/domain/invitation.ts';
import type { Context } from '../../ports.ts';
import type { InvitationView } from '../../store.ts';

/** What waits for an answer of these organisations, as far as this person may see it. */
export const waitingInvitations = async (
  ctx: Context,
  organisationIds: readonly string[],
): Promise<readonly InvitationView[]> => {
  const visible = organisationIds.filter(
    (organisationId) => decide(ctx.actor, 'invitation.view', organisationId, ctx.now).allow,
  );
  return visible.length === 0 ? [] : ctx.store.invitations.waitingFor(visible, ctx.now);
};

/** Shares held for this person's own address, until an organisation of hers is an authorized partner (S4). */
export const heldForMe = async (ctx: Context): Promise<readonly Invitation[]> => {
  const { actor, store, now } = ctx;
  if (actor.kind !== 'person' || actor.session !== 'full') return [];
  return store.invitations.heldFor(actor.email, now);
};

/** `GET /api/invitations`. */
export const waitingAnswer = (ctx: Context, views: readonly InvitationView[]): readonly WaitingInvitation[] =>
  views.flatMap(({ invitation, account, panel, customer }) =>
    invitation.partnerId === null
      ? []
      : [
          {
            id: invitation.id,
            organisationId: invitation.partnerId,
            customerName: customer.name,
            accountName: account.name,
            panelName: panel.name,
            access: invitation.access,
            expiresAt: invitation.expiresAt,
            counterOffer: invitation.requestId !== null,
            url: `${ctx.settings.deployment}/invitations/${invitation.id}`,
          },
        ],
  );
