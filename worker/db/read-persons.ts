import * as v from 'valibot';
import { memberRole } from '../../shared/api/primitives.ts';
import { sessionIdle } from '../../shared/domain/duration.ts';
import type { SessionFacts, Store } from '../store.ts';
import { json, parser } from './codec.ts';
import { challenge, device, passkey, person } from './person.ts';
import { columnsOf, type Db, many, one } from './query.ts';

const named = parser(v.object({ id: v.string(), name: v.string() }));

export const personReads = (db: Db): Store['persons'] => ({
  byId: (id) => one(db, person.decode, 'SELECT * FROM persons WHERE id = ?', id),
  byEmail: (email) => one(db, person.decode, 'SELECT * FROM persons WHERE email = ?', email),
  names: async (ids) =>
    new Map(
      (
        await many(
          db,
          named,
          "SELECT id, name FROM persons WHERE name <> '' AND id IN (SELECT value FROM json_each(?))",
          JSON.stringify(ids),
        )
      ).map((row) => [row.id, row.name]),
    ),
  passkeys: (personId) =>
    many(db, passkey.decode, 'SELECT * FROM passkeys WHERE person_id = ? ORDER BY created_at', personId),
  admins: () => many(db, person.decode, "SELECT * FROM persons WHERE host_role = 'admin' ORDER BY email"),
  hostPeople: () =>
    many(db, person.decode, 'SELECT * FROM persons WHERE host_role IS NOT NULL ORDER BY host_role, email'),
  passkeyByCredential: (credentialId) =>
    one(db, passkey.decode, 'SELECT * FROM passkeys WHERE credential_id = ?', credentialId),
  challenge: (id) => one(db, challenge.decode, 'SELECT * FROM challenges WHERE id = ?', id),
});

const memberships = json(v.array(v.strictObject({ organisationId: v.string(), role: memberRole })));
const joined = v.object({ memberships, code_proves_from: v.nullable(v.number()) });

const sessionFacts = (raw: unknown): SessionFacts => ({
  device: device.decodeUnder(raw, 'd'),
  person: person.decodeUnder(raw, 'p'),
  memberships: v.parse(joined, raw).memberships,
  codeProvesFrom: v.parse(joined, raw).code_proves_from,
});

const deviceColumns = columnsOf(device, 'd');
const personColumns = columnsOf(person, 'p');

/** One statement: the device, its person, and what the person is a member of now (E18). */
const sessionSelect = `SELECT ${deviceColumns}, ${personColumns},
  (SELECT json_group_array(json_object('organisationId', m.organisation_id, 'role', m.role))
   FROM members m WHERE m.person_id = p.id) AS memberships,
  (SELECT max(c.until) FROM address_changes c WHERE c.person_id = p.id AND c.state = 'open') AS code_proves_from
  FROM devices d JOIN persons p ON p.id = d.person_id`;

export const sessionBySecret = `${sessionSelect}
  WHERE d.secret_hash = ?1 AND d.kind = 'web' AND d.ended_at IS NULL AND d.expires_at > ?2
    AND d.last_seen_at > ?3`;
/** Where a device `d` is the one of an access token that holds now. */
const deviceOfToken = (hash: string, now: string): string =>
  `d.id = (SELECT device_id FROM access_tokens WHERE token_hash = ${hash} AND expires_at > ${now})
    AND d.ended_at IS NULL`;
export const sessionByAccessToken = `${sessionSelect} WHERE ${deviceOfToken('?1', '?2')}`;
/** Whose an access token is, as \`person_id\`; no row where it is nobody's. */
export const tokenHolder = (hash: string, now: string): string =>
  `SELECT d.person_id FROM devices d WHERE ${deviceOfToken(hash, now)}`;

export const deviceReads = (db: Db): Store['devices'] => ({
  byId: (id) => one(db, device.decode, 'SELECT * FROM devices WHERE id = ?', id),
  ofPerson: (personId) =>
    many(
      db,
      device.decode,
      'SELECT * FROM devices WHERE person_id = ? AND ended_at IS NULL ORDER BY last_seen_at DESC LIMIT 100',
      personId,
    ),
  bySecret: (hash, now) => one(db, sessionFacts, sessionBySecret, hash, now, now - sessionIdle),
  byAccessToken: (hash, now) => one(db, sessionFacts, sessionByAccessToken, hash, now),
  byRefreshToken: (hash) =>
    one(
      db,
      device.decode,
      `SELECT * FROM devices WHERE kind = 'extension' AND (secret_hash = ?1 OR previous_hash = ?1)`,
      hash,
    ),
});
