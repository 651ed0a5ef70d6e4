import type { Access } from './access.ts';
import { heldInvitationLife, invitationLife } from './duration.ts';
import type { Refusal } from './refusal.ts';
import { fail, ok, type Result } from './result.ts';

export const invitationStates = ['pending', 'accepted', 'declined', 'cancelled', 'expired'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** A share the partner has not answered yet. */
export interface Invitation {
  id: string;
  accountId: string;
  customerId: string;
  /** The partner organisation; null while the share is held for an agency that is no partner yet (S4). */
  partnerId: string | null;
  /** Where a held share was sent; null when the partner was known. */
  heldFor: string | null;
  access: Access;
  /** End of the grant that accepting would start; null means until the customer ends it. */
  endsAt: number | null;
  /** X3: what else ends that grant; see `Grant`. */
  idleDays: number | null;
  projectId: string | null;
  /** The access request this answers with something the partner did not ask for (Q3), or null. */
  requestId: string | null;
  state: InvitationState;
  /** Counts resends: a link made for an earlier generation is dead (S9, E5). */
  generation: number;
  expiresAt: number;
  invitedBy: string;
  createdAt: number;
  answeredBy: string | null;
  answeredAt: number | null;
  /** The grant that accepting made or updated. */
  grantId: string | null;
  version: number;
}

/** A share as it is first offered; a held one waits longer, for an agency that has yet to apply (S4). */
export const newInvitation = (
  facts: Pick<
    Invitation,
    | 'id'
    | 'accountId'
    | 'customerId'
    | 'partnerId'
    | 'heldFor'
    | 'access'
    | 'endsAt'
    | 'idleDays'
    | 'projectId'
    | 'requestId'
    | 'invitedBy'
  >,
  now: number,
): Invitation => ({
  ...facts,
  state: 'pending',
  generation: 1,
  expiresAt: now + (facts.partnerId === null ? heldInvitationLife : invitationLife),
  createdAt: now,
  answeredBy: null,
  answeredAt: null,
  grantId: null,
  version: 1,
});

export type InvitationCommand =
  | { type: 'accept'; personId: string; grantId: string }
  | { type: 'decline'; personId: string }
  | { type: 'cancel' }
  | { type: 'resend' }
  | { type: 'claim'; partnerId: string }
  | { type: 'expire' };

/** The state to show: a pending invitation past its time is expired even before the job has written so. */
export const invitationState = (invitation: Invitation, now: number): InvitationState =>
  invitation.state === 'pending' && now >= invitation.expiresAt ? 'expired' : invitation.state;

export const transitionInvitation = (
  current: Invitation,
  command: InvitationCommand,
  now: number,
): Result<Invitation, Refusal> => {
  const state = invitationState(current, now);
  const mayResendExpired = command.type === 'resend' && state === 'expired';
  const mayExpire = command.type === 'expire' && current.state === 'pending' && state === 'expired';
  if (state !== 'pending' && !mayResendExpired && !mayExpire) {
    return fail({ code: 'invitation_not_pending', detail: { state } });
  }
  const next = { ...current, version: current.version + 1 };
  switch (command.type) {
    case 'accept':
      if (current.partnerId === null) return fail({ code: 'partner_not_authorized' });
      return ok({
        ...next,
        state: 'accepted',
        answeredBy: command.personId,
        answeredAt: now,
        grantId: command.grantId,
      });
    case 'decline':
      return ok({ ...next, state: 'declined', answeredBy: command.personId, answeredAt: now });
    case 'cancel':
      return ok({ ...next, state: 'cancelled' });
    case 'resend':
      return ok({
        ...next,
        state: 'pending',
        generation: current.generation + 1,
        expiresAt: now + (current.partnerId === null ? heldInvitationLife : invitationLife),
      });
    case 'claim':
      if (current.partnerId !== null) return fail({ code: 'conflict' });
      return ok({ ...next, partnerId: command.partnerId, expiresAt: now + invitationLife });
    case 'expire':
      return ok({ ...next, state: 'expired' });
  }
};
