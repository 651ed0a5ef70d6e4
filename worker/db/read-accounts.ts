import * as v from 'valibot';
import { access, productCategory } from '../../shared/api/primitives.ts';
import { canonicalName, emailDomain, mailboxOf } from '../../shared/domain/email.ts';
import type { Store } from '../store.ts';
import { json, parser } from './codec.ts';
import { account, panel } from './panel.ts';
import { columnsOf, type Db, many, one } from './query.ts';
import { tokenHolder } from './read-persons.ts';
import { accountsShown, firstOfPages, onPage, pageNumber, pagesAsJson } from './shown-pages.ts';

export const accountColumns = columnsOf(account, 'a');

export const panelColumns = columnsOf(panel, 'l');

const listedProduct = parser(
  v.object({ id: v.string(), parent: v.nullable(v.string()), category: productCategory, name: v.string() }),
);

const reachingRow = parser(
  v.object({
    access: json(access),
    reachable: json(
      v.array(
        v.object({
          id: v.string(),
          parent: v.nullable(v.string()),
          category: productCategory,
          name: v.string(),
        }),
      ),
    ),
  }),
);

/** The address's domain and every domain above it, because a parent domain's DNS steers its children. */
const domainsAbove = (email: string): readonly string[] => {
  const labels = emailDomain(canonicalName(email)).split('.');
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
};

const binding = parser(v.object({ productId: v.string(), partnerId: v.string(), partnerName: v.string() }));

const ownOnPagesSelect = `SELECT ${pageNumber}, a.*
  FROM (${tokenHolder('?1', '?3')}) me CROSS JOIN ${accountsShown('?2')} AND a.unlinked_at IS NULL
  CROSS JOIN members m ON m.organisation_id = a.organisation_id AND m.person_id = me.person_id
  ORDER BY page, a.id`;

const withPanel = (raw: unknown) => ({
  account: account.decodeUnder(raw, 'a'),
  panel: panel.decodeUnder(raw, 'l'),
});

export const accountReads = (db: Db): Store['accounts'] => ({
  byId: (id) => one(db, account.decode, 'SELECT * FROM accounts WHERE id = ?', id),
  byPanelAccount: (panelId, panelAccountId) =>
    one(
      db,
      account.decode,
      'SELECT * FROM accounts WHERE panel_id = ? AND panel_account_id = ? AND unlinked_at IS NULL',
      panelId,
      panelAccountId,
    ),
  byShown: (panelId, shownAs) =>
    one(
      db,
      account.decode,
      'SELECT * FROM accounts WHERE panel_id = ? AND shown_as = ? AND unlinked_at IS NULL ORDER BY id LIMIT 1',
      panelId,
      shownAs,
    ),
  ownOnPages: async (tokenHash, pages, now) =>
    firstOfPages(
      pages.length,
      await many(db, onPage(account.decode), ownOnPagesSelect, tokenHash, pagesAsJson(pages), now),
    ),
  linked: (id) =>
    one(
      db,
      withPanel,
      `SELECT ${accountColumns}, ${panelColumns} FROM accounts a JOIN panels l ON l.id = a.panel_id
       WHERE a.id = ? AND a.unlinked_at IS NULL`,
      id,
    ),
  ofOrganisations: (organisationIds) =>
    many(
      db,
      withPanel,
      `SELECT ${accountColumns}, ${panelColumns} FROM json_each(?) w
       JOIN accounts a ON a.organisation_id = w.value JOIN panels l ON l.id = a.panel_id
       WHERE a.unlinked_at IS NULL ORDER BY a.name, a.id LIMIT 500`,
      JSON.stringify(organisationIds),
    ),
  bindings: (accountId) =>
    many(
      db,
      binding,
      `SELECT b.product_id AS productId, b.partner_id AS partnerId, o.name AS partnerName
       FROM product_bindings b JOIN organisations o ON o.id = b.partner_id WHERE b.account_id = ?`,
      accountId,
    ),
  products: (accountId) =>
    many(
      db,
      listedProduct,
      'SELECT product_id AS id, parent, category, name FROM account_products WHERE account_id = ? ORDER BY category, name',
      accountId,
    ),
  stale: (personId, listedBefore) =>
    many(
      db,
      account.decode,
      `SELECT a.* FROM members m JOIN accounts a ON a.organisation_id = m.organisation_id
       WHERE m.person_id = ?1 AND a.unlinked_at IS NULL
         AND EXISTS (SELECT 1 FROM grants g WHERE g.account_id = a.id AND g.ended_at IS NULL)
         AND coalesce((SELECT max(r.listed_at) FROM account_products r WHERE r.account_id = a.id), 0) < ?2
       LIMIT 20`,
      personId,
      listedBefore,
    ),
  reaching: (email) =>
    many(
      db,
      reachingRow,
      `SELECT g.access AS access,
         (SELECT json_group_array(json_object('id', r.product_id, 'parent', r.parent,
            'category', r.category, 'name', r.name))
          FROM account_products r WHERE r.account_id = g.account_id) AS reachable
       FROM grants g
       WHERE (g.ended_at IS NULL OR g.panel_state IN ('cutting', 'not_yet_cut')) AND g.account_id IN (
         SELECT p.account_id FROM account_products p
         WHERE p.canonical IN (SELECT value FROM json_each(?)))`,
      JSON.stringify([canonicalName(email), mailboxOf(canonicalName(email)), ...domainsAbove(email)]),
    ),
});
