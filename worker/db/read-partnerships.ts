import * as v from 'valibot';
import { partnershipState } from '../../shared/api/primitives.ts';
import { emailDomain, normaliseEmail } from '../../shared/domain/email.ts';
import { isIdentifier, normaliseIdentifier } from '../../shared/domain/identifier.ts';
import { noPartnership } from '../../shared/domain/partnership.ts';
import type { PartnerFound, Store } from '../store.ts';
import { parser } from './codec.ts';
import { organisation, partnership } from './organisation.ts';
import { columnsOf, type Db, many, one, paged, pageSize } from './query.ts';

const columns = `${columnsOf(organisation, 'o')}, ${columnsOf(partnership, 's')}`;

const partnerFound = (raw: unknown): PartnerFound => ({
  organisation: organisation.decodeUnder(raw, 'o'),
  partnership: partnership.decodeUnder(raw, 's'),
});

const partnerOutOfStep = parser(
  v.pipe(
    v.object({ partner_id: v.string() }),
    v.transform((row) => row.partner_id),
  ),
);

export const partnersOutOfStepSelect = `
  SELECT g.partner_id AS partner_id FROM partnerships s
    JOIN grants g ON g.partner_id = s.organisation_id AND g.state IN ('active', 'paused')
    WHERE s.state IN ('suspended', 'ended')
  UNION SELECT g.partner_id FROM grants g JOIN partnerships s ON s.organisation_id = g.partner_id
    WHERE g.state = 'frozen'
      AND ((s.state = 'authorized' AND g.frozen LIKE '%"partnership"%') OR (s.state = 'ended' AND g.paused IS NULL))
  LIMIT ?`;

/** Whoever waits longest comes first (A1). */
export const queueSql = `SELECT ${columns} FROM partnerships s JOIN organisations o ON o.id = s.organisation_id
  WHERE s.state = ?1 AND coalesce(s.applied_at, 0) >= ?2
    AND (coalesce(s.applied_at, 0) > ?2 OR s.organisation_id > ?3)
  ORDER BY coalesce(s.applied_at, 0), s.organisation_id LIMIT ?4`;
const stateCount = parser(v.object({ state: partnershipState, count: v.number() }));

export const partnershipReads = (db: Db): Store['partnerships'] => ({
  of: async (organisationId) =>
    (await one(
      db,
      partnership.decode,
      'SELECT * FROM partnerships WHERE organisation_id = ?',
      organisationId,
    )) ?? noPartnership(organisationId),
  byState: async (state, after) => {
    const [at = '0', id = ''] = (after ?? '').split('|');
    return paged(
      await many(db, partnerFound, queueSql, state, Number(at) || 0, id, pageSize + 1),
      pageSize,
      ({ organisation, partnership }) => `${partnership.appliedAt ?? 0}|${organisation.id}`,
    );
  },
  counts: () => many(db, stateCount, 'SELECT state, count(*) AS count FROM partnerships GROUP BY state'),
  websites: () =>
    many(
      db,
      parser(
        v.pipe(
          v.object({ website: v.string() }),
          v.transform(({ website }) => website),
        ),
      ),
      `SELECT json_extract(evidence, '$.website') AS website FROM partnerships
       WHERE state IN ('authorized', 'suspended') AND evidence IS NOT NULL`,
    ),
  outOfStep: (limit) => many(db, partnerOutOfStep, partnersOutOfStepSelect, limit),
  // An exact Partner-ID or an exact address of a leading member; by name only those are found that are listed
  // in the directory (S4, E8).
  find: (words) => {
    const identifier = normaliseIdentifier(words);
    if (isIdentifier('PID', identifier)) {
      return many(
        db,
        partnerFound,
        `SELECT ${columns} FROM partnerships s JOIN organisations o ON o.id = s.organisation_id
         WHERE s.partner_id = ? AND s.state = 'authorized'`,
        identifier,
      );
    }
    const address = normaliseEmail(words);
    return many(
      db,
      partnerFound,
      `SELECT ${columns} FROM persons p JOIN members m ON m.person_id = p.id
         AND m.role IN ('legal_representative', 'administrator')
       JOIN partnerships s ON s.organisation_id = m.organisation_id AND s.state = 'authorized'
       JOIN organisations o ON o.id = s.organisation_id
       WHERE p.email = ?1 AND ?2 <> '' ORDER BY o.name LIMIT 10`,
      address,
      emailDomain(address),
    );
  },
});
