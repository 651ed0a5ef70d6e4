import { type Access, covers, type ProductCategory } from './access.ts';
import { canonicalName, emailDomain, mailboxOf } from './email.ts';

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
  provenBy: 'mailed_code' | 'host_list' | 'panel_approval' | 'panel_mark' | 'owner_key' | 'admin';
  provenAt: number;
  /** The panel's link id for panels that keep one (delegated login). */
  linkId: string | null;
  version: number;
}

/** What lies in an account and could receive a code: a domain, its DNS, its mail, or one mailbox. */
export interface Reachable {
  id: string;
  parent: string | null;
  category: ProductCategory;
  /** A domain name, or a whole address for a mailbox. */
  name: string;
}

/** Mail services that panels list under a domain without naming it again. */
const carriesMail = (category: ProductCategory): boolean =>
  category === 'mail_domain' || category === 'mailbox';

/**
 * S15, E54: an address proves nothing while its mailbox, its domain's DNS or its mail service
 * lies in an account that a partner can open. Full access reaches everything in the account.
 * A mailbox that is listed by another whole address is another mailbox.
 */
export const addressReachable = (email: string, access: Access, reachable: readonly Reachable[]): boolean => {
  const address = canonicalName(email);
  const domain = emailDomain(address);
  const mailbox = mailboxOf(address);
  const named = (product: Reachable): boolean => {
    const known = canonicalName(product.name);
    return known === address || known === mailbox || known === domain || domain.endsWith(`.${known}`);
  };
  const touches = (product: Reachable): boolean => {
    if (named(product)) return true;
    if (!carriesMail(product.category) || product.name.includes('@')) return false;
    const above = reachable.find((one) => one.id === product.parent);
    return above !== undefined && named(above);
  };
  return reachable.some((product) => touches(product) && covers(access, product.id, reachable));
};
