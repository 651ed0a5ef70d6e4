/**
 * What the replica of the internex terminal holds before anyone touches it: three demo accounts.
 * The rules these data obey (main cloud and managed servers cannot be shared, only the Terminal
 * Owner decides) are documented by the vendor; names, categories and products are made up.
 */

export const ACTIONS = ['view', 'change', 'order'] as const;
export type Action = (typeof ACTIONS)[number];

/** `cloud` is the container; the other four are the groups a cloud's content is shown in. */
export const CATEGORIES = ['cloud', 'domain', 'mailbox', 'website', 'server'] as const;
export type Category = (typeof CATEGORIES)[number];

/** Rank documented by the vendor: Owner > Admin > User. Only the owner may share. */
export type Role = 'owner' | 'admin' | 'user';

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly contactEmail: string;
  readonly organizationDomain: string;
}

export interface Person {
  readonly email: string;
  readonly password: string;
  readonly accountId: string;
  readonly role: Role;
}

export interface Product {
  readonly id: string;
  readonly accountId: string;
  readonly parent: string | null;
  readonly category: Category;
  readonly name: string;
  readonly main: boolean;
  readonly shareable: boolean;
  readonly actions: readonly Action[];
  readonly note: string;
}

export interface World {
  readonly accounts: readonly Account[];
  readonly people: readonly Person[];
  readonly products: readonly Product[];
}

export const BERG = 'CID-A1B2C3D4';
export const DIAZ = 'CID-D5E6F7G8';
export const NORD = 'CID-S7T8N9R0';

function cloud(accountId: string, id: string, name: string): Product {
  return {
    id,
    accountId,
    parent: null,
    category: 'cloud',
    name,
    main: false,
    shareable: true,
    actions: ACTIONS,
    note: '',
  };
}

/** The main cloud cannot be shared (documented). */
function mainCloud(accountId: string, id: string): Product {
  return { ...cloud(accountId, id, 'Main Cloud'), main: true, shareable: false };
}

function product(parent: Product, id: string, category: Category, name: string): Product {
  return {
    id,
    accountId: parent.accountId,
    parent: parent.id,
    category,
    name,
    main: false,
    // What lies in the main cloud has to be moved to another cloud before it can be shared.
    shareable: parent.shareable,
    actions: ['view', 'change'],
    note: '',
  };
}

/** Managed servers can be neither moved nor shared (documented), whichever cloud holds them. */
function managedServer(parent: Product, id: string, name: string): Product {
  return { ...product(parent, id, 'server', name), shareable: false, actions: ['view'] };
}

/** A new product as an order makes it; the caller has checked that `parent` may take orders. */
export function orderedProduct(parent: Product, id: string, category: Category, name: string): Product {
  return product(parent, id, category, name);
}

/** The product after a cloud assignment: whether it can be shared follows the cloud it now lies in. */
export function movedProduct(moved: Product, target: Product): Product {
  return { ...moved, parent: target.id, shareable: target.shareable };
}

/** Managed servers stay where they are (documented); clouds are not nested. */
export function isMovable(candidate: Product): boolean {
  return candidate.category !== 'cloud' && candidate.category !== 'server';
}

export function demoWorld(): World {
  const bergMain = mainCloud(BERG, 'cloud-berg-main');
  const webshop = cloud(BERG, 'cloud-webshop', 'Webshop');
  const blog = cloud(BERG, 'cloud-blog', 'Blog');
  const diazMain = mainCloud(DIAZ, 'cloud-diaz-main');
  const store = cloud(DIAZ, 'cloud-diaz-store', 'Store');
  const club = cloud(DIAZ, 'cloud-diaz-club', 'Cycling Club');
  const nordMain = mainCloud(NORD, 'cloud-nord-main');

  return {
    accounts: [
      {
        id: BERG,
        name: 'Berg Bakery',
        contactEmail: 'lena.berg@post.example',
        organizationDomain: 'berg-bakery.example',
      },
      {
        id: DIAZ,
        name: 'Diaz Cycles',
        contactEmail: 'maria.diaz@post.example',
        organizationDomain: 'diaz-cycles.example',
      },
      {
        id: NORD,
        name: 'Studio Nord',
        contactEmail: 'jonas@studio-nord.example',
        organizationDomain: 'studio-nord.example',
      },
    ],
    people: [
      { email: 'lena.berg@post.example', password: 'demo-berg', accountId: BERG, role: 'owner' },
      { email: 'ben.berg@post.example', password: 'demo-ben', accountId: BERG, role: 'admin' },
      { email: 'maria.diaz@post.example', password: 'demo-diaz', accountId: DIAZ, role: 'owner' },
      { email: 'jonas@studio-nord.example', password: 'demo-nord', accountId: NORD, role: 'owner' },
    ],
    products: [
      bergMain,
      product(bergMain, 'dom-berg-family', 'domain', 'berg-family.example'),
      webshop,
      product(webshop, 'dom-berg-bakery', 'domain', 'berg-bakery.example'),
      product(webshop, 'mail-berg-info', 'mailbox', 'info@berg-bakery.example'),
      product(webshop, 'web-shop', 'website', 'Shop hosting'),
      managedServer(webshop, 'srv-berg', 'Managed server M'),
      blog,
      product(blog, 'dom-berg-blog', 'domain', 'berg-blog.example'),
      product(blog, 'web-blog', 'website', 'Blog hosting'),
      diazMain,
      product(diazMain, 'dom-diaz-family', 'domain', 'diaz-family.example'),
      store,
      product(store, 'dom-diaz-cycles', 'domain', 'diaz-cycles.example'),
      product(store, 'mail-diaz-sales', 'mailbox', 'sales@diaz-cycles.example'),
      product(store, 'web-diaz-store', 'website', 'Store hosting'),
      club,
      product(club, 'dom-diaz-club', 'domain', 'diaz-club.example'),
      nordMain,
      product(nordMain, 'dom-studio-nord', 'domain', 'studio-nord.example'),
    ],
  };
}
