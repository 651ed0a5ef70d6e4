import type { Refusal } from './refusal.ts';
import { fail, ok, type Result } from './result.ts';

export const memberRoles = ['legal_representative', 'administrator', 'collaborator'] as const;
export type MemberRole = (typeof memberRoles)[number];

export interface Member {
  organisationId: string;
  personId: string;
  role: MemberRole;
  since: number;
  version: number;
}

export interface Organisation {
  id: string;
  /** `CID-…`, shown under the user icon. */
  clientId: string;
  name: string;
  createdAt: number;
  version: number;
}

/** An open invitation to join an organisation (O3). The link's token is derived from id and generation. */
export interface MemberInvitation {
  id: string;
  organisationId: string;
  email: string;
  role: MemberRole;
  state: 'pending' | 'accepted' | 'cancelled';
  generation: number;
  expiresAt: number;
  invitedBy: string;
  createdAt: number;
  version: number;
}

const representatives = (members: readonly Member[]): number =>
  members.filter((member) => member.role === 'legal_representative').length;

/** O3: the last legal representative can neither be removed nor lose the role. */
export const changeRole = (
  members: readonly Member[],
  personId: string,
  role: MemberRole,
): Result<Member, Refusal> => {
  const member = members.find((candidate) => candidate.personId === personId);
  if (!member) return fail({ code: 'not_found' });
  const steppingDown = member.role === 'legal_representative' && role !== 'legal_representative';
  if (steppingDown && representatives(members) <= 1) return fail({ code: 'last_representative' });
  return ok({ ...member, role, version: member.version + 1 });
};

/** O3: the same rule for removal. */
export const removeMember = (members: readonly Member[], personId: string): Result<Member, Refusal> => {
  const member = members.find((candidate) => candidate.personId === personId);
  if (!member) return fail({ code: 'not_found' });
  if (member.role === 'legal_representative' && representatives(members) <= 1) {
    return fail({ code: 'last_representative' });
  }
  return ok(member);
};
