import * as v from 'valibot';
import type { Party } from '../../shared/domain/relation.ts';
import type { Store } from '../store.ts';
import { parser } from './codec.ts';
import { organisation } from './organisation.ts';
import {
  affiliate,
  agreement,
  agreementConfirmed,
  eligibilityEvidence,
  nameRequest,
  partnerDomain,
} from './programme.ts';
import { columnsOf, type Db, many, one } from './query.ts';

const idOf = parser(
  v.pipe(
    v.object({ id: v.string() }),
    v.transform(({ id }) => id),
  ),
);

const knownName = parser(v.object({ organisationId: v.string(), name: v.string() }));
const memberOf = parser(
  v.object({ organisation_id: v.string(), person_id: v.string(), represents: v.number() }),
);
const registerOf = parser(v.object({ organisation_id: v.string(), register: v.nullable(v.string()) }));
const domainOf = parser(v.object({ organisation_id: v.string(), domain: v.string() }));
const pairOf = parser(v.object({ one_id: v.string(), other_id: v.string() }));
const relatedGrant = parser(
  v.pipe(
    v.object({ id: v.string(), customer: v.string(), partner: v.string(), at: v.number() }),
    v.transform(({ id, customer, partner, at }) => ({
      grantId: id,
      customerName: customer,
      partnerName: partner,
      at,
    })),
  ),
);

const named = 'IN (SELECT value FROM json_each(?1))';

/** One statement for each thing that can relate, however many organisations are asked about. */
const parties = async (db: Db, organisationIds: readonly string[]): Promise<readonly Party[]> => {
  const ids = JSON.stringify(organisationIds);
  const [members, registers, domains, pairs] = await Promise.all([
    many(
      db,
      memberOf,
      `SELECT organisation_id, person_id, role = 'legal_representative' AS represents FROM members
       WHERE organisation_id ${named}`,
      ids,
    ),
    many(
      db,
      registerOf,
      `SELECT organisation_id, evidence ->> '$.registerKey' AS register FROM partnerships
       WHERE organisation_id ${named}`,
      ids,
    ),
    many(
      db,
      domainOf,
      `SELECT organisation_id, domain FROM partner_domains WHERE state = 'verified' AND organisation_id ${named}`,
      ids,
    ),
    many(
      db,
      pairOf,
      `SELECT one_id, other_id FROM stated_relations WHERE one_id ${named}
       UNION SELECT one_id, other_id FROM stated_relations WHERE other_id ${named}`,
      ids,
    ),
  ]);
  return organisationIds.map((id) => ({
    organisationId: id,
    members: members
      .filter((row) => row.organisation_id === id)
      .map((row) => ({ personId: row.person_id, represents: row.represents === 1 })),
    register: registers.find((row) => row.organisation_id === id)?.register ?? null,
    domains: domains.filter((row) => row.organisation_id === id).map((row) => row.domain),
    stated: pairs.flatMap((row) =>
      row.one_id === id ? [row.other_id] : row.other_id === id ? [row.one_id] : [],
    ),
  }));
};

export const programmeReads = (db: Db): Store['programme'] => ({
  evidence: (organisationId) =>
    many(
      db,
      eligibilityEvidence.decode,
      'SELECT * FROM eligibility_evidence WHERE organisation_id = ? ORDER BY criterion, source',
      organisationId,
    ),
  websitesToCheck: (limit) =>
    many(
      db,
      idOf,
      `SELECT p.organisation_id AS id FROM partnerships p
       LEFT JOIN eligibility_evidence e
         ON e.organisation_id = p.organisation_id AND e.criterion = 'website' AND e.source = 'checked'
       WHERE p.state = 'applied' AND p.evidence IS NOT NULL AND (e.at IS NULL OR e.at < p.applied_at)
       ORDER BY p.applied_at LIMIT ?`,
      limit,
    ),
  affiliate: (organisationId) =>
    one(db, affiliate.decode, 'SELECT * FROM affiliates WHERE organisation_id = ?', organisationId),
  nameRequest: (organisationId) =>
    one(db, nameRequest.decode, 'SELECT * FROM name_requests WHERE organisation_id = ?', organisationId),
  nameRequests: () =>
    many(
      db,
      (raw) => ({
        request: nameRequest.decodeUnder(raw, 'n'),
        organisation: organisation.decodeUnder(raw, 'o'),
      }),
      `SELECT ${columnsOf(nameRequest, 'n')}, ${columnsOf(organisation, 'o')} FROM name_requests n
       JOIN organisations o ON o.id = n.organisation_id ORDER BY n.at LIMIT 100`,
    ),
  partnerNames: () =>
    many(
      db,
      knownName,
      `SELECT o.id AS organisationId, o.name AS name FROM partnerships p
       JOIN organisations o ON o.id = p.organisation_id WHERE p.state IN ('authorized', 'suspended')`,
    ),
  parties: (organisationIds) => parties(db, organisationIds),
  perhapsRelated: (organisationId) =>
    many(
      db,
      organisation.decode,
      `SELECT * FROM organisations WHERE id <> ?1 AND id IN (
         SELECT o.organisation_id FROM members m JOIN members o ON o.person_id = m.person_id
           WHERE m.organisation_id = ?1
         UNION SELECT o.organisation_id FROM partnerships p
           JOIN partnerships o ON o.evidence ->> '$.registerKey' = p.evidence ->> '$.registerKey'
           WHERE p.organisation_id = ?1 AND o.evidence ->> '$.registerKey' IS NOT NULL
         UNION SELECT o.organisation_id FROM partner_domains d
           JOIN partner_domains o ON o.domain = d.domain AND o.state = 'verified'
           WHERE d.organisation_id = ?1 AND d.state = 'verified'
         UNION SELECT other_id FROM stated_relations WHERE one_id = ?1
         UNION SELECT one_id FROM stated_relations WHERE other_id = ?1
       ) ORDER BY name LIMIT 50`,
      organisationId,
    ),
  relatedGrants: (since) =>
    many(
      db,
      relatedGrant,
      `SELECT g.id AS id, c.name AS customer, p.name AS partner, max(a.at) AS at FROM audit_events a
       JOIN grants g ON g.id = a.subject_id
       JOIN organisations c ON c.id = g.customer_id JOIN organisations p ON p.id = g.partner_id
       WHERE a.event = 'grant.related' AND a.at >= ? AND g.ended_at IS NULL
       GROUP BY g.id ORDER BY at DESC LIMIT 20`,
      since,
    ),
});

/** The date of the version a partner has confirmed; -1 for who confirmed none. */
const confirmedFrom = `coalesce((SELECT a.from_at FROM agreements a
  WHERE a.name = p.confirmation ->> '$.agreementVersion'), -1)`;

export const agreementReads = (db: Db): Store['agreements'] => ({
  all: () => many(db, agreement.decode, 'SELECT * FROM agreements ORDER BY from_at'),
  byName: (name) => one(db, agreement.decode, 'SELECT * FROM agreements WHERE name = ?', name),
  confirmations: (organisationId) =>
    many(
      db,
      agreementConfirmed.decode,
      'SELECT * FROM agreement_confirmations WHERE organisation_id = ? ORDER BY at DESC LIMIT 50',
      organisationId,
    ),
  unasked: ({ name, fromAt }, kind, limit) =>
    many(
      db,
      idOf,
      `SELECT p.organisation_id AS id FROM partnerships p
       WHERE p.state IN ('authorized', 'suspended') AND ${confirmedFrom} < ?1
         AND NOT EXISTS (SELECT 1 FROM agreement_notices n
           WHERE n.organisation_id = p.organisation_id AND n.agreement = ?2 AND n.kind = ?3)
       LIMIT ?4`,
      fromAt,
      name,
      kind,
      limit,
    ),
  progress: async ({ fromAt }) =>
    (await one(
      db,
      parser(v.object({ confirmed: v.number(), owing: v.number() })),
      `SELECT count(CASE WHEN ${confirmedFrom} >= ?1 THEN 1 END) AS confirmed,
         count(CASE WHEN ${confirmedFrom} < ?1 THEN 1 END) AS owing
       FROM partnerships p WHERE p.state IN ('authorized', 'suspended')`,
      fromAt,
    )) ?? { confirmed: 0, owing: 0 },
});

export const partnerDomainReads = (db: Db): Store['partnerDomains'] => ({
  of: (organisationId) =>
    many(
      db,
      partnerDomain.decode,
      'SELECT * FROM partner_domains WHERE organisation_id = ? ORDER BY domain',
      organisationId,
    ),
  one: (organisationId, domain) =>
    one(
      db,
      partnerDomain.decode,
      'SELECT * FROM partner_domains WHERE organisation_id = ? AND domain = ?',
      organisationId,
      domain,
    ),
  verified: async (organisationIds) => {
    const rows = await many(
      db,
      domainOf,
      `SELECT organisation_id, domain FROM partner_domains
       WHERE state = 'verified' AND organisation_id ${named} ORDER BY domain`,
      JSON.stringify(organisationIds),
    );
    return new Map(
      organisationIds.map((id) => [
        id,
        rows.filter((row) => row.organisation_id === id).map((row) => row.domain),
      ]),
    );
  },
  isPartners: async (domains) =>
    (await one(
      db,
      idOf,
      `SELECT d.organisation_id AS id FROM partner_domains d
       JOIN partnerships p ON p.organisation_id = d.organisation_id AND p.state IN ('authorized', 'suspended')
       WHERE d.state = 'verified' AND d.domain ${named} LIMIT 1`,
      JSON.stringify(domains),
    )) !== null,
  due: (now, limit) =>
    many(
      db,
      partnerDomain.decode,
      'SELECT * FROM partner_domains WHERE next_check_at <= ? ORDER BY next_check_at LIMIT ?',
      now,
      limit,
    ),
});
