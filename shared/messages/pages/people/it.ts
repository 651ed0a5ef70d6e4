import type { PeopleWords } from './words.ts';

export const it: PeopleWords = {
  title: 'Admin e personale',
  lead: 'Gli admin gestiscono questa installazione. Il personale aiuta i clienti: trova chi chiama, vede perché qualcosa è stato rifiutato e può mettere in pausa. Entrambi accedono con una passkey.',
  role: 'Ruolo',
  passkey: 'Passkey',
  hasPasskey: 'impostata',
  noPasskey: 'non ancora: prima non si apre nessuna pagina',
  appoint: 'Nomina',
  appointLead: 'La persona riceve una e-mail. Chi ha già un altro ruolo riceve questo al suo posto.',
  email: 'Indirizzo e-mail',
  removeButton: 'Rimuovi',
  yourself: 'tu',
  roles: { admin: 'Admin', staff: 'Personale' },
  remove: (name) => `Rimuovi ${name}`,
};
