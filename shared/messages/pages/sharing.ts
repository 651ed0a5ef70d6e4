import type { ProductAction, ProductCategory } from '../../domain/access.ts';
import type { GrantState } from '../../domain/grant.ts';
import type { Language } from '../language.ts';
import { lists as panelDe } from '../panel/de.ts';
import { type ListWords, lists as panelEn } from '../panel/en.ts';
import { lists as panelEs } from '../panel/es.ts';
import { lists as panelFr } from '../panel/fr.ts';
import { lists as panelIt } from '../panel/it.ts';

/** Said in the panel and on our pages alike, so that both say the same about the same share. */
type Common = Pick<
  ListWords,
  | 'enforced'
  | 'enforcedByCredential'
  | 'brokered'
  | 'unbounded'
  | 'recorded'
  | 'unverified'
  | 'lastOpened'
  | 'neverOpened'
  | 'invitation'
  | 'panel'
>;
const common = (words: ListWords): Common => ({
  enforced: words.enforced,
  enforcedByCredential: words.enforcedByCredential,
  brokered: words.brokered,
  unbounded: words.unbounded,
  recorded: words.recorded,
  unverified: words.unverified,
  lastOpened: words.lastOpened,
  neverOpened: words.neverOpened,
  invitation: words.invitation,
  panel: words.panel,
});

/** Words of every page that shows a share. */
export interface SharingWords extends Common {
  full: string;
  products: (count: number) => string;
  payer: Record<'customer' | 'partner', string>;
  until: (date: string) => string;
  untilIEnd: string;
  /** The same, said to the customer itself. */
  own: { payer: Record<'customer' | 'partner', string>; untilEnd: string };
  enforcementLabel: string;
  states: Record<GrantState, string>;
  actions: Record<ProductAction, string>;
  categories: Record<ProductCategory, string>;
}

export const sharing: Record<Language, SharingWords> = {
  en: {
    ...common(panelEn),
    full: 'The whole account',
    products: (count) => (count === 1 ? '1 product' : `${count} products`),
    payer: { customer: 'The customer pays', partner: 'The partner pays' },
    until: (date) => `until ${date}`,
    untilIEnd: 'until the customer ends it',
    own: { payer: { customer: 'You pay', partner: 'The partner pays' }, untilEnd: 'until you end it' },
    enforcementLabel: 'How it is enforced',
    states: {
      waiting: 'not started yet',
      active: 'active',
      paused: 'paused',
      frozen: 'on hold',
      ended: 'ended',
    },
    actions: { view: 'view', change: 'change', order: 'order' },
    categories: {
      cloud: 'Clouds',
      website: 'Websites',
      domain: 'Domains',
      mailbox: 'Mailboxes',
      mail_domain: 'Mail domains',
      database: 'Databases',
      server: 'Servers',
      ftp: 'FTP access',
      other: 'Other products',
    },
  },
  de: {
    ...common(panelDe),
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
  },
  fr: {
    ...common(panelFr),
    full: 'Tout le compte',
    products: (count) => (count < 2 ? `${count} produit` : `${count} produits`),
    payer: { customer: 'Le client paie', partner: 'Le partenaire paie' },
    until: (date) => `jusqu’au ${date}`,
    untilIEnd: 'jusqu’à ce que le client y mette fin',
    own: {
      payer: { customer: 'Vous payez', partner: 'Le partenaire paie' },
      untilEnd: 'jusqu’à ce que vous y mettiez fin',
    },
    enforcementLabel: 'Comment c’est appliqué',
    states: {
      waiting: 'pas encore commencé',
      active: 'actif',
      paused: 'en pause',
      frozen: 'gelé',
      ended: 'terminé',
    },
    actions: { view: 'voir', change: 'modifier', order: 'commander' },
    categories: {
      cloud: 'Clouds',
      website: 'Sites web',
      domain: 'Domaines',
      mailbox: 'Boîtes mail',
      mail_domain: 'Domaines mail',
      database: 'Bases de données',
      server: 'Serveurs',
      ftp: 'Accès FTP',
      other: 'Autres produits',
    },
  },
  es: {
    ...common(panelEs),
    full: 'Toda la cuenta',
    products: (count) => (count === 1 ? '1 producto' : `${count} productos`),
    payer: { customer: 'Paga el cliente', partner: 'Paga el socio' },
    until: (date) => `hasta el ${date}`,
    untilIEnd: 'hasta que el cliente lo termine',
    own: {
      payer: { customer: 'Paga usted', partner: 'Paga el socio' },
      untilEnd: 'hasta que usted lo termine',
    },
    enforcementLabel: 'Cómo se hace cumplir',
    states: {
      waiting: 'aún no empezado',
      active: 'activo',
      paused: 'en pausa',
      frozen: 'congelado',
      ended: 'terminado',
    },
    actions: { view: 'ver', change: 'cambiar', order: 'pedir' },
    categories: {
      cloud: 'Clouds',
      website: 'Sitios web',
      domain: 'Dominios',
      mailbox: 'Buzones',
      mail_domain: 'Dominios de correo',
      database: 'Bases de datos',
      server: 'Servidores',
      ftp: 'Accesos FTP',
      other: 'Otros productos',
    },
  },
  it: {
    ...common(panelIt),
    full: 'Tutto l’account',
    products: (count) => (count === 1 ? '1 prodotto' : `${count} prodotti`),
    payer: { customer: 'Paga il cliente', partner: 'Paga il partner' },
    until: (date) => `fino al ${date}`,
    untilIEnd: 'finché il cliente non lo termina',
    own: {
      payer: { customer: 'Paghi tu', partner: 'Paga il partner' },
      untilEnd: 'finché non lo termini tu',
    },
    enforcementLabel: 'Come viene fatto rispettare',
    states: {
      waiting: 'non ancora iniziato',
      active: 'attivo',
      paused: 'in pausa',
      frozen: 'congelato',
      ended: 'terminato',
    },
    actions: { view: 'vedere', change: 'modificare', order: 'ordinare' },
    categories: {
      cloud: 'Cloud',
      website: 'Siti web',
      domain: 'Domini',
      mailbox: 'Caselle di posta',
      mail_domain: 'Domini di posta',
      database: 'Database',
      server: 'Server',
      ftp: 'Accessi FTP',
      other: 'Altri prodotti',
    },
  },
};
