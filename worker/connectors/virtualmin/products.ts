import type { Product, ProductAction } from '../../../shared/domain/access.ts';
import type { Database, Domain, MailUser } from './answers.ts';

/**
 * What an account holds. Virtualmin limits an extra administrator to servers, so a server is what can be
 * shared singly, with all it holds now and later; mailboxes and databases lie in it (S5). They are
 * listed so that a customer sees them and so that codes are not mailed into them (S15).
 */
const actions: readonly ProductAction[] = ['change'];

export const domainIdOf = (domain: Pick<Domain, 'id'>): string => `server:${domain.id}`;

/** An alias of another server has nothing of its own that somebody could work on. */
const isAlias = (domain: Domain): boolean => /alias/i.test(domain.type);

export const shareable = (domain: Domain): boolean => !isAlias(domain);

export const productsOf = (
  domains: readonly Domain[],
  users: readonly MailUser[],
  databases: readonly { domain: Domain; rows: readonly Database[] }[],
): readonly Product[] => {
  const idOf = new Map(domains.map((domain) => [domain.name, domainIdOf(domain)]));
  return [
    ...domains.map(
      (domain): Product => ({
        id: domainIdOf(domain),
        parent: null,
        category: 'domain',
        name: domain.name,
        shareable: shareable(domain),
        actions,
      }),
    ),
    ...users
      .filter((user) => user.email_address !== undefined && user.email_address !== '')
      .map(
        (user): Product => ({
          id: `mailbox:${user.name}`,
          parent: idOf.get(user.domain) ?? null,
          category: 'mailbox',
          name: user.email_address ?? user.name,
          shareable: false,
          actions,
        }),
      ),
    ...databases.flatMap(({ domain, rows }) =>
      rows.map(
        (row): Product => ({
          id: `database:${row.type}:${row.name}`,
          parent: domainIdOf(domain),
          category: 'database',
          name: row.name,
          shareable: false,
          actions,
        }),
      ),
    ),
  ];
};
