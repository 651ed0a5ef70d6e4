import * as v from 'valibot';
import { grantedProduct, partnershipState } from '../../shared/api/primitives.ts';
import { day } from '../../shared/domain/duration.ts';
import type { GrantView, Page, Store } from '../store.ts';
import { flag, json, parser } from './codec.ts';
import { grant, opening } from './grant.ts';
import {
  anyOpening,
  assignments,
  assignmentsIn,
  grantColumns,
  grantView,
  grantViewSelect,
  hereColumns,
  hereView,
  joins,
  ownColumns,
  ownView,
  seenBy,
  selected,
} from './grant-view.ts';
import { productCredential } from './panel.ts';
import { agreementMissing } from './processing.ts';
import { columnsOf, type Db, likePattern, many, one, paged, pageSize } from './query.ts';
import { tokenHolder } from './read-persons.ts';
import { accountsShown, firstOfPages, onPage, pageNumber, pagesAsJson } from './shown-pages.ts';

/** The keys come from all rows, so that one of which nothing is left to see ends no list. */
const ownPage = (
  rows: readonly { key: string; view: GrantView | null }[],
  limit: number,
): Page<GrantView> => {
  const page = paged(rows, limit, ({ key }) => key);
  return { rows: page.rows.flatMap(({ view }) => (view ? [view] : [])), next: page.next };
};
const keyed = (raw: unknown) => ({
  key: v.parse(v.object({ g_id: v.string() }), raw).g_id,
  view: ownView(raw),
});

/**
 * A page after a grant, by organisation and grant: picked in the order of indexes, so that nothing is read
 * that stands before or behind it. E1: while a partnership does not stand, its clients are on no list.
 */
const partnerBefore = `coalesce((SELECT partner_id FROM grants WHERE id = ?2), '')`;
export const clientsSelect = `SELECT ${ownColumns('?1')}
  FROM (SELECT g.id FROM members m CROSS JOIN partnerships s ON s.organisation_id = m.organisation_id
      CROSS JOIN grants g ON g.partner_id = m.organisation_id AND g.ended_at IS NULL
        AND g.id > CASE m.organisation_id WHEN ${partnerBefore} THEN ?2 ELSE '' END
    WHERE ${seenBy('?1')} AND m.organisation_id >= ${partnerBefore} AND s.state = 'authorized'
    ORDER BY m.organisation_id, g.id LIMIT ?3) k
  CROSS JOIN grants g ON g.id = k.id
  CROSS JOIN members m ON m.organisation_id = g.partner_id AND m.person_id = ?1 ${joins}
  ORDER BY g.partner_id, g.id`;

/** From the ids on, and never from a person's partners, who may have ten thousand others: CROSS JOIN keeps the order. */
export const clientsAmongSelect = `SELECT ${ownColumns('?1')}
  FROM json_each(?2) k CROSS JOIN grants g ON g.id = k.value CROSS JOIN members m ON m.organisation_id = g.partner_id ${joins}
  WHERE ${seenBy('?1')} AND s.state = 'authorized' AND g.state <> 'ended'`;

export const lastListChangeSelect = `SELECT max(coalesce((SELECT c.seq FROM list_changes c
  WHERE c.list = k.value ORDER BY c.seq DESC LIMIT 1), 0)) AS seq FROM json_each(?1) k`;
export const listChangesSelect = `SELECT seq, grant_id FROM list_changes
  WHERE list IN (SELECT value FROM json_each(?1)) AND seq > ?2 ORDER BY seq LIMIT ?3`;

/**
 * Of the person whose access token this is, so that it can be asked beside who that is; from the pages on
 * (CROSS JOIN). A live share goes before one that has ended, the latest before an older one.
 */
export const clientsHereSelect = `SELECT ${pageNumber}, ${hereColumns('me.person_id')}
  FROM (${tokenHolder('?1', '?4')}) me CROSS JOIN ${accountsShown('?2')}
  CROSS JOIN grants g ON g.account_id = a.id CROSS JOIN members m ON m.organisation_id = g.partner_id
  JOIN organisations c ON c.id = g.customer_id
  WHERE ${seenBy('me.person_id')} AND (g.ended_at IS NULL OR g.ended_at > ?3)
  ORDER BY page, g.ended_at IS NOT NULL, g.started_at DESC`;

export const clientsOfSelect = `SELECT ${ownColumns('?1')}
  FROM members m JOIN grants g ON g.partner_id = m.organisation_id ${joins}
  WHERE ${seenBy('?1')} AND m.organisation_id = ?2 AND s.state = 'authorized' AND g.state <> 'ended' AND g.id > ?4
    AND (lower(c.name) LIKE ?3 ESCAPE '\\' OR lower(a.name) LIKE ?3 ESCAPE '\\'
      OR lower(a.shown_as) LIKE ?3 ESCAPE '\\' OR lower(l.name) LIKE ?3 ESCAPE '\\')
  ORDER BY g.id LIMIT ?5`;

/** W6: everything an opening depends on, in one statement over primary keys. */
export const openingFactsSelect = `SELECT ${grantColumns}, s.state AS partnership, l.enabled AS panel_enabled,
  ${agreementMissing} AS agreement_missing,
  ${assignments('?2')}
  FROM grants g JOIN accounts a ON a.id = g.account_id JOIN panels l ON l.id = a.panel_id
  LEFT JOIN partnerships s ON s.organisation_id = g.partner_id
  WHERE g.id = ?1`;

const numbered = parser(v.object({ seq: v.number() }));
const listChange = parser(
  v.pipe(
    v.object({ seq: v.number(), grant_id: v.string() }),
    v.transform(({ seq, grant_id: grantId }) => ({ seq, grantId: grantId === '' ? null : grantId })),
  ),
);
const openingRow = v.object({
  partnership: v.nullable(partnershipState),
  panel_enabled: flag,
  agreement_missing: flag,
});
const assignee = v.object({ id: v.string(), products: v.nullable(json(v.array(grantedProduct))) });
const openingView = (raw: unknown) => ({
  opening: opening.decodeUnder(raw, 'n'),
  personName: v.parse(v.object({ person_name: v.string() }), raw).person_name,
});

export const grantReads = (db: Db): Store['grants'] => ({
  byId: (id) => one(db, grant.decode, 'SELECT * FROM grants WHERE id = ?', id),
  view: (id) =>
    one(db, grantView, `SELECT ${selected}, ${anyOpening} FROM grants g ${joins} WHERE g.id = ?`, id),
  liveFor: (accountId, partnerId) =>
    one(
      db,
      grant.decode,
      'SELECT * FROM grants WHERE account_id = ? AND partner_id = ? AND ended_at IS NULL',
      accountId,
      partnerId,
    ),
  uncut: async (accountId) =>
    (await one(
      db,
      parser(v.unknown()),
      `SELECT 1 FROM grants WHERE account_id = ? AND state = 'ended'
       AND panel_state IN ('cutting', 'not_yet_cut') LIMIT 1`,
      accountId,
    )) !== null,
  owed: (accountId) =>
    many(
      db,
      grant.decode,
      `SELECT * FROM grants WHERE account_id = ? AND panel_state IN ('applying', 'cutting', 'not_yet_cut')`,
      accountId,
    ),
  unlooked: async (accountId, since) =>
    (await one(
      db,
      parser(v.unknown()),
      `SELECT 1 FROM grants g WHERE g.account_id = ? AND g.ended_at > ? AND NOT EXISTS (
         SELECT 1 FROM grant_inventories i WHERE i.grant_id = g.id AND i.moment = 'end') LIMIT 1`,
      accountId,
      since,
    )) !== null,
  everShared: async (accountId) =>
    (await one(db, parser(v.unknown()), 'SELECT 1 FROM grants WHERE account_id = ? LIMIT 1', accountId)) !==
    null,
  fullAt: async (panelId, panelAccountId) =>
    (await one(
      db,
      parser(v.unknown()),
      `SELECT 1 FROM accounts a JOIN grants g ON g.account_id = a.id
       WHERE a.panel_id = ? AND a.panel_account_id = ? AND g.access ->> 'kind' = 'full'
         AND (g.ended_at IS NULL OR g.panel_state <> 'cut') LIMIT 1`,
      panelId,
      panelAccountId,
    )) !== null,
  ofAccount: (accountId) =>
    many(db, grant.decode, 'SELECT * FROM grants WHERE account_id = ? AND ended_at IS NULL', accountId),
  ofPartner: (partnerId) =>
    many(db, grant.decode, 'SELECT * FROM grants WHERE partner_id = ? AND ended_at IS NULL', partnerId),
  viewsOfPartner: (partnerId) =>
    many(
      db,
      grantView,
      `${grantViewSelect} WHERE g.partner_id = ? AND g.state <> 'ended' ORDER BY g.id`,
      partnerId,
    ),
  viewsOfCustomer: (customerId) =>
    many(
      db,
      grantView,
      `${grantViewSelect} WHERE g.customer_id = ? AND g.state <> 'ended' ORDER BY g.id`,
      customerId,
    ),
  clients: async (personId, after, limit) =>
    ownPage(await many(db, keyed, clientsSelect, personId, after ?? '', limit + 1), limit),
  clientsAmong: async (personId, grantIds) => {
    const views = await many(db, ownView, clientsAmongSelect, personId, JSON.stringify(grantIds));
    return views.flatMap((view) => (view ? [view] : []));
  },
  lastListChange: async (lists) =>
    (await one(db, numbered, lastListChangeSelect, JSON.stringify(['', ...lists])))?.seq ?? 0,
  listChanges: (lists, since, limit) =>
    many(db, listChange, listChangesSelect, JSON.stringify(['', ...lists]), since, limit),
  clientsOf: async (organisationId, personId, words, after) =>
    ownPage(
      await many(
        db,
        keyed,
        clientsOfSelect,
        personId,
        organisationId,
        likePattern(words),
        after ?? '',
        pageSize + 1,
      ),
      pageSize,
    ),
  ofCustomers: (organisationIds) =>
    many(
      db,
      grantView,
      `SELECT ${selected}, ${anyOpening} FROM grants g ${joins}
       WHERE g.customer_id IN (SELECT value FROM json_each(?))
         AND (g.state <> 'ended' OR g.panel_state <> 'cut')
       ORDER BY g.started_at DESC LIMIT 500`,
      JSON.stringify(organisationIds),
    ),
  viewsOfAccount: (accountId) =>
    many(
      db,
      grantView,
      `SELECT ${selected}, ${anyOpening} FROM grants g ${joins}
       WHERE g.account_id = ? AND (g.state <> 'ended' OR g.panel_state <> 'cut')
       ORDER BY g.started_at DESC LIMIT 500`,
      accountId,
    ),
  page: async (words, after) =>
    paged(
      await many(
        db,
        grantView,
        `SELECT ${selected}, ${anyOpening} FROM grants g ${joins}
         WHERE g.id > ?1 AND (lower(c.name) LIKE ?2 ESCAPE '\\' OR lower(r.name) LIKE ?2 ESCAPE '\\'
           OR lower(a.name) LIKE ?2 ESCAPE '\\') ORDER BY g.id LIMIT ?3`,
        after ?? '',
        likePattern(words),
        pageSize + 1,
      ),
      pageSize,
      (row) => row.grant.id,
    ),
  openingFacts: (grantId, personId) =>
    one(
      db,
      (raw) => {
        const row = v.parse(openingRow, raw);
        return {
          grant: grant.decodeUnder(raw, 'g'),
          partnership: row.partnership ?? 'none',
          panelEnabled: row.panel_enabled,
          agreementMissing: row.agreement_missing,
          assignments: assignmentsIn(raw),
        };
      },
      openingFactsSelect,
      grantId,
      personId,
    ),
  clientsHere: async (tokenHash, pages, now) =>
    firstOfPages(
      pages.length,
      await many(db, onPage(hereView), clientsHereSelect, tokenHash, pagesAsJson(pages), now - day, now),
    ),
  runOut: (now, limit) =>
    many(
      db,
      grant.decode,
      `SELECT * FROM grants WHERE state = 'active' AND ends_at IS NOT NULL AND ends_at <= ? ORDER BY ends_at LIMIT ?`,
      now,
      limit,
    ),
  toBegin: (now, limit) =>
    many(
      db,
      grant.decode,
      `SELECT * FROM grants WHERE begins_at <= ? AND ended_at IS NULL AND frozen NOT LIKE '%"restore"%'
       ORDER BY begins_at LIMIT ?`,
      now,
      limit,
    ),
  openings: async (grantId, after) =>
    paged(
      await many(
        db,
        openingView,
        `SELECT ${columnsOf(opening, 'n')}, p.name AS person_name FROM openings n
         JOIN persons p ON p.id = n.person_id WHERE n.grant_id = ?1 AND n.at < ?2 ORDER BY n.at DESC LIMIT ?3`,
        grantId,
        after === null ? Number.MAX_SAFE_INTEGER : Number(after),
        pageSize + 1,
      ),
      pageSize,
      (row) => String(row.opening.at),
    ),
  opening: (id) => one(db, opening.decode, 'SELECT * FROM openings WHERE id = ?', id),
  productCredentials: (grantId) =>
    many(db, productCredential.decode, 'SELECT * FROM product_credentials WHERE grant_id = ?', grantId),
  retiredCredentials: (grantId) =>
    many(
      db,
      parser(v.object({ productId: v.string(), username: v.string() })),
      'SELECT product_id AS productId, username FROM retired_credentials WHERE grant_id = ?',
      grantId,
    ),
  assignees: (grantId) =>
    many(
      db,
      parser(assignee),
      `SELECT person_id AS id, products FROM assignments WHERE grant_id = ?1
       UNION ALL SELECT team_id, products FROM team_assignments WHERE grant_id = ?1`,
      grantId,
    ),
  assignmentsOf: async (grantId, personId) =>
    (await one(
      db,
      assignmentsIn,
      `SELECT ${assignments('?2')} FROM grants g WHERE g.id = ?1`,
      grantId,
      personId,
    )) ?? [],
  stillHeld: (partnerId, personId, begunAfter) =>
    many(
      db,
      grant.decode,
      `SELECT g.* FROM grants g WHERE g.partner_id = ?1 AND g.ended_at IS NULL AND g.id IN (
         SELECT n.grant_id FROM openings n WHERE n.person_id = ?2
           AND ((n.way = 'card' AND n.outcome = 'landed') OR (n.way <> 'card' AND n.at > ?3)))`,
      partnerId,
      personId,
      begunAfter,
    ),
  notices: async (grantId) =>
    (await one(db, parser(v.unknown()), 'SELECT 1 FROM grant_notices WHERE grant_id = ?', grantId)) !== null,
});
