/** What a panel holds, as the host side sees it: accounts, the people who sign in to them, and products. */

export const ACTIONS = ['view', 'change', 'order'] as const;
export type Action = (typeof ACTIONS)[number];

/** The protocol's categories (docs/delegated-login.md, section 3). */
export type Category =
  | 'cloud'
  | 'website'
  | 'domain'
  | 'mailbox'
  | 'mail_domain'
  | 'database'
  | 'server'
  | 'ftp'
  | 'other';

/** Only the owner connects an account, and only the owner ends what was shared. */
export type Role = 'owner' | 'admin' | 'user';

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly contactEmail: string;
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
  /** The container it lies in, if the panel has containers. */
  readonly parent: string | null;
  readonly category: Category;
  readonly name: string;
  readonly shareable: boolean;
  /** One alone where the panel cannot tell actions apart: it includes looking. */
  readonly actions: readonly Action[];
  readonly note: string;
}

/** What the host lists of an account beyond products; the contact address comes with the account. */
export const INVENTORY = ['contact', 'external_user', 'key', 'forward'] as const;
export const RECOVERY = ['contact', 'password'] as const;

/** Something that lets somebody in, or lets mail out. */
export interface Entry {
  readonly id: string;
  readonly accountId: string;
  readonly kind: (typeof INVENTORY)[number];
  readonly name: string;
  readonly email?: string;
  readonly removable: boolean;
}

export interface World {
  readonly accounts: readonly Account[];
  readonly people: readonly Person[];
  readonly products: readonly Product[];
  readonly entries?: readonly Entry[];
}
