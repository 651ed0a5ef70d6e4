import { lists } from '../../panel/en.ts';
import { common, type SharingWords } from './words.ts';

export const en: SharingWords = {
  ...common(lists),
  full: 'The whole account',
  products: (count) => (count === 1 ? '1 product' : `${count} products`),
  payer: { customer: 'The customer pays', partner: 'The partner pays' },
  until: (date) => `until ${date}`,
  untilIEnd: 'until the customer ends it',
  own: { payer: { customer: 'You pay', partner: 'The partner pays' }, untilEnd: 'until you end it' },
  projectEnd: 'or when the partner marks its project as done',
  idleEnd: (days) => `or when nobody has opened it for ${days} days`,
  idle: {
    label: 'Also ends when nobody opens it',
    never: 'no, never',
    days: (days) => `after ${days} days without an opening`,
    hint: 'Only openings through Panelshare count. Both sides are told before.',
  },
  wholeCategory: 'All of these',
  wholeCategoryHint: 'everything listed here now, without ordering',
  enforcementLabel: 'How it is enforced',
  states: {
    waiting: 'not started yet',
    active: 'active',
    paused: 'paused',
    frozen: 'on hold',
    ended: 'ended',
  },
  actions: { view: 'view', change: 'change', order: 'order' },
  whole: (category) => `All of: ${category}`,
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
};
