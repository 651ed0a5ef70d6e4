import type { PeopleWords } from './words.ts';

export const fr: PeopleWords = {
  title: 'Administrateurs et personnel',
  lead: 'Les administrateurs gèrent cette installation. Le personnel aide les clients : il trouve un appelant, voit pourquoi quelque chose a été refusé et peut mettre en pause. Tous se connectent avec une clé d’accès.',
  role: 'Rôle',
  passkey: 'Clé d’accès',
  hasPasskey: 'configurée',
  noPasskey: 'pas encore : aucune page ne s’ouvre avant',
  appoint: 'Nommer',
  appointLead: 'La personne reçoit un e-mail. Qui a déjà un autre rôle reçoit celui-ci à la place.',
  email: 'Adresse e-mail',
  removeButton: 'Retirer',
  yourself: 'vous',
  roles: { admin: 'Administrateur', staff: 'Personnel' },
  remove: (name) => `Retirer ${name}`,
};
