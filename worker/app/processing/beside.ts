import type { ProcessingAgreement } from '../../../shared/domain/processing-agreement.ts';
import type { Context } from '../../ports.ts';

/** All agreements beside the share of this one: while its invitation waits, those of the invitation. */
export const besideThe = async (
  { store }: Pick<Context, 'store'>,
  { grantId, invitationId }: Pick<ProcessingAgreement, 'grantId' | 'invitationId'>,
): Promise<readonly ProcessingAgreement[]> => {
  if (grantId !== null) return store.processing.ofGrant(grantId);
  if (invitationId === null) return [];
  const invitation = await store.invitations.byId(invitationId);
  return invitation?.grantId
    ? store.processing.ofGrant(invitation.grantId)
    : store.processing.ofInvitation(invitationId);
};
