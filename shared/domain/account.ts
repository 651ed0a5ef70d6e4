import { type Access, covers } from './access.ts';
import { emailDomain, mailboxOf } from './email.ts';

/** One customer account on one panel, linked to the organisation that proved to own it. */
export interface Account {
  id: string;
  organisationId: string;
  panelId: string;
  /** The panel's immutable id of the account (E47). */
  panelAccountId: string;
  /** The name the panel's pages show, by which the acting frame recognises the account. */
  shownAs: string;
  name: string;
  /** The contact address as it was when ownership was proved; later addresses prove nothing (E34). */
  pinnedEmail: string | null;
  provenBy: 'mailed_code' | 'panel_approval' | 'admin';
  provenAt: number;
  /** The panel's link id for panels that keep one (delegated login). */
  linkId: string | null;
  version: number;
}

/** What lies in an account and could receive a code: a domain, its DNS, its mail, or one mailbox. */
export interface Reachable {
  id: string;
  parent: string | null;
  /** A domain name, or a whole address for a mailbox. */
  name: string;
}

/**
 * S15, E54: an address proves nothing while its mailbox, its domain's DNS or its mail service
 * lies in an account that a partner can open. Full access reaches everything in the account.
 */
export const addressReachable = (email: string, access: Access, reachable: readonly Reachable[]): boolean => {
  const domain = emailDomain(email);
  const mailbox = mailboxOf(email);
  const touches = (name: string): boolean => {
    const known = name.toLowerCase();
    return known === email || known === mailbox || known === domain || domain.endsWith(`.${known}`);
  };
  return reachable.some((product) => touches(product.name) && covers(access, product.id, reachable));
};
