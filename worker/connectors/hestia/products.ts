import type { Product, ProductAction } from '../../../shared/domain/access.ts';
import type { Database, MailDomain, User, WebDomain } from './answers.ts';

/**
 * What an account holds, and which of it HestiaCP can limit to: the files of one site, by an FTP
 * account of its own, and one database, by a temporary user. Mail and DNS are listed so that a
 * customer sees them and so that codes are not mailed into them (S15); there is no way into them alone.
 */

export interface Site {
  productId: string;
  domain: string;
  /** Below the site's own directory, for `v-add-web-domain-ftp`. */
  path: string;
}

export interface SharedDatabase {
  productId: string;
  name: string;
  host: string;
}

/** Both credentials write wherever they read (E40). */
const actions: readonly ProductAction[] = ['change'];

const sitePrefix = 'site:';
const databasePrefix = 'database:';
export const databaseProductId = (name: string): string => `${databasePrefix}${name}`;
export const isDatabase = (productId: string): boolean => productId.startsWith(databasePrefix);

/** A site may be served from another site's directory; then its files are not its own to share. */
const siteOf = (account: User, domain: string, row: WebDomain): Site | null => {
  const own = `${account.HOME}/web/${domain}/`;
  if (row.SUSPENDED || !row.DOCUMENT_ROOT.startsWith(own)) return null;
  const path = `/${row.DOCUMENT_ROOT.slice(own.length).replace(/\/+$/, '')}`;
  const plain = /^(?:\/[\w-][\w.-]*)*\/?$/.test(path) && /^[a-z\d][a-z\d.-]*$/.test(domain);
  return plain ? { productId: `${sitePrefix}${domain}`, domain, path } : null;
};

export const sitesOf = (account: User, domains: ReadonlyMap<string, WebDomain>): readonly Site[] =>
  [...domains].flatMap(([domain, row]) => siteOf(account, domain, row) ?? []);

/** A temporary user is made for `localhost` of the database's server: elsewhere nobody could use it. */
const here = (host: string): boolean => host === 'localhost' || host === '127.0.0.1';

export const shareable = (row: Database): boolean =>
  row.TYPE === 'mysql' && here(row.HOST) && !row.SUSPENDED && /^\w{1,64}$/.test(row.DATABASE);

export const databasesOf = (rows: ReadonlyMap<string, Database>): readonly SharedDatabase[] =>
  [...rows.values()]
    .filter(shareable)
    .map(({ DATABASE, HOST }) => ({ productId: databaseProductId(DATABASE), name: DATABASE, host: HOST }));

export interface Holdings {
  domains: ReadonlyMap<string, WebDomain>;
  databases: ReadonlyMap<string, Database>;
  mailDomains: ReadonlyMap<string, MailDomain>;
  /** By whole address. */
  mailboxes: readonly { address: string; domain: string }[];
  dnsDomains: readonly string[];
  /** False where the panel runs no FTP server: an account for one would open nothing. */
  ftp: boolean;
}

export const productsOf = (account: User, held: Holdings): readonly Product[] => {
  const sites = new Set(held.ftp ? sitesOf(account, held.domains).map((site) => site.domain) : []);
  const product = (
    id: string,
    category: Product['category'],
    name: string,
    rest: Partial<Product> = {},
  ): Product => ({ id, parent: null, category, name, shareable: false, actions, ...rest });
  return [
    ...[...held.domains.keys()].map((domain) =>
      product(`${sitePrefix}${domain}`, 'website', domain, { shareable: sites.has(domain) }),
    ),
    ...[...held.databases.values()].map((row) =>
      product(databaseProductId(row.DATABASE), 'database', row.DATABASE, { shareable: shareable(row) }),
    ),
    ...[...held.mailDomains.keys()].map((domain) => product(`mail:${domain}`, 'mail_domain', domain)),
    ...held.mailboxes.map(({ address, domain }) =>
      product(`mailbox:${address}`, 'mailbox', address, { parent: `mail:${domain}` }),
    ),
    ...held.dnsDomains.map((domain) => product(`dns:${domain}`, 'domain', domain)),
  ];
};
