import { lists } from '../../panel/de.ts';
import { common, type SharingWords } from './words.ts';

export const de: SharingWords = {
  ...common(lists),
  full: 'Das ganze Konto',
  products: (count) => (count === 1 ? '1 Produkt' : `${count} Produkte`),
  payer: { customer: 'Der Kunde zahlt', partner: 'Der Partner zahlt' },
  until: (date) => `bis ${date}`,
  untilIEnd: 'bis der Kunde sie beendet',
  own: { payer: { customer: 'Sie zahlen', partner: 'Der Partner zahlt' }, untilEnd: 'bis Sie sie beenden' },
  enforcementLabel: 'Durchsetzung',
  states: {
    waiting: 'noch nicht begonnen',
    active: 'aktiv',
    paused: 'pausiert',
    frozen: 'eingefroren',
    ended: 'beendet',
  },
  actions: { view: 'ansehen', change: 'ändern', order: 'bestellen' },
  categories: {
    cloud: 'Clouds',
    website: 'Websites',
    domain: 'Domains',
    mailbox: 'Postfächer',
    mail_domain: 'Mail-Domains',
    database: 'Datenbanken',
    server: 'Server',
    ftp: 'FTP-Zugänge',
    other: 'Weitere Produkte',
  },
};
