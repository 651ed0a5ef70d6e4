import * as v from 'valibot';
import { memberRole, partnershipState } from '../../shared/api/primitives.ts';
import type { MemberView, OrganisationOf, Store } from '../store.ts';
import { member, memberInvitation, organisation } from './organisation.ts';
import { person } from './person.ts';
import { columnsOf, type Db, many, one } from './query.ts';

export const organisationColumns = columnsOf(organisation, 'o');
const personColumns = columnsOf(person, 'p');

const standing = v.object({
  role: v.nullable(memberRole),
  partnership: v.nullable(partnershipState),
  partner_id: v.nullable(v.string()),
  staff_access_until: v.nullable(v.number()),
});

export const organisationOf = (raw: unknown): OrganisationOf => {
  const row = v.parse(standing, raw);
  const partnership = row.partnership ?? 'none';
  return {
    organisation: organisation.decodeUnder(raw, 'o'),
    role: row.role ?? 'collaborator',
    partnership,
    // P5: shown only while authorized.
    partnerId: partnership === 'authorized' ? row.partner_id : null,
    staffAccessUntil: row.staff_access_until,
  };
};

const memberView = (raw: unknown): MemberView => ({
  member: member.decodeUnder(raw, 'm'),
  person: person.decodeUnder(raw, 'p'),
});

export const organisationReads = (db: Db): Store['organisations'] => ({
  byId: (id) => one(db, organisation.decode, 'SELECT * FROM organisations WHERE id = ?', id),
  byClientId: (clientId) =>
    one(db, organisation.decode, 'SELECT * FROM organisations WHERE client_id = ?', clientId),
  ofPerson: (personId) =>
    many(
      db,
      organisationOf,
      `SELECT ${organisationColumns}, m.role AS role, s.state AS partnership, s.partner_id AS partner_id,
         (SELECT max(t.ends_at) FROM staff_accesses t
          WHERE t.organisation_id = o.id AND t.ended_at IS NULL) AS staff_access_until
       FROM members m JOIN organisations o ON o.id = m.organisation_id
       LEFT JOIN partnerships s ON s.organisation_id = o.id
       WHERE m.person_id = ? ORDER BY o.name, o.id`,
      personId,
    ),
  members: (organisationId) =>
    many(
      db,
      memberView,
      `SELECT ${columnsOf(member, 'm')}, ${personColumns}
       FROM members m JOIN persons p ON p.id = m.person_id
       WHERE m.organisation_id = ? ORDER BY m.since, p.email`,
      organisationId,
    ),
  memberInvitation: (id) =>
    one(db, memberInvitation.decode, 'SELECT * FROM member_invitations WHERE id = ?', id),
  memberInvitations: (organisationId) =>
    many(
      db,
      memberInvitation.decode,
      `SELECT * FROM member_invitations WHERE organisation_id = ? AND state = 'pending' ORDER BY created_at`,
      organisationId,
    ),
  leadersOf: (organisationIds) =>
    many(
      db,
      (raw) => ({
        organisationId: v.parse(v.object({ organisation_id: v.string() }), raw).organisation_id,
        person: person.decodeUnder(raw, 'p'),
      }),
      `SELECT m.organisation_id AS organisation_id, ${personColumns}
       FROM json_each(?) w JOIN members m ON m.organisation_id = w.value JOIN persons p ON p.id = m.person_id
       WHERE m.role IN ('legal_representative', 'administrator')`,
      JSON.stringify(organisationIds),
    ),
  emergencyUntil: (organisationId, now) =>
    one(
      db,
      (raw) => v.parse(v.object({ until: v.number() }), raw).until,
      'SELECT until FROM emergencies WHERE organisation_id = ? AND until > ?',
      organisationId,
      now,
    ),
  unfinishedRemovals: (limit) =>
    many(
      db,
      (raw) => v.parse(v.object({ id: v.string() }), raw).id,
      `SELECT id FROM organisations o WHERE deleted_at IS NOT NULL AND (
         EXISTS (SELECT 1 FROM grants WHERE customer_id = o.id AND state <> 'ended')
         OR EXISTS (SELECT 1 FROM grants WHERE partner_id = o.id AND state <> 'ended')) LIMIT ?`,
      limit,
    ),
  leaders: (organisationId) =>
    many(
      db,
      (raw) => person.decodeUnder(raw, 'p'),
      `SELECT ${personColumns} FROM members m JOIN persons p ON p.id = m.person_id
       WHERE m.organisation_id = ? AND m.role IN ('legal_representative', 'administrator')`,
      organisationId,
    ),
});
