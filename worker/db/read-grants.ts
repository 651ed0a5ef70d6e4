import * as v from 'valibot';
import { partnershipState } from '../../shared/api/primitives.ts';
import { day } from '../../shared/domain/duration.ts';
import type { GrantView, Store } from '../store.ts';
import { flag, parser } from './codec.ts';
import { grant, opening } from './grant.ts';
import { organisation } from './organisation.ts';
import { account, panel, productCredential } from './panel.ts';
import { columnsOf, type Db, likePattern, many, one, paged, pageSize, under } from './query.ts';
import { accountColumns, panelColumns } from './read-accounts.ts';

const grantColumns = columnsOf(grant, 'g');
const organisationColumns = (alias: string): string => columnsOf(organisation, alias);

const standing = v.object({
  partnership: v.nullable(partnershipState),
  partner_identifier: v.nullable(v.string()),
  last_opened_at: v.nullable(v.number()),
  last_opened_by: v.nullable(v.string()),
});

export const grantView = (raw: unknown): GrantView => {
  const row = v.parse(standing, raw);
  return {
    grant: grant.decode(under(raw, 'g')),
    account: account.decode(under(raw, 'a')),
    panel: panel.decode(under(raw, 'l')),
    customer: organisation.decode(under(raw, 'c')),
    partner: organisation.decode(under(raw, 'r')),
    partnership: row.partnership ?? 'none',
    partnerId: row.partnership === 'authorized' ? row.partner_identifier : null,
    lastOpenedAt: row.last_opened_at,
    lastOpenedBy: row.last_opened_by,
  };
};

const joins = `JOIN accounts a ON a.id = g.account_id JOIN panels l ON l.id = a.panel_id
  JOIN organisations c ON c.id = g.customer_id JOIN organisations r ON r.id = g.partner_id
  LEFT JOIN partnerships s ON s.organisation_id = g.partner_id`;
const selected = `${grantColumns}, ${accountColumns}, ${panelColumns}, ${organisationColumns('c')}, ${organisationColumns('r')},
  s.state AS partnership, s.partner_id AS partner_identifier`;
const anyOpening = `(SELECT max(n.at) FROM openings n WHERE n.grant_id = g.id) AS last_opened_at,
  (SELECT q.name FROM openings n JOIN persons q ON q.id = n.person_id WHERE n.grant_id = g.id
   ORDER BY n.at DESC LIMIT 1) AS last_opened_by`;
const ownOpening = `(SELECT max(n.at) FROM openings n WHERE n.person_id = ?1 AND n.grant_id = g.id) AS last_opened_at,
  NULL AS last_opened_by`;

export const grantViewSelect = `SELECT ${selected}, ${anyOpening} FROM grants g ${joins}`;

/** What a person may see as a client: of its partner organisations, collaborators only by assignment. */
const mine = `m.person_id = ?1 AND (m.role <> 'collaborator'
  OR EXISTS (SELECT 1 FROM assignments t WHERE t.grant_id = g.id AND t.person_id = ?1))`;

// E1: while a partnership does not stand, its clients are on no list.
export const clientsSelect = `SELECT ${selected}, ${ownOpening}
  FROM members m JOIN grants g ON g.partner_id = m.organisation_id ${joins}
  WHERE ${mine} AND s.state = 'authorized' AND g.state <> 'ended' AND g.id > ?2 ORDER BY g.id LIMIT ?3`;

export const clientsOfSelect = `SELECT ${selected}, ${ownOpening}
  FROM members m JOIN grants g ON g.partner_id = m.organisation_id ${joins}
  WHERE ${mine} AND m.organisation_id = ?2 AND s.state = 'authorized' AND g.state <> 'ended' AND g.id > ?4
    AND (lower(c.name) LIKE ?3 ESCAPE '\\' OR lower(a.name) LIKE ?3 ESCAPE '\\'
      OR lower(a.shown_as) LIKE ?3 ESCAPE '\\' OR lower(l.name) LIKE ?3 ESCAPE '\\')
  ORDER BY g.id LIMIT ?5`;

/** W6: everything an opening depends on, in one statement over primary keys. */
export const openingFactsSelect = `SELECT ${grantColumns}, s.state AS partnership, l.enabled AS panel_enabled,
  EXISTS (SELECT 1 FROM assignments t WHERE t.grant_id = g.id AND t.person_id = ?2) AS assigned
  FROM grants g JOIN accounts a ON a.id = g.account_id JOIN panels l ON l.id = a.panel_id
  LEFT JOIN partnerships s ON s.organisation_id = g.partner_id
  WHERE g.id = ?1`;

const openingRow = v.object({
  partnership: v.nullable(partnershipState),
  panel_enabled: flag,
  assigned: flag,
});
const openingView = (raw: unknown) => ({
  opening: opening.decode(under(raw, 'n')),
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
  clients: async (personId, after, limit) =>
    paged(
      await many(db, grantView, clientsSelect, personId, after ?? '', limit + 1),
      limit,
      (row) => row.grant.id,
    ),
  clientsOf: async (organisationId, personId, words, after) =>
    paged(
      await many(
        db,
        grantView,
        clientsOfSelect,
        personId,
        organisationId,
        likePattern(words),
        after ?? '',
        pageSize + 1,
      ),
      pageSize,
      (row) => row.grant.id,
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
          grant: grant.decode(under(raw, 'g')),
          partnership: row.partnership ?? 'none',
          panelEnabled: row.panel_enabled,
          assigned: row.assigned,
        };
      },
      openingFactsSelect,
      grantId,
      personId,
    ),
  clientHere: (personId, panelId, shownAs, now) =>
    one(
      db,
      grantView,
      `SELECT ${selected}, ${ownOpening}
       FROM accounts h JOIN grants g ON g.account_id = h.id JOIN members m ON m.organisation_id = g.partner_id ${joins}
       WHERE h.panel_id = ?2 AND h.shown_as = ?3 AND ${mine} AND (g.ended_at IS NULL OR g.ended_at > ?4)
       ORDER BY g.ended_at IS NOT NULL, g.started_at DESC LIMIT 1`,
      personId,
      panelId,
      shownAs,
      now - day,
    ),
  runOut: (now, limit) =>
    many(
      db,
      grant.decode,
      `SELECT * FROM grants WHERE state = 'active' AND ends_at IS NOT NULL AND ends_at <= ? ORDER BY ends_at LIMIT ?`,
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
  assigned: (grantId) =>
    many(
      db,
      parser(
        v.pipe(
          v.object({ person_id: v.string() }),
          v.transform((row) => row.person_id),
        ),
      ),
      'SELECT person_id FROM assignments WHERE grant_id = ?',
      grantId,
    ),
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
