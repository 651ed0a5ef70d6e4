import * as v from 'valibot';
import type { Store } from '../store.ts';
import { parser } from './codec.ts';
import { organisation } from './organisation.ts';
import { columnsOf, type Db, likePattern, many, one, pageSize } from './query.ts';
import { premiumSupport, supportCode } from './support.ts';

const moment = parser(v.object({ at: v.nullable(v.number()) }));

const caller = parser(
  v.pipe(
    v.object({
      person_id: v.nullable(v.string()),
      person_name: v.nullable(v.string()),
      organisation_id: v.nullable(v.string()),
      organisation_name: v.nullable(v.string()),
      at: v.number(),
    }),
    v.transform((row) => ({
      person: row.person_id === null ? null : { id: row.person_id, name: row.person_name ?? '' },
      organisation:
        row.organisation_id === null ? null : { id: row.organisation_id, name: row.organisation_name ?? '' },
      at: row.at,
    })),
  ),
);

const hit = v.object({ found_by: v.picklist(['name', 'account', 'domain', 'member']), what: v.string() });

const denied = parser(
  v.object({
    personId: v.string(),
    personName: v.string(),
    at: v.number(),
    code: v.string(),
    route: v.string(),
    requestId: v.string(),
  }),
);

/**
 * One hit an organisation, by the first way in which it was found. Parts of names are enough; a domain or a
 * person's address has to be whole, or end in the domain, so that nobody trawls through mailboxes.
 */
const findSelect = `WITH hits AS (
  SELECT o.id, 1 AS rank, 'name' AS found_by, o.client_id AS what FROM organisations o
    LEFT JOIN partnerships s ON s.organisation_id = o.id
    WHERE lower(o.name) LIKE ?1 ESCAPE '\\' OR lower(o.client_id) = ?2 OR lower(coalesce(s.partner_id, '')) = ?2
  UNION ALL
  SELECT a.organisation_id, 2, 'account', a.shown_as FROM accounts a
    WHERE a.unlinked_at IS NULL AND (lower(a.shown_as) LIKE ?1 ESCAPE '\\' OR lower(a.name) LIKE ?1 ESCAPE '\\'
      OR lower(a.panel_account_id) = ?2)
  UNION ALL
  SELECT a.organisation_id, 3, 'domain', d.name FROM account_products d JOIN accounts a ON a.id = d.account_id
    WHERE a.unlinked_at IS NULL AND d.canonical = ?3
  UNION ALL
  SELECT m.organisation_id, 4, 'member', p.name FROM persons p JOIN members m ON m.person_id = p.id
    WHERE p.email = ?3
)
SELECT ${columnsOf(organisation, 'o')}, h.found_by AS found_by, h.what AS what, min(h.rank) AS rank
FROM hits h JOIN organisations o ON o.id = h.id WHERE o.deleted_at IS NULL
GROUP BY o.id ORDER BY rank, o.name LIMIT ${pageSize}`;

const organisationOrMember = `(organisation_id = ?3
  OR person_id IN (SELECT person_id FROM members WHERE organisation_id = ?3))`;

const deniedSelect = `SELECT d.person_id AS personId, p.name AS personName, d.at AS at, d.code AS code,
  d.route AS route, d.request_id AS requestId FROM denials d JOIN persons p ON p.id = d.person_id`;

/** What helps a caller (H1, H2, H5). The search may scan: a call is rare and looks everywhere. */
export const supportReads = (db: Db): Store['support'] => ({
  openCodeOf: (personId) =>
    one(
      db,
      supportCode.decode,
      `SELECT * FROM support_codes WHERE person_id = ? AND state = 'open'`,
      personId,
    ),
  codeBy: (lookup) =>
    one(db, supportCode.decode, `SELECT * FROM support_codes WHERE lookup = ? AND state = 'open'`, lookup),
  premiumOf: (organisationId) =>
    one(db, premiumSupport.decode, 'SELECT * FROM premium_support WHERE organisation_id = ?', organisationId),
  premiumBy: (lookup) =>
    one(db, premiumSupport.decode, `SELECT * FROM premium_support WHERE lookup = ? AND state = 'on'`, lookup),
  identifiedAt: async (staffId, who, since) => {
    const [of, id] =
      'personId' in who ? ['person_id = ?3', who.personId] : [organisationOrMember, who.organisationId];
    const found = await one(
      db,
      moment,
      `SELECT max(at) AS at FROM identifications WHERE staff_id = ?1 AND at > ?2 AND ${of}`,
      staffId,
      since,
      id,
    );
    return found?.at ?? null;
  },
  identifiedBy: (staffId, since) =>
    many(
      db,
      caller,
      `SELECT i.person_id, p.name AS person_name, i.organisation_id, o.name AS organisation_name, i.at
       FROM identifications i LEFT JOIN persons p ON p.id = i.person_id
       LEFT JOIN organisations o ON o.id = i.organisation_id
       WHERE i.staff_id = ? AND i.at > ? ORDER BY i.at DESC LIMIT ${pageSize}`,
      staffId,
      since,
    ),
  find: (words) =>
    many(
      db,
      (raw) => {
        const { found_by: by, what } = v.parse(hit, raw);
        return { organisation: organisation.decodeUnder(raw, 'o'), by, what };
      },
      findSelect,
      likePattern(words),
      words.trim().toLowerCase(),
      words.trim().toLowerCase(),
    ),
  denials: (of, since) =>
    'personId' in of
      ? many(
          db,
          denied,
          `${deniedSelect} WHERE d.person_id = ? AND d.at > ? ORDER BY d.at DESC LIMIT ${pageSize}`,
          of.personId,
          since,
        )
      : many(
          db,
          denied,
          `${deniedSelect} JOIN members m ON m.person_id = d.person_id
           WHERE m.organisation_id = ? AND d.at > ? ORDER BY d.at DESC LIMIT ${pageSize}`,
          of.organisationId,
          since,
        ),
});
