import type { FrameWords } from './words.ts';

export const it: FrameWords = {
  skip: 'Vai al contenuto',
  navigation: 'Aree',
  accounts: 'Chi ha accesso',
  clients: 'Clienti',
  partner: 'Partner di condivisione',
  members: 'Membri',
  teams: 'Team',
  log: 'Registro',
  me: 'Il mio profilo e i dispositivi',
  adminArea: 'Amministrazione',
  signOut: 'Esci',
  never: 'Non chiediamo mai la password del tuo pannello di hosting.',
  backToStart: 'Torna all’inizio',
  quote: 'Se chiedi aiuto, indica',
  admin: {
    overview: 'Panoramica',
    applications: 'Richieste',
    organisations: 'Organizzazioni',
    accounts: 'Account',
    invitations: 'Inviti',
    grants: 'Accessi',
    panels: 'Pannelli',
    outbox: 'Invii',
    audit: 'Registro',
  },
};
