import type { TeamWords } from './words.ts';

export const it: TeamWords = {
  title: 'Team',
  intro: 'Un team riunisce più membri. Quello che gli assegni, ognuno di loro può aprirlo.',
  none: 'Non hai ancora team. Aggiungine uno qui sotto.',
  name: 'Nome',
  members: 'Membri',
  clients: 'Clienti',
  add: 'Aggiungi un team',
  save: 'Salva',
  leavingHint:
    'Chi lascia il team perde subito ciò che poteva aprire solo tramite questo team. I rappresentanti legali e gli amministratori possono aprire ogni cliente senza team.',
  noClients: 'A questo team non è ancora assegnato nulla. Apri un cliente e seleziona lì il team.',
  toClients: 'Ai clienti',
  rename: 'Rinomina',
  remove: 'Elimina questo team',
  keep: 'Tienilo',
  removeTitle: (name) => `Elimina il team ${name}`,
  removeText: (clients) =>
    `I suoi membri perdono subito ciò che potevano aprire solo tramite questo team (clienti assegnati: ${clients}). I membri restano.`,
};
