import type { Product, ProductAction } from '../../../shared/domain/access.ts';
import type { Address, Customer, Database, Domain } from './answers.ts';

/**
 * What an account holds, and which of it Froxlor can limit to: only a site's directory, by an FTP
 * user of its own (panels.md, section 1). Mailboxes and databases are listed so that a customer
 * sees them and so that codes are not mailed into them (S15), but they go only with the whole account.
 */

/** A (sub)domain's directory, and where it lies under the account's own. */
export interface Site {
  productId: string;
  homedir: string;
  /** For `Ftps.add`: relative to the account's directory. */
  path: string;
  domain: string;
}

/** An FTP user writes wherever it reads; looking without changing is nothing Froxlor could keep (E40). */
const actions: readonly ProductAction[] = ['change'];

/** Froxlor's input filters rewrite other characters in a path: the FTP user would get another directory. */
const plainPath = /^[\w./-]*$/;

const withSlash = (path: string): string => (path.endsWith('/') ? path : `${path}/`);

const siteOf = (domain: Domain, root: string): Site | null => {
  const homedir = withSlash(domain.documentroot);
  // A redirect or an alias has no directory; one outside the account's own cannot be reached by FTP.
  const plain = !domain.email_only && domain.aliasdomain === null && !domain.deactivated;
  const inside = root !== '/' && homedir.startsWith(root) && plainPath.test(homedir);
  if (!plain || !inside || homedir.split('/').includes('..')) return null;
  return {
    productId: `site:${domain.id}`,
    homedir,
    path: `/${homedir.slice(root.length)}`,
    domain: domain.domain,
  };
};

/** The sites of an account, by their domain's id, which stays with the domain (E47). */
export const sitesOf = (account: Customer, domains: readonly Domain[]): readonly Site[] => {
  const root = withSlash(account.documentroot);
  return [...domains].sort((one, other) => one.id - other.id).flatMap((domain) => siteOf(domain, root) ?? []);
};

/**
 * The site whose directory holds this one's: a share of the outer one opens the inner one too, and
 * says so (S5). Of several sites in one directory the oldest stands for all.
 */
const parentOf = (site: Site, sites: readonly Site[]): Site | null => {
  const same = sites.find((other) => other.homedir === site.homedir);
  if (same && same !== site) return same;
  const around = sites.filter(
    (other) => other.homedir !== site.homedir && site.homedir.startsWith(other.homedir),
  );
  return around.sort((one, other) => other.homedir.length - one.homedir.length)[0] ?? null;
};

export const productsOf = (
  account: Customer,
  domains: readonly Domain[],
  addresses: readonly Address[],
  databases: readonly Database[],
): readonly Product[] => {
  const sites = sitesOf(account, domains);
  const websites = sites.map((site): Product => {
    const parent = parentOf(site, sites);
    return {
      id: site.productId,
      parent: parent?.productId ?? null,
      category: 'website',
      name: site.domain,
      shareable: parent?.homedir !== site.homedir,
      actions,
    };
  });
  const whole = (id: string, category: Product['category'], name: string): Product => ({
    id,
    parent: null,
    category,
    name,
    shareable: false,
    actions,
  });
  const withSite = new Set(sites.map((site) => site.productId));
  return [
    ...websites,
    ...domains
      .filter((domain) => !withSite.has(`site:${domain.id}`))
      .map((domain) => whole(`domain:${domain.id}`, 'domain', domain.domain)),
    ...addresses
      .filter((address) => address.popaccountid > 0)
      .map((address) => whole(`mailbox:${address.id}`, 'mailbox', address.email_full)),
    ...databases.map((database) => whole(`database:${database.id}`, 'database', database.databasename)),
  ];
};
