/**
 * What the replica of the internex terminal holds before anyone touches it: three demo accounts.
 * The rules these data obey (main cloud and managed servers cannot be shared, only the Terminal
 * Owner decides) are documented by the vendor; names, categories and products are made up.
 */

import { ACTIONS, type Category, type Product, type World } from '../host/world.ts';

/** The groups a cloud's content is shown in, and what can be ordered into a cloud. */
export const CATEGORIES = ['domain', 'mailbox', 'website', 'server'] as const;
export const ORDERABLE = ['domain', 'mailbox', 'website'] as const;

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
    shareable: true,
    actions: ACTIONS,
    note: '',
  };
}

/** Of an account's clouds only the main cloud cannot be shared (documented). */
export const isMainCloud = ({ category, shareable }: Product): boolean => category === 'cloud' && !shareable;

function mainCloud(accountId: string, id: string): Product {
  return { ...cloud(accountId, id, 'Main Cloud'), shareable: false };
}

function product(parent: Product, id: string, category: Category, name: string): Product {
  return {
    id,
    accountId: parent.accountId,
    parent: parent.id,
    category,
    name,
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

/** The domain of an organization, as its own page lists it. */
export const organizationDomains: Readonly<Record<string, string>> = {
  [BERG]: 'berg-bakery.example',
  [DIAZ]: 'diaz-cycles.example',
  [NORD]: 'studio-nord.example',
};

export function demoWorld(): World {
  const bergMain = mainCloud(BERG, 'cloud-berg-main');
  const webshop = cloud(BERG, 'cloud-webshop', 'Webshop');
  const blog = cloud(BERG, 'cloud-blog', 'Blog');
  const diazMain = mainCloud(DIAZ, 'cloud-diaz-main');
  const store = cloud(DIAZ, 'cloud-diaz-store', 'Store');
  const club = cloud(DIAZ, 'cloud-diaz-club', 'Cycling Club');
  const nordMain = mainCloud(NORD, 'cloud-nord-main');

  return {
    entries: [
      {
        id: 'usr-old-webmaster',
        accountId: BERG,
        kind: 'external_user',
        name: 'old webmaster',
        email: 'webmaster@old-agency.example',
        removable: true,
      },
      { id: 'key-deploy', accountId: BERG, kind: 'key', name: 'deploy key of the shop', removable: true },
      {
        id: 'fwd-orders',
        accountId: BERG,
        kind: 'forward',
        name: 'orders@berg-bakery.example → lena.berg@post.example',
        removable: false,
      },
    ],
    accounts: [
      {
        id: BERG,
        name: 'Berg Bakery',
        contactEmail: 'lena.berg@post.example',
      },
      {
        id: DIAZ,
        name: 'Diaz Cycles',
        contactEmail: 'maria.diaz@post.example',
      },
      {
        id: NORD,
        name: 'Studio Nord',
        contactEmail: 'jonas@studio-nord.example',
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
