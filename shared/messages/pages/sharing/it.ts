import { lists } from '../../panel/it.ts';
import { common, type SharingWords } from './words.ts';

export const it: SharingWords = {
  ...common(lists),
  full: 'Tutto l’account',
  products: (count) => (count === 1 ? '1 prodotto' : `${count} prodotti`),
  payer: { customer: 'Paga il cliente', partner: 'Paga il partner' },
  until: (date) => `fino al ${date}`,
  untilIEnd: 'finché il cliente non la termina',
  own: {
    payer: { customer: 'Paghi tu', partner: 'Paga il partner' },
    untilEnd: 'finché non la termini tu',
  },
  projectEnd: 'o quando il partner segna il suo progetto come concluso',
  idleEnd: (days) => `o quando nessuno la apre per ${days} giorni`,
  idle: {
    label: 'Termina anche se nessuno la apre',
    never: 'no, mai',
    days: (days) => `dopo ${days} giorni senza aperture`,
    hint: 'Contano solo le aperture tramite Panelshare. Entrambe le parti vengono avvisate prima.',
  },
  find: {
    label: 'Trova prodotti per nome',
    go: 'Trova',
    shown: (count, total) => `${count} di ${total} prodotti.`,
    none: 'Niente si chiama così. Prova con meno lettere.',
    kept: 'Ciò che hai spuntato resta spuntato.',
  },
  wholeCategory: 'Tutti questi',
  wholeCategoryHint: 'tutto ciò che è elencato qui ora, senza ordinare',
  enforcementLabel: 'Come viene fatto rispettare',
  states: {
    waiting: 'non ancora iniziato',
    active: 'attivo',
    paused: 'in pausa',
    frozen: 'congelato',
    ended: 'terminato',
  },
  actions: { view: 'vedere', change: 'modificare', order: 'ordinare' },
  whole: (category) => `Tutto: ${category}`,
  categories: {
    cloud: 'Cloud',
    website: 'Siti web',
    domain: 'Domini',
    mailbox: 'Caselle di posta',
    mail_domain: 'Domini di posta',
    database: 'Database',
    server: 'Server',
    ftp: 'Accessi FTP',
    backup: 'Backup',
    other: 'Altri prodotti',
  },
};
