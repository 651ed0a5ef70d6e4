import type { Access } from '../../../../shared/domain/access.ts';
import type { AccessRequest } from '../../../../shared/domain/access-request.ts';
import { invitationState } from '../../../../shared/domain/invitation.ts';
import type { Context } from '../../../ports.ts';
import type { Ending } from '../parts/share.tsx';

export interface Given extends Required<Ending> {
  access: Access;
  /** Whether it is a counter-offer that waits for the partner. */
  waiting: boolean;
  href: string;
}

const endingOf = ({ endsAt, idleDays, projectId }: Required<Ending>): Required<Ending> => ({
  endsAt,
  idleDays,
  projectId,
});

/** What was given for a request, as it was given; null while nothing was. */
export const givenFor = async (
  { store, now }: Pick<Context, 'store' | 'now'>,
  request: AccessRequest,
): Promise<Given | null> => {
  if (request.granted === null) return null;
  if (request.grantId !== null) {
    const grant = await store.grants.byId(request.grantId);
    return grant
      ? { access: request.granted, ...endingOf(grant), waiting: false, href: `/grants/${grant.id}` }
      : null;
  }
  const offer = await store.invitations.byRequest(request.id);
  return offer
    ? {
        access: request.granted,
        ...endingOf(offer),
        waiting: invitationState(offer, now) === 'pending',
        href: `/invitations/${offer.id}`,
      }
    : null;
};
