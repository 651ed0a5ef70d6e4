import type { HostRole } from '../../../policy.ts';

/** The page where admins appoint the host's people (O7, H5). */
export interface PeopleWords {
  title: string;
  lead: string;
  role: string;
  passkey: string;
  hasPasskey: string;
  noPasskey: string;
  appoint: string;
  appointLead: string;
  email: string;
  removeButton: string;
  yourself: string;
  roles: Record<HostRole, string>;
  remove: (name: string) => string;
}
