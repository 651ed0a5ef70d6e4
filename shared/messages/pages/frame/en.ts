import type { FrameWords } from './words.ts';

export const en: FrameWords = {
  skip: 'Skip to content',
  navigation: 'Areas',
  accounts: 'Who has access',
  clients: 'Clients',
  partner: 'Sharing partner',
  members: 'Members',
  teams: 'Teams',
  log: 'Log',
  me: 'My profile and devices',
  adminArea: 'Dashboard',
  signOut: 'Sign out',
  never: 'We never ask for the password of your hosting panel.',
  backToStart: 'Back to the start',
  quote: 'If you ask for help, quote',
  admin: {
    overview: 'Overview',
    applications: 'Applications',
    organisations: 'Organisations',
    accounts: 'Accounts',
    invitations: 'Invitations',
    grants: 'Grants',
    panels: 'Panels',
    outbox: 'Outbox',
    audit: 'Log',
  },
};
