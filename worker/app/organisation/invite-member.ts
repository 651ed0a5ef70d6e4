import { invitationLife } from '../../../shared/domain/duration.ts';
import { maskEmail, normaliseEmail } from '../../../shared/domain/email.ts';
import type { MemberInvitation, MemberRole } from '../../../shared/domain/organisation.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { mayMake } from '../person/limits.ts';
import { self } from '../person/self.ts';
import { mayManage } from './members.ts';

/** Purpose of the token in a mailed invitation to become a member. */
export const memberInvitationPurpose = 'member_invitation';

/** Invites by mail (O3). Inviting the same address again sends a new link, and the old one dies (E5). */
export const inviteMember = async (
  ctx: Context,
  input: { organisationId: string; email: string; role: MemberRole },
): Promise<Result<void, Refusal>> => {
  const allowed = await mayManage(ctx, input.organisationId);
  if (!allowed.ok) return allowed;
  const actor = self(ctx);
  if (!actor.ok) return actor;
  const limited = await mayMake(ctx, 'member-invitation', input.organisationId);
  if (!limited.ok) return limited;
  const email = normaliseEmail(input.email);
  const organisation = await ctx.store.organisations.byId(input.organisationId);
  if (!organisation) return refuse('not_found');
  const members = await ctx.store.organisations.members(input.organisationId);
  if (members.some(({ person }) => person.email === email)) return refuse('already_member');
  const pending = await ctx.store.organisations.memberInvitations(input.organisationId);
  const before = pending.find((one) => one.email === email);
  const invitation: MemberInvitation = {
    id: before?.id ?? ctx.ids.id('min'),
    organisationId: input.organisationId,
    email,
    role: input.role,
    state: 'pending',
    generation: (before?.generation ?? 0) + 1,
    expiresAt: ctx.now + invitationLife,
    invitedBy: actor.value.personId,
    createdAt: before?.createdAt ?? ctx.now,
    version: (before?.version ?? 0) + 1,
  };
  return ctx.commit({
    actor: actor.value,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: before ? 'update' : 'insert', kind: 'memberInvitation', row: invitation }],
    audit: [
      {
        organisations: [input.organisationId],
        event: before ? 'member.invited_again' : 'member.invited',
        subject: { kind: 'member_invitation', id: invitation.id },
        data: { role: input.role, address: maskEmail(email) },
      },
    ],
    mails: [
      {
        to: email,
        language: ctx.language,
        template: 'member_invitation',
        invitationId: invitation.id,
        generation: invitation.generation,
        organisationName: organisation.name,
      },
    ],
  });
};

export const cancelMemberInvitation = async (
  ctx: Context,
  input: { organisationId: string; invitationId: string },
): Promise<Result<void, Refusal>> => {
  const allowed = await mayManage(ctx, input.organisationId);
  if (!allowed.ok) return allowed;
  const invitation = await ctx.store.organisations.memberInvitation(input.invitationId);
  if (invitation?.organisationId !== input.organisationId) return refuse('not_found');
  if (invitation.state !== 'pending') {
    return refuse('invitation_not_pending', { state: invitation.state });
  }
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      {
        do: 'update',
        kind: 'memberInvitation',
        row: { ...invitation, state: 'cancelled', version: invitation.version + 1 },
      },
    ],
    audit: [
      {
        organisations: [input.organisationId],
        event: 'member.invitation_cancelled',
        subject: { kind: 'member_invitation', id: invitation.id },
      },
    ],
  });
};

export interface JoinView {
  invitation: MemberInvitation;
  organisationName: string;
}

/**
 * Who may see and accept it: the newest link, and a person signed in with the very address it was sent
 * to. Everybody else gets the answer of a link that does not exist, and learns no address (E5).
 */
export const viewJoin = async (
  ctx: Context,
  input: { invitationId: string; token: string },
): Promise<Result<JoinView, Refusal>> => {
  const actor = self(ctx);
  if (!actor.ok) return actor;
  const invitation = await ctx.store.organisations.memberInvitation(input.invitationId);
  if (!invitation || invitation.email !== actor.value.email) return refuse('not_found');
  const current = await ctx.secrets.linkToken(memberInvitationPurpose, invitation.id, invitation.generation);
  if (!ctx.secrets.same(current, input.token)) {
    return refuse((await wasSent(ctx, invitation, input.token)) ? 'link_replaced' : 'not_found');
  }
  if (invitation.state !== 'pending') {
    return refuse('invitation_not_pending', { state: invitation.state });
  }
  if (invitation.expiresAt <= ctx.now) return refuse('link_expired');
  const organisation = await ctx.store.organisations.byId(invitation.organisationId);
  if (!organisation) return refuse('not_found');
  return ok({ invitation, organisationName: organisation.name });
};

/** Whether the token belongs to an earlier sending of this invitation. */
const wasSent = async (ctx: Context, invitation: MemberInvitation, token: string): Promise<boolean> => {
  for (let generation = invitation.generation - 1; generation > 0; generation -= 1) {
    const earlier = await ctx.secrets.linkToken(memberInvitationPurpose, invitation.id, generation);
    if (ctx.secrets.same(earlier, token)) return true;
  }
  return false;
};

/** Joins. The database refuses a second membership, the version a second acceptance (E2). */
export const join = async (
  ctx: Context,
  input: { invitationId: string; token: string },
): Promise<Result<{ organisationId: string }, Refusal>> => {
  const view = await viewJoin(ctx, input);
  if (!view.ok) return view;
  const actor = self(ctx);
  if (!actor.ok) return actor;
  const { invitation } = view.value;
  const committed = await ctx.commit({
    actor: actor.value,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      {
        do: 'update',
        kind: 'memberInvitation',
        row: { ...invitation, state: 'accepted', version: invitation.version + 1 },
      },
      {
        do: 'insert',
        kind: 'member',
        row: {
          organisationId: invitation.organisationId,
          personId: actor.value.personId,
          role: invitation.role,
          since: ctx.now,
          version: 1,
        },
      },
    ],
    audit: [
      {
        organisations: [invitation.organisationId],
        event: 'member.joined',
        subject: { kind: 'person', id: actor.value.personId },
        data: { role: invitation.role },
      },
    ],
    tell: [invitation.organisationId],
  });
  return committed.ok ? ok({ organisationId: invitation.organisationId }) : committed;
};
