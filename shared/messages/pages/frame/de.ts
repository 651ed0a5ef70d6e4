import type { FrameWords } from './words.ts';

export const de: FrameWords = {
  skip: 'Zum Inhalt',
  navigation: 'Bereiche',
  accounts: 'Wer hat Zugriff',
  clients: 'Kunden',
  partner: 'Sharing-Partner',
  members: 'Mitglieder',
  teams: 'Teams',
  log: 'Protokoll',
  me: 'Mein Profil und Geräte',
  adminArea: 'Verwaltung',
  signOut: 'Abmelden',
  never: 'Wir fragen nie nach dem Passwort Ihres Hosting-Panels.',
  backToStart: 'Zurück zum Anfang',
  quote: 'Wenn Sie um Hilfe bitten, nennen Sie',
  admin: {
    overview: 'Übersicht',
    applications: 'Anträge',
    organisations: 'Organisationen',
    accounts: 'Konten',
    invitations: 'Einladungen',
    grants: 'Freigaben',
    panels: 'Panels',
    outbox: 'Postausgang',
    audit: 'Protokoll',
  },
};
