/**
 * What the replica of IONOS holds before anyone touches it: two customers and the agency's own account.
 * Names and products are made up, as is the form of a customer number (assumed).
 */
import type { Category, Product, World } from '../host/world.ts';

export const KELLER = 'K1234567';
export const LINDNER = 'K2345678';
export const SUED = 'K9000001';

/** The agency of the portal; the replica knows one. */
export const AGENCY = { name: 'Atelier Süd', email: 'sofia@atelier-sued.example', accountId: SUED } as const;

/** The groups products are shown in (assumed). */
export const CATEGORIES = ['domain', 'mailbox', 'website', 'server'] as const;

function product(accountId: string, id: string, category: Category, name: string): Product {
  return {
    id,
    accountId,
    // IONOS has no containers that a customer sees.
    parent: null,
    category,
    name,
    // A server opens everything on it, which no limit of the panel's holds (assumed).
    shareable: category !== 'server',
    // What partial access contains is not documented; actions cannot be told apart (assumed).
    actions: ['change'],
    note: '',
  };
}

export function demoWorld(): World {
  return {
    accounts: [
      { id: KELLER, name: 'Keller Optik', contactEmail: 'anna.keller@post.example' },
      { id: LINDNER, name: 'Lindner Bau', contactEmail: 'tom.lindner@post.example' },
      { id: SUED, name: AGENCY.name, contactEmail: AGENCY.email },
    ],
    people: [
      { email: 'anna.keller@post.example', password: 'demo-keller', accountId: KELLER, role: 'owner' },
      { email: 'jan.keller@post.example', password: 'demo-jan', accountId: KELLER, role: 'user' },
      { email: 'tom.lindner@post.example', password: 'demo-lindner', accountId: LINDNER, role: 'owner' },
      { email: AGENCY.email, password: 'demo-sued', accountId: SUED, role: 'owner' },
    ],
    products: [
      product(KELLER, 'dom-keller-optik', 'domain', 'keller-optik.example'),
      product(KELLER, 'dom-keller-brillen', 'domain', 'keller-brillen.example'),
      product(KELLER, 'mail-keller-info', 'mailbox', 'info@keller-optik.example'),
      product(KELLER, 'web-keller-optik', 'website', 'Website Keller Optik'),
      product(KELLER, 'web-keller-termine', 'website', 'Terminbuchung'),
      product(KELLER, 'srv-keller', 'server', 'Cloud Server M'),
      product(LINDNER, 'dom-lindner-bau', 'domain', 'lindner-bau.example'),
      product(LINDNER, 'mail-lindner-buero', 'mailbox', 'buero@lindner-bau.example'),
      product(LINDNER, 'web-lindner-bau', 'website', 'Website Lindner Bau'),
      product(SUED, 'dom-atelier-sued', 'domain', 'atelier-sued.example'),
      product(SUED, 'web-atelier-sued', 'website', 'Website Atelier Süd'),
    ],
  };
}
