/**
 * What the replica of the Infomaniak Manager holds before anyone touches it. Organisation ids are
 * plain integers in the paths (documented); names, products and their ids are made up.
 */
import type { Account, Category, Person, Product, World } from '../host/world.ts';
import type { Partnership } from './partnership.ts';

/** The groups of the product list, in its order. */
export const GROUPS = ['web', 'mail', 'ksuite', 'kdrive'] as const;
export type Group = (typeof GROUPS)[number];

/** The Manager's applications, as they stand in product addresses: only `hosting` is documented. */
export const APPS = ['hosting', 'domain', 'mail', 'ksuite', 'drive'] as const;
export type App = (typeof APPS)[number];

/** The group an application's products are listed in, and the protocol's category for them. */
export const kinds: Readonly<Record<App, { readonly group: Group; readonly category: Category }>> = {
  hosting: { group: 'web', category: 'website' },
  domain: { group: 'web', category: 'domain' },
  mail: { group: 'mail', category: 'mail_domain' },
  ksuite: { group: 'ksuite', category: 'other' },
  drive: { group: 'kdrive', category: 'other' },
};

/** What the Manager knows of a product beyond the host side: its application and its technical name. */
export interface Service {
  readonly app: App;
  readonly serviceName: string;
}

export interface Profile {
  readonly name: string;
  /** Digits by which the vendor's support knows a caller (documented). */
  readonly supportCode: string;
}

/** The vendor's part of the demo world: none of it is known to the host side of the protocol. */
export interface VendorWorld {
  readonly services: ReadonlyMap<string, Service>;
  readonly profiles: ReadonlyMap<string, Profile>;
  /** Organisations in the vendor's partner programme, where customers search. */
  readonly resellers: ReadonlySet<string>;
  readonly partnerships: readonly Partnership[];
}

export const MOREL = '481516';
export const REY = '234290';
export const SUED = '100200';
export const DUBOIS = '359871';
export const LAC = '310077';
export const RHONE = '310154';
export const NORDWIND = '310218';

/** Documented: `owner` is the legal representative, who alone starts and ends partnerships. */
const people: readonly (Person & Profile)[] = [
  {
    email: 'claire.morel@post.example',
    password: 'demo-morel',
    accountId: MOREL,
    role: 'owner',
    name: 'Claire Morel',
    supportCode: '482 159',
  },
  {
    email: 'paul.morel@post.example',
    password: 'demo-paul',
    accountId: MOREL,
    role: 'admin',
    name: 'Paul Morel',
    supportCode: '730 264',
  },
  {
    email: 'hugo.rey@post.example',
    password: 'demo-rey',
    accountId: REY,
    role: 'owner',
    name: 'Hugo Rey',
    supportCode: '618 403',
  },
  {
    email: 'sofia@atelier-sued.example',
    password: 'demo-sued',
    accountId: SUED,
    role: 'owner',
    name: 'Sofia Süd',
    supportCode: '295 871',
  },
  {
    email: 'nadia@atelier-sued.example',
    password: 'demo-nadia',
    accountId: SUED,
    role: 'user',
    name: 'Nadia Frei',
    supportCode: '104 936',
  },
];

const accounts: readonly Account[] = [
  { id: MOREL, name: 'Boulangerie Morel', contactEmail: 'claire.morel@post.example' },
  { id: REY, name: 'Garage Rey', contactEmail: 'hugo.rey@post.example' },
  { id: SUED, name: 'Atelier Süd', contactEmail: 'sofia@atelier-sued.example' },
  { id: DUBOIS, name: 'Fleurs Dubois', contactEmail: 'anne.dubois@post.example' },
  { id: LAC, name: 'Lac Digital', contactEmail: 'bonjour@lac-digital.example' },
  { id: RHONE, name: 'Rhône Web', contactEmail: 'contact@rhone-web.example' },
  { id: NORDWIND, name: 'Nordwind Web', contactEmail: 'hallo@nordwind-web.example' },
];

/** Id, organisation, application, internal name, service name. */
const services: readonly (readonly [string, string, App, string, string])[] = [
  ['701001', MOREL, 'hosting', 'Site vitrine', 'boulangerie-morel.example'],
  ['701002', MOREL, 'domain', 'Domaine principal', 'boulangerie-morel.example'],
  ['701003', MOREL, 'domain', 'Domaine de la boutique', 'pains-morel.example'],
  ['701004', MOREL, 'mail', 'Messagerie', 'boulangerie-morel.example'],
  ['701005', MOREL, 'ksuite', 'kSuite Morel', 'ksuite-701005'],
  ['701006', MOREL, 'drive', 'Recettes et commandes', 'kdrive-701006'],
  ['702001', REY, 'hosting', 'Site du garage', 'garage-rey.example'],
  ['702002', REY, 'domain', 'Domaine du garage', 'garage-rey.example'],
  ['702003', REY, 'mail', 'Courrier du garage', 'garage-rey.example'],
  ['702004', REY, 'drive', 'Factures', 'kdrive-702004'],
  ['703001', SUED, 'hosting', 'Atelier', 'atelier-sued.example'],
  ['703002', SUED, 'domain', 'Atelier-Domain', 'atelier-sued.example'],
  ['704001', DUBOIS, 'hosting', 'Vitrine fleurs', 'fleurs-dubois.example'],
  ['704002', DUBOIS, 'mail', 'Courrier fleurs', 'fleurs-dubois.example'],
];

/** What limited access can tell apart is not documented: viewing and changing are assumed, ordering is excluded. */
export function productOf(accountId: string, id: string, app: App, name: string): Product {
  return {
    id,
    accountId,
    parent: null,
    category: kinds[app].category,
    name,
    shareable: true,
    actions: ['view', 'change'],
    note: '',
  };
}

export function demoWorld(): World {
  const products = services.map(([id, accountId, app, name]) => productOf(accountId, id, app, name));
  return { accounts, people, products };
}

/** A partner of each kind for Boulangerie Morel, none for Garage Rey, and a client for Atelier Süd. */
export function vendorWorld(): VendorWorld {
  return {
    services: new Map(services.map(([id, , app, , serviceName]) => [id, { app, serviceName }])),
    profiles: new Map(people.map(({ email, name, supportCode }) => [email, { name, supportCode }])),
    resellers: new Set([SUED, LAC, RHONE, NORDWIND]),
    partnerships: [
      {
        id: 'p1',
        clientId: MOREL,
        partnerId: LAC,
        access: { kind: 'limited', productIds: ['701005', '701006'] },
        state: 'active',
      },
      {
        id: 'p2',
        clientId: MOREL,
        partnerId: RHONE,
        access: { kind: 'full', payer: 'client' },
        state: 'active',
      },
      {
        id: 'p3',
        clientId: MOREL,
        partnerId: NORDWIND,
        access: { kind: 'limited', productIds: ['701004'] },
        state: 'pending',
      },
      {
        id: 'p4',
        clientId: DUBOIS,
        partnerId: SUED,
        access: { kind: 'limited', productIds: ['704001'] },
        state: 'active',
      },
    ],
  };
}
