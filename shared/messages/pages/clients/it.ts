import type { ClientWords } from './words.ts';

export const it: ClientWords = {
  title: 'Clienti',
  search: 'Cliente, account o pannello',
  find: 'Cerca',
  all: 'Mostra tutti',
  client: 'Cliente',
  account: 'Account',
  access: 'Accesso',
  state: 'Stato',
  lastOpened: 'La tua ultima apertura',
  details: 'Dettagli',
  none: 'Nessun cliente condivide ancora un account con te. I clienti condividono con il tuo Partner-ID; comunicalo.',
  noneFound: 'Nessun cliente con queste parole.',
  more: 'Pagina successiva',
  waiting: (count) =>
    count === 1 ? '1 invito attende una risposta.' : `${count} inviti attendono una risposta.`,
  seeWaiting: 'Vedili',
  noWay: 'Chiedi al cliente come entrare',
  post: {
    title: (account) => `Apri ${account}`,
    text: 'Un clic ti porta nel pannello, già dentro. Vale una volta e per un minuto.',
    button: 'Vai al pannello',
  },
  card: {
    title: (customer) => `Dati di accesso per ${customer}`,
    why: 'Questa condivisione riguarda singoli prodotti, perciò non fa accedere nessuno al pannello: usa i dati qui sotto nel tuo programma per file o database.',
    intro:
      'Ogni password mostrata è nel registro del cliente, con il tuo nome. Non le inviamo mai per e-mail.',
    product: 'Prodotto',
    server: 'Server',
    user: 'Utente',
    password: 'Password',
    onServer: 'Funziona solo sul server del pannello stesso, per esempio nel suo phpMyAdmin.',
    show: 'Mostra la password',
    shown: 'Mostrata una volta: sparisce quando lasci questa pagina.',
    none: 'Non ci sono ancora dati di accesso. Vengono creati appena il pannello ha confermato.',
  },
};
