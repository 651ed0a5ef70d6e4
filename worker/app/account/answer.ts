import type { Account as AccountAnswer, Share } from '../../../shared/api/accounts.ts';
import { grantStateAt } from '../../../shared/domain/grant.ts';
import { invitationState } from '../../../shared/domain/invitation.ts';
import type { Context } from '../../ports.ts';
import type { GrantView, InvitationView } from '../../store.ts';
import { type CapabilitiesOf, capabilitiesIn, panelFactsOf } from '../grant/panel-facts.ts';
import { actsDue, nextAct } from '../instruction/due.ts';
import type { AccountOverview } from './overview.ts';

/** Asked of those panels alone where the customer's page does it. */
const dueAct = async (ctx: Context, { grant, panel }: GrantView) =>
  panel.connection === 'customer_session' ? nextAct(await actsDue(ctx, grant, ctx.now)) : null;

const grantShare = async (ctx: Context, view: GrantView, capabilities: CapabilitiesOf): Promise<Share> => {
  const { label } = await panelFactsOf(view, capabilities);
  return {
    kind: 'grant',
    id: view.grant.id,
    partnerName: view.partner.name,
    partnerId: view.partnerId,
    access: view.grant.access,
    state: grantStateAt(view.grant, ctx.now),
    panelState: view.grant.panelState,
    endsAt: view.grant.endsAt,
    enforcement: label,
    lastOpenedAt: view.lastOpenedAt,
    lastOpenedBy: view.lastOpenedBy,
    due: await dueAct(ctx, view),
    url: `${ctx.settings.deployment}/grants/${view.grant.id}`,
  };
};

const invitationShare = (ctx: Context, { invitation, partner }: InvitationView): Share => ({
  kind: 'invitation',
  id: invitation.id,
  partnerName: partner?.name ?? invitation.heldFor ?? '',
  access: invitation.access,
  state: invitationState(invitation, ctx.now),
  expiresAt: invitation.expiresAt,
  url: `${ctx.settings.deployment}/invitations/${invitation.id}`,
});

/** Accounts with who has access, as the API says it (`/api/accounts`, `/api/here`). */
export const accountAnswer = (
  ctx: Context,
  overviews: readonly AccountOverview[],
): Promise<AccountAnswer[]> => {
  const capabilities = capabilitiesIn(ctx);
  return Promise.all(
    overviews.map(async ({ account, panel, grants, invitations }) => ({
      id: account.id,
      organisationId: account.organisationId,
      name: account.name,
      panelAccountId: account.panelAccountId,
      shownAs: account.shownAs,
      panel: { id: panel.id, kind: panel.kind, name: panel.name, origin: panel.origin },
      shares: [
        ...(await Promise.all(grants.map((view) => grantShare(ctx, view, capabilities)))),
        ...invitations.map((view) => invitationShare(ctx, view)),
      ],
    })),
  );
};
