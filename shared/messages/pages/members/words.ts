import type { MemberRole } from '../../../domain/organisation.ts';

/** Words of an organisation's members, of joining one, and of making one. */
export interface MembersWords {
  title: string;
  lead: string;
  person: string;
  role: string;
  since: string;
  actions: string;
  you: string;
  roles: Record<MemberRole, string>;
  roleHints: Record<MemberRole, string>;
  changeRole: string;
  roleOf: (name: string) => string;
  remove: string;
  removeMember: (name: string) => string;
  onlyRepresentatives: string;
  inviteTitle: string;
  email: string;
  invite: string;
  invited: string;
  changed: string;
  removed: string;
  cancelled: string;
  waitingTitle: string;
  noneWaiting: string;
  validUntil: string;
  cancel: string;
  cancelFor: (email: string) => string;
  resend: string;
  joinTitle: (organisation: string) => string;
  joinLead: (organisation: string, role: string) => string;
  joinOrNot: string;
  join: string;
  newTitle: string;
  newLead: string;
  newName: string;
  newNameHint: string;
  create: string;
}
