import type { PeopleWords } from './words.ts';

export const en: PeopleWords = {
  title: 'Admins and staff',
  lead: 'Admins run this deployment. Staff helps customers: it finds a caller, sees why something was refused, and may pause. Both sign in with a passkey.',
  role: 'Role',
  passkey: 'Passkey',
  hasPasskey: 'set up',
  noPasskey: 'not yet: no page opens before',
  appoint: 'Appoint',
  appointLead: 'The person is mailed. Who has another role already gets this one instead.',
  email: 'E-mail address',
  removeButton: 'Remove',
  yourself: 'you',
  roles: { admin: 'Admin', staff: 'Staff' },
  remove: (name) => `Remove ${name}`,
};
