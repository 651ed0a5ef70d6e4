import type { PeopleWords } from './words.ts';

export const en: PeopleWords = {
  title: 'Admins and staff',
  lead: 'Admins run this deployment. Staff help customers: they find a caller, see why something was refused, and may pause. Both sign in with a passkey.',
  role: 'Role',
  passkey: 'Passkey',
  hasPasskey: 'set up',
  noPasskey: 'not yet: until then no page opens',
  appoint: 'Appoint',
  appointLead: 'The person gets a mail. Somebody who already has another role gets this one instead.',
  email: 'E-mail address',
  removeButton: 'Remove',
  yourself: 'you',
  roles: { admin: 'Admin', staff: 'Staff' },
  remove: (name) => `Remove ${name}`,
};
