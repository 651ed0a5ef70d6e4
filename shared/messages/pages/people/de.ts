import type { PeopleWords } from './words.ts';

export const de: PeopleWords = {
  title: 'Admins und Personal',
  lead: 'Admins betreuen diese Installation. Das Personal hilft Kunden: Es findet Anrufer, sieht, warum etwas abgelehnt wurde, und darf pausieren. Beide melden sich mit einem Passkey an.',
  role: 'Rolle',
  passkey: 'Passkey',
  hasPasskey: 'eingerichtet',
  noPasskey: 'noch nicht: vorher öffnet sich keine Seite',
  appoint: 'Ernennen',
  appointLead: 'Die Person erhält eine E-Mail. Wer schon eine andere Rolle hat, erhält diese statt jener.',
  email: 'E-Mail-Adresse',
  removeButton: 'Entfernen',
  yourself: 'Sie',
  roles: { admin: 'Admin', staff: 'Personal' },
  remove: (name) => `${name} entfernen`,
};
