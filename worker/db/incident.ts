import * as v from 'valibot';
import type { IncidentFacts, IncidentReads, IncidentScope } from '../store/incident.ts';
import { flag, parser } from './codec.ts';
import { eventRow, grantRow, idRow, memberRow, openingRow, pair, staffRow } from './incident-rows.ts';
import { type Db, many, one } from './query.ts';

/** Lines of the log that one part reads at most; a part of a hundred shares has far fewer. */
const mostEvents = 60_000;
const mostStaff = 2_000;

/** Shares that stood at some moment of the window, or were not yet known to be cut in it. */
const stood = `g.started_at < ?2 AND (g.ended_at IS NULL OR g.ended_at >= ?1 OR g.panel_state <> 'cut'
  OR EXISTS (SELECT 1 FROM audit_events c WHERE c.subject_id = g.id AND c.event = 'grant.panel_cut' AND c.at >= ?1))
  AND (?3 IS NULL OR g.customer_id = ?3 OR g.partner_id = ?3)
  AND (?4 IS NULL OR g.account_id = ?4)
  AND (?5 IS NULL OR g.partner_id IN (
    SELECT m.organisation_id FROM members m WHERE m.person_id = ?5
    UNION SELECT e.organisation_id FROM audit_events e
      WHERE e.subject_id = ?5 AND e.subject_kind = 'person' AND e.event LIKE 'member.%'
    UNION SELECT x.partner_id FROM openings n JOIN grants x ON x.id = n.grant_id WHERE n.person_id = ?5))`;

const grantsSql = `SELECT g.id, c.name AS customer, g.customer_id, c.client_id, p.name AS partner,
    g.partner_id AS partner_organisation_id, s.partner_id, a.name AS account, a.panel_account_id, l.id AS panel_id,
    l.name AS panel, g.access, g.state, g.panel_state, g.started_at, g.ended_at
  FROM grants g JOIN organisations c ON c.id = g.customer_id JOIN organisations p ON p.id = g.partner_id
  JOIN accounts a ON a.id = g.account_id JOIN panels l ON l.id = a.panel_id
  LEFT JOIN partnerships s ON s.organisation_id = g.partner_id
  WHERE g.id IN (SELECT value FROM json_each(?1)) ORDER BY g.id`;

const eventColumns = 'e.at, e.event, e.organisation_id, e.actor_id, e.subject_id, e.data';

/** Of a share: each event once, from the customer's log. Openings of before the window are needed too. */
const grantEvents = `SELECT ${eventColumns} FROM grants g JOIN audit_events e ON e.subject_id = g.id
  WHERE g.id IN (SELECT value FROM json_each(?1)) AND e.organisation_id = g.customer_id AND e.at < ?2
    AND (e.event LIKE 'grant.%' OR (e.event LIKE 'client.%' AND e.at >= ?3))
  ORDER BY e.at, e.rowid LIMIT ?4`;
/** Of the partners: who came, went and changed roles, their teams, their partnership; of the panels: on and off. */
const partnerEvents = `SELECT ${eventColumns} FROM audit_events e
  WHERE e.organisation_id IN (SELECT value FROM json_each(?1)) AND e.at < ?2
    AND (e.event LIKE 'member.%' OR e.event LIKE 'team.%' OR e.event LIKE 'partnership.%'
      OR e.event IN ('organisation.created', 'organisation.deleted'))
  ORDER BY e.at, e.rowid LIMIT ?3`;
const panelEvents = `SELECT ${eventColumns} FROM audit_events e
  WHERE e.subject_id IN (SELECT value FROM json_each(?1)) AND e.at < ?2
    AND e.event IN ('panel.enabled', 'panel.disabled') ORDER BY e.at, e.rowid LIMIT ?3`;
const staffEvents = `SELECT ${eventColumns} FROM staff_accesses s JOIN audit_events e ON e.subject_id = s.account_id
  WHERE s.given_at < ?2 AND coalesce(s.ended_at, s.ends_at) >= ?1 AND e.organisation_id = s.organisation_id
    AND e.event LIKE 'staff_access.%' AND e.at >= ?1 AND e.at < ?2
    AND (?3 IS NULL OR s.organisation_id = ?3) AND (?4 IS NULL OR s.account_id = ?4)
  GROUP BY e.id ORDER BY e.at LIMIT ?5`;

const list = (ids: readonly string[]): string => JSON.stringify([...new Set(ids)]);

const facts = async (
  db: Db,
  { from, to, organisationId, accountId }: IncidentScope,
  grantIds: readonly string[],
  withStaff: boolean,
): Promise<IncidentFacts> => {
  const ids = list(grantIds);
  const grants = await many(db, grantRow, grantsSql, ids);
  const partners = list(grants.map((grant) => grant.partnerOrganisationId));
  const panelIds = list(grants.map((grant) => grant.panelId));
  const events = [
    ...(await many(db, eventRow, grantEvents, ids, to, from, mostEvents)),
    ...(await many(db, eventRow, partnerEvents, partners, to, mostEvents)),
    ...(await many(db, eventRow, panelEvents, panelIds, to, mostEvents)),
    ...(withStaff
      ? await many(db, eventRow, staffEvents, from, to, organisationId, accountId, mostStaff)
      : []),
  ];
  const members = await many(
    db,
    memberRow,
    `SELECT organisation_id, person_id, role, since FROM members
     WHERE organisation_id IN (SELECT value FROM json_each(?))`,
    partners,
  );
  const openings = await many(
    db,
    openingRow,
    `SELECT grant_id, person_id, at, way, outcome, device_id FROM openings
     WHERE grant_id IN (SELECT value FROM json_each(?)) AND at < ? ORDER BY at LIMIT ?`,
    ids,
    to,
    mostEvents,
  );
  const assignedRow = pair('grant_id', 'person_id');
  const teamAssignedRow = pair('grant_id', 'team_id');
  const teamMemberRow = pair('team_id', 'person_id');
  const assigned = await many(
    db,
    assignedRow,
    'SELECT grant_id, person_id FROM assignments WHERE grant_id IN (SELECT value FROM json_each(?))',
    ids,
  );
  const teamsAssigned = await many(
    db,
    teamAssignedRow,
    'SELECT grant_id, team_id FROM team_assignments WHERE grant_id IN (SELECT value FROM json_each(?))',
    ids,
  );
  const teamMembers = await many(
    db,
    teamMemberRow,
    `SELECT m.team_id, m.person_id FROM team_members m JOIN teams t ON t.id = m.team_id
     WHERE t.organisation_id IN (SELECT value FROM json_each(?))`,
    partners,
  );
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const people = [
    ...members.map(({ personId }) => personId),
    ...openings.map(({ personId }) => personId),
    ...events.flatMap(({ actorId, subjectId, data }) => [actorId ?? '', subjectId, text(data['personId'])]),
  ];
  return {
    grants,
    events,
    members,
    openings,
    assigned: assigned.map((row) => ({ grantId: row.grant_id ?? '', personId: row.person_id ?? '' })),
    teamsAssigned: teamsAssigned.map((row) => ({ grantId: row.grant_id ?? '', teamId: row.team_id ?? '' })),
    teamMembers: teamMembers.map((row) => ({ teamId: row.team_id ?? '', personId: row.person_id ?? '' })),
    partnerships: (
      await many(
        db,
        parser(
          v.object({ organisation_id: v.string(), state: v.string(), authorized_at: v.nullable(v.number()) }),
        ),
        `SELECT organisation_id, state, authorized_at FROM partnerships
         WHERE organisation_id IN (SELECT value FROM json_each(?))`,
        partners,
      )
    ).map((row) => ({
      organisationId: row.organisation_id,
      state: row.state,
      authorizedAt: row.authorized_at,
    })),
    panels: await many(
      db,
      parser(v.object({ id: v.string(), enabled: flag })),
      'SELECT id, enabled FROM panels WHERE id IN (SELECT value FROM json_each(?))',
      panelIds,
    ),
    staff: withStaff
      ? await many(
          db,
          staffRow,
          `SELECT s.account_id, a.name AS account, o.id AS customer_id, o.name AS customer, o.client_id, l.name AS panel,
             max(s.given_at, ?1) AS "from", min(coalesce(s.ended_at, s.ends_at), ?2) AS "to"
           FROM staff_accesses s JOIN accounts a ON a.id = s.account_id JOIN panels l ON l.id = a.panel_id
           JOIN organisations o ON o.id = s.organisation_id
           WHERE s.given_at < ?2 AND coalesce(s.ended_at, s.ends_at) >= ?1
             AND (?3 IS NULL OR s.organisation_id = ?3) AND (?4 IS NULL OR s.account_id = ?4)
           ORDER BY s.given_at LIMIT ?5`,
          from,
          to,
          organisationId,
          accountId,
          mostStaff,
        )
      : [],
    persons: await many(
      db,
      parser(v.object({ id: v.string(), name: v.string(), email: v.string() })),
      'SELECT id, name, email FROM persons WHERE id IN (SELECT value FROM json_each(?))',
      list(people),
    ),
    devices: await many(
      db,
      parser(v.object({ id: v.string(), name: v.string() })),
      'SELECT id, name FROM devices WHERE id IN (SELECT value FROM json_each(?))',
      list(openings.flatMap(({ deviceId }) => (deviceId === null ? [] : [deviceId]))),
    ),
    complete: events.length < mostEvents && openings.length < mostEvents,
  };
};

/** G3; loaded when an incident is looked into. */
export const incidentReads = (db: Db): IncidentReads => ({
  organisation: async (words) =>
    (
      await one(
        db,
        idRow,
        `SELECT id FROM organisations WHERE id = ?1 OR client_id = upper(?1)
         OR id = (SELECT organisation_id FROM partnerships WHERE partner_id = upper(?1))`,
        words,
      )
    )?.id ?? null,
  account: async (words) =>
    (await one(db, idRow, 'SELECT id FROM accounts WHERE id = ?1 OR shown_as = ?1 LIMIT 1', words))?.id ??
    null,
  person: async (words) =>
    (await one(db, idRow, 'SELECT id FROM persons WHERE id = ?1 OR email = lower(?1)', words))?.id ?? null,
  device: (id) =>
    one(
      db,
      parser(
        v.pipe(
          v.object({ id: v.string(), person_id: v.string(), created_at: v.number(), ended: v.number() }),
          v.transform((row) => ({
            id: row.id,
            personId: row.person_id,
            createdAt: row.created_at,
            endedAt: row.ended,
          })),
        ),
      ),
      'SELECT id, person_id, created_at, coalesce(ended_at, expires_at) AS ended FROM devices WHERE id = ?',
      id,
    ),
  grants: async ({ from, to, organisationId, accountId, personId }, most) =>
    (
      await many(
        db,
        idRow,
        `SELECT g.id FROM grants g WHERE ${stood} ORDER BY g.id LIMIT ?6`,
        from,
        to,
        organisationId,
        accountId,
        personId,
        most,
      )
    ).map(({ id }) => id),
  facts: (scope, grantIds, staff) => facts(db, scope, grantIds, staff),
});
