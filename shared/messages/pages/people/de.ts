import type { PeopleWords } from './words.ts';

export const de: PeopleWords = {
  title: 'Admins und Personal',
  lead: 'Admins führen diesen Betrieb. Das Personal hilft Kunden: es findet Anrufer, sieht, warum etwas abgelehnt wurde, und darf pausieren. Beide melden sich mit einem Passkey an.',
  role: 'Rolle',
  passkey: 'Passkey',
  hasPasskey: 'eingerichtet',
  noPasskey: 'noch nicht: vorher öffnet sich keine Seite',
  appoint: 'Ernennen',
  appointLead: 'Die Person bekommt eine Mail. Wer schon eine andere Rolle hat, bekommt diese statt jener.',
  email: 'E-Mail-Adresse',
  removeButton: 'Entfernen',
  yourself: 'Sie',
  roles: { admin: 'Admin', staff: 'Personal' },
  remove: (name) => `${name} entfernen`,
};
