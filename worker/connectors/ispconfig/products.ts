import type { Product, ProductAction } from '../../../shared/domain/access.ts';
import type { Database, MailDomain, MailUser, WebDomain } from './answers.ts';

/**
 * What an account holds, and which of it ISPConfig can limit to: a site's directory by an FTP user of
 * its own, and a database by its one read-only user. Mailboxes and mail domains are listed so that a
 * customer sees them and so that codes are not mailed into them (S15).
 */

/** A site's web directory, and what an FTP user needs to write there as the site does. */
export interface Site {
  productId: string;
  name: string;
  directory: string;
  /** The site an FTP user is booked under: for a subdomain with its own directory the one around it. */
  siteId: number;
  serverId: number;
  systemUser: string;
  systemGroup: string;
}

/** An FTP user writes wherever it reads; looking without changing is nothing it could keep to (E40). */
const siteActions: readonly ProductAction[] = ['change'];
/** A database has one user that writes, the site's own; only the read-only place can be given away. */
const databaseActions: readonly ProductAction[] = ['view'];

/** What the panel accepts as an FTP user's directory. */
const directoryAllowed = (path: string): boolean =>
  /^\/[\w .\-/]{10,128}$/.test(path) && !/\.\.|\.\/|\/\./.test(path);

/**
 * Only what is served, not the folder around it: beside it lie the site's certificate keys, its logs
 * and what its owner keeps private.
 */
const siteOf = (row: WebDomain, rows: readonly WebDomain[]): Site | null => {
  const vhost = row.type === 'vhost' ? row : rows.find((one) => one.domain_id === row.parent_domain_id);
  const folder = row.type === 'vhost' ? 'web' : (row.web_folder ?? '').replace(/^\/|\/$/g, '');
  const own = ['vhost', 'vhostsubdomain', 'vhostalias'].includes(row.type);
  if (!own || vhost?.type !== 'vhost' || folder === '' || !row.active || !vhost.active) return null;
  const root = vhost.document_root ?? '';
  const directory = `${root}/${folder}`;
  const { system_user: systemUser, system_group: systemGroup } = vhost;
  if (row.document_root !== root || !directoryAllowed(directory) || !systemUser || !systemGroup) return null;
  return {
    productId: `site:${row.domain_id}`,
    name: row.domain,
    directory,
    siteId: vhost.domain_id,
    serverId: vhost.server_id,
    systemUser,
    systemGroup,
  };
};

/** The sites of an account, by their domain's id, which stays with the domain (E47). */
export const sitesOf = (rows: readonly WebDomain[]): readonly Site[] =>
  rows.flatMap((row) => siteOf(row, rows) ?? []);

/** The site whose directory holds this one's (S5). Of several in one directory the oldest stands for all. */
const parentOf = (site: Site, sites: readonly Site[]): Site | null => {
  const same = sites.find((other) => other.directory === site.directory);
  if (same && same !== site) return same;
  const around = sites.filter((other) => site.directory.startsWith(`${other.directory}/`));
  return around.sort((one, other) => other.directory.length - one.directory.length)[0] ?? null;
};

export const databaseProductId = (database: Pick<Database, 'database_id'>): string =>
  `database:${database.database_id}`;

/** Whether a read-only user of ours can have, or has, the database's one place for it. */
export const hasRoomFor = (database: Database, ours: ReadonlySet<number>): boolean =>
  database.active &&
  database.type === 'mysql' &&
  (database.database_ro_user_id === null || ours.has(database.database_ro_user_id));

export const productsOf = (
  domains: readonly WebDomain[],
  mailDomains: readonly MailDomain[],
  mailboxes: readonly MailUser[],
  databases: readonly Database[],
  ourDatabaseUsers: ReadonlySet<number>,
): readonly Product[] => {
  const sites = sitesOf(domains);
  const whole = (id: string, category: Product['category'], name: string, parent: string | null = null) => ({
    id,
    parent,
    category,
    name,
    shareable: false,
    actions: siteActions,
  });
  const mailDomainOf = (address: string): string | null => {
    const name = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
    const found = mailDomains.find((one) => one.domain.toLowerCase() === name);
    return found ? `mail-domain:${found.domain_id}` : null;
  };
  const withSite = new Set(sites.map((site) => site.productId));
  return [
    ...sites.map((site): Product => {
      const parent = parentOf(site, sites);
      return {
        id: site.productId,
        parent: parent?.productId ?? null,
        category: 'website',
        name: site.name,
        shareable: parent?.directory !== site.directory,
        actions: siteActions,
      };
    }),
    ...domains
      .filter((domain) => !withSite.has(`site:${domain.domain_id}`))
      .map((domain) => whole(`domain:${domain.domain_id}`, 'domain', domain.domain)),
    ...mailDomains.map((domain) => whole(`mail-domain:${domain.domain_id}`, 'mail_domain', domain.domain)),
    ...mailboxes.map((mailbox) =>
      whole(`mailbox:${mailbox.mailuser_id}`, 'mailbox', mailbox.email, mailDomainOf(mailbox.email)),
    ),
    ...databases.map(
      (database): Product => ({
        id: databaseProductId(database),
        parent: null,
        category: 'database',
        name: database.database_name,
        shareable: hasRoomFor(database, ourDatabaseUsers),
        actions: databaseActions,
      }),
    ),
  ];
};
