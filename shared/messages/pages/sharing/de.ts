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
  projectEnd: 'oder wenn der Partner sein Projekt als erledigt markiert',
  idleEnd: (days) => `oder wenn sie ${days} Tage lang niemand geöffnet hat`,
  idle: {
    label: 'Endet auch, wenn sie niemand öffnet',
    never: 'nein, nie',
    days: (days) => `nach ${days} Tagen ohne Öffnen`,
    hint: 'Es zählt nur, was über Panelshare geöffnet wird. Beide Seiten erfahren es vorher.',
  },
  wholeCategory: 'Alle diese',
  wholeCategoryHint: 'alles, was jetzt hier steht, ohne Bestellen',
  enforcementLabel: 'Durchsetzung',
  states: {
    waiting: 'noch nicht begonnen',
    active: 'aktiv',
    paused: 'pausiert',
    frozen: 'eingefroren',
    ended: 'beendet',
  },
  actions: { view: 'ansehen', change: 'ändern', order: 'bestellen' },
  whole: (category) => `Alles unter: ${category}`,
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
