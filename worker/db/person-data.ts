import * as v from 'valibot';
import type { PersonDataPart } from '../store/law.ts';
import type { Db } from './query.ts';

/** Rows of one part; who has more than that gets the newest, and is told so. */
const most = 5_000;

interface Part {
  /** The tables of the register that this part shows. */
  tables: readonly string[];
  /** ?1 is the person's id, ?2 its address; no secret and no other person's name is selected. */
  sql: string;
}

/** What a person's own export holds (G2). A test compares it with the register of what is kept. */
export const personDataParts: Readonly<Record<string, Part>> = {
  profile: {
    tables: ['persons'],
    sql: 'SELECT id, email, name, language, host_role, created_at FROM persons WHERE id = ?1',
  },
  passkeys: {
    tables: ['passkeys'],
    sql: 'SELECT name, created_at, last_used_at FROM passkeys WHERE person_id = ?1 ORDER BY created_at DESC',
  },
  host_sign_ins: {
    tables: ['provider_links'],
    sql: 'SELECT issuer, subject, bound_at FROM provider_links WHERE person_id = ?1 ORDER BY bound_at DESC',
  },
  devices: {
    tables: ['devices'],
    sql: `SELECT kind, name, created_at, last_seen_at, expires_at, ended_at
      FROM devices WHERE person_id = ?1 ORDER BY created_at DESC`,
  },
  address_changes: {
    tables: ['address_changes'],
    sql: `SELECT old_email, new_email, state, changed_at
      FROM address_changes WHERE person_id = ?1 ORDER BY changed_at DESC`,
  },
  recoveries: {
    tables: ['recoveries'],
    sql: `SELECT old_email, new_email, reason, identified_by, state, started_at, ended_at
      FROM recoveries WHERE person_id = ?1 ORDER BY started_at DESC`,
  },
  memberships: {
    tables: ['members', 'organisations'],
    sql: `SELECT o.name AS organisation, o.client_id, m.role, m.since
      FROM members m JOIN organisations o ON o.id = m.organisation_id WHERE m.person_id = ?1 ORDER BY m.since DESC`,
  },
  member_invitations: {
    tables: ['member_invitations'],
    sql: `SELECT o.name AS organisation, i.role, i.state, i.created_at
      FROM member_invitations i JOIN organisations o ON o.id = i.organisation_id
      WHERE i.email = ?2 ORDER BY i.created_at DESC`,
  },
  teams: {
    tables: ['team_members'],
    sql: `SELECT o.name AS organisation, t.name AS team FROM team_members m
      JOIN teams t ON t.id = m.team_id JOIN organisations o ON o.id = t.organisation_id WHERE m.person_id = ?1`,
  },
  assignments: {
    tables: ['assignments'],
    sql: `SELECT a.grant_id, c.name AS client, a.products FROM assignments a
      JOIN grants g ON g.id = a.grant_id JOIN organisations c ON c.id = g.customer_id WHERE a.person_id = ?1`,
  },
  openings: {
    tables: ['openings'],
    sql: `SELECT n.at, n.grant_id, c.name AS client, n.way, n.outcome, d.name AS device FROM openings n
      JOIN grants g ON g.id = n.grant_id JOIN organisations c ON c.id = g.customer_id
      LEFT JOIN devices d ON d.id = n.device_id WHERE n.person_id = ?1 ORDER BY n.at DESC`,
  },
  account_claims: {
    tables: ['account_claims'],
    sql: `SELECT c.shown_as AS account, p.name AS panel, c.evidence, c.state, c.answer, c.created_at, c.decided_at
      FROM account_claims c JOIN panels p ON p.id = c.panel_id WHERE c.person_id = ?1 ORDER BY c.created_at DESC`,
  },
  held_shares: {
    tables: ['invitations'],
    sql: `SELECT o.name AS customer, i.state, i.created_at FROM invitations i
      JOIN organisations o ON o.id = i.customer_id WHERE i.held_for = ?2 ORDER BY i.created_at DESC`,
  },
  requests_to_me: {
    tables: ['access_requests'],
    sql: `SELECT o.name AS partner, r.message, r.state, r.created_at, r.answered_at FROM access_requests r
      JOIN organisations o ON o.id = r.partner_id WHERE r.email = ?2 ORDER BY r.created_at DESC`,
  },
  blocked_partners: {
    tables: ['request_blocks'],
    sql: `SELECT b.addressee, o.name AS partner, b.at FROM request_blocks b
      JOIN organisations o ON o.id = b.partner_id WHERE b.person_id = ?1 ORDER BY b.at DESC`,
  },
  reply_addresses: {
    tables: ['reply_addresses'],
    sql: `SELECT r.email, o.name AS organisation, r.at FROM reply_addresses r
      JOIN organisations o ON o.id = r.organisation_id WHERE r.person_id = ?1 ORDER BY r.at DESC`,
  },
  confirmed_agreements: {
    tables: ['agreement_confirmations', 'partnerships'],
    sql: `SELECT o.name AS organisation, c.agreement_version, c.agreement_hash, c.language, c.at, c.address
      FROM agreement_confirmations c JOIN organisations o ON o.id = c.organisation_id
      WHERE c.person_id = ?1 ORDER BY c.at DESC`,
  },
  processing_agreements: {
    tables: ['processing_agreements'],
    sql: `SELECT c.name AS customer, p.name AS partner, a.kind, a.text_version, a.title, a.hash AS text_hash, a.chosen_at,
        a.confirmed_at, CASE WHEN a.chosen_by = ?1 THEN 'chosen by me' ELSE 'confirmed by me' END AS part
      FROM processing_agreements a JOIN organisations c ON c.id = a.customer_id
      JOIN organisations p ON p.id = a.partner_id
      WHERE a.chosen_by = ?1 OR a.confirmed_by = ?1 ORDER BY a.chosen_at DESC`,
  },
  mails: {
    tables: ['outbox'],
    sql: `SELECT payload ->> 'template' AS mail, state, created_at, done_at FROM outbox
      WHERE kind = 'mail' AND payload ->> 'to' = ?2 ORDER BY created_at DESC`,
  },
  /** An event of two parties stands in both logs; here it stands once. */
  log: {
    tables: ['audit_events'],
    sql: `SELECT DISTINCT at, event, subject_kind, subject_id, request_id,
        CASE WHEN actor_id = ?1 THEN 'by me' ELSE 'about me' END AS part
      FROM audit_events WHERE actor_id = ?1 OR (subject_id = ?1 AND subject_kind = 'person')
      ORDER BY at DESC`,
  },
};

const row = v.record(v.string(), v.union([v.string(), v.number(), v.null()]));

/** Every part, in one batch: what it shows is one moment. */
export const personDataOf = async (
  db: Db,
  { id, email }: { id: string; email: string },
): Promise<readonly PersonDataPart[]> => {
  const parts = Object.entries(personDataParts);
  const answers = await db.batch(
    parts.map(([, { sql }]) => {
      // D1 counts the parameters it is given: ?2 stands in all, so that each takes both.
      const both = `WITH who (id, email) AS (VALUES (?1, ?2)) ${sql}`;
      return db.prepare(`${both} LIMIT ${most + 1}`).bind(id, email);
    }),
  );
  return parts.map(([name], index) => {
    const rows = v.parse(v.array(row), answers[index]?.results ?? []);
    return { name, rows: rows.slice(0, most), complete: rows.length <= most };
  });
};
