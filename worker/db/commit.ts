import { canonicalName } from '../../shared/domain/email.ts';
import type { RefusalCode } from '../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import type { ChangeSet, Rows, SetWrite, Write } from '../app/change-set.ts';
import type { Ids } from '../ports.ts';
import { client, project } from './client.ts';
import type { Codec } from './codec.ts';
import { grant, invitation, opening } from './grant.ts';
import { cleanup, inventory } from './inventory.ts';
import { copyAddress, mailCopied } from './mail-copy.ts';
import { member, memberInvitation, organisation, partnership } from './organisation.ts';
import { account, panel, productCredential } from './panel.ts';
import { challenge, device, passkey, person } from './person.ts';
import { accountClaim, addressChange, contactChange, recovery } from './proof.ts';
import { erasePerson, removeOrganisation } from './removal.ts';
import { accessRequest, requestCode } from './request.ts';
import { team } from './team.ts';

const codecs: { [Kind in keyof Rows]: Codec<Rows[Kind]> } = {
  person,
  passkey,
  challenge,
  device,
  organisation,
  member,
  memberInvitation,
  partnership,
  panel,
  account,
  invitation,
  grant,
  opening,
  productCredential,
  accountClaim,
  contactChange,
  addressChange,
  recovery,
  team,
  inventory,
  cleanup,
  client,
  project,
  accessRequest,
  requestCode,
  copyAddress,
  mailCopied,
};

/** Named constraints and triggers of the schema, and what each means to a caller. */
const constraintCodes: readonly (readonly [string, RefusalCode])[] = [
  ['stale_version', 'conflict'],
  ['partner_not_authorized', 'partner_not_authorized'],
  ['last_representative', 'last_representative'],
  ['link_expired', 'link_expired'],
  ['persons.email', 'address_taken'],
  ['account_claimed', 'account_claimed'],
  ['accounts.panel_id', 'account_claimed'],
  ['members.organisation_id', 'already_member'],
  ['grant_ended', 'grant_state'],
  ['not_of_this_partner', 'invalid_input'],
  ['full_partner_exists', 'full_partner_exists'],
  ['products_taken', 'products_taken'],
  ['grant_not_active', 'grant_not_active'],
  ['client_gone', 'conflict'],
  ['client_connected', 'conflict'],
];

const statementFor = (db: D1DatabaseSession, write: Write): D1PreparedStatement[] => {
  const encoded = encode(write);
  const columns = Object.keys(encoded.values);
  const values = Object.values(encoded.values);
  const where = encoded.key.map((column) => `${column} = ?`).join(' AND ');
  const keys = encoded.key.map((column) => encoded.values[column] ?? null);
  if (write.do === 'insert') {
    const marks = columns.map(() => '?').join(', ');
    return [
      db.prepare(`INSERT INTO ${encoded.table} (${columns.join(', ')}) VALUES (${marks})`).bind(...values),
    ];
  }
  const version = encoded.values['version'];
  const guarded = typeof version === 'number';
  if (write.do === 'delete') {
    const condition = guarded ? `${where} AND version = ?` : where;
    const bound = guarded ? [...keys, version] : keys;
    return [
      db.prepare(`DELETE FROM ${encoded.table} WHERE ${condition}`).bind(...bound),
      ...guard(db, guarded),
    ];
  }
  const set = columns.map((column) => `${column} = ?`).join(', ');
  const condition = guarded ? `${where} AND version = ?` : where;
  const bound = guarded ? [...values, ...keys, version - 1] : [...values, ...keys];
  return [
    db.prepare(`UPDATE ${encoded.table} SET ${set} WHERE ${condition}`).bind(...bound),
    ...guard(db, guarded),
  ];
};

/** `changes()` sees only the statement just before it, so the guard stands straight after each write. */
const guard = (db: D1DatabaseSession, guarded: boolean): D1PreparedStatement[] =>
  guarded ? [db.prepare('INSERT INTO commit_guard (held) SELECT changes()')] : [];

const encode = (write: Write) => {
  switch (write.kind) {
    case 'person':
      return encodeWith(codecs.person, write.row);
    case 'passkey':
      return encodeWith(codecs.passkey, write.row);
    case 'challenge':
      return encodeWith(codecs.challenge, write.row);
    case 'device':
      return encodeWith(codecs.device, write.row);
    case 'organisation':
      return encodeWith(codecs.organisation, write.row);
    case 'member':
      return encodeWith(codecs.member, write.row);
    case 'memberInvitation':
      return encodeWith(codecs.memberInvitation, write.row);
    case 'partnership':
      return encodeWith(codecs.partnership, write.row);
    case 'panel':
      return encodeWith(codecs.panel, write.row);
    case 'account':
      return encodeWith(codecs.account, write.row);
    case 'invitation':
      return encodeWith(codecs.invitation, write.row);
    case 'grant':
      return encodeWith(codecs.grant, write.row);
    case 'opening':
      return encodeWith(codecs.opening, write.row);
    case 'productCredential':
      return encodeWith(codecs.productCredential, write.row);
    case 'accountClaim':
      return encodeWith(codecs.accountClaim, write.row);
    case 'contactChange':
      return encodeWith(codecs.contactChange, write.row);
    case 'addressChange':
      return encodeWith(codecs.addressChange, write.row);
    case 'recovery':
      return encodeWith(codecs.recovery, write.row);
    case 'team':
      return encodeWith(codecs.team, write.row);
    case 'copyAddress':
      return encodeWith(codecs.copyAddress, write.row);
    case 'mailCopied':
      return encodeWith(codecs.mailCopied, write.row);
    case 'inventory':
      return encodeWith(codecs.inventory, write.row);
    case 'cleanup':
      return encodeWith(codecs.cleanup, write.row);
    case 'client':
      return encodeWith(codecs.client, write.row);
    case 'project':
      return encodeWith(codecs.project, write.row);
    case 'accessRequest':
      return encodeWith(codecs.accessRequest, write.row);
    case 'requestCode':
      return encodeWith(codecs.requestCode, write.row);
  }
};

const encodeWith = <Row>(codec: Codec<Row>, row: Row) => ({
  table: codec.table,
  key: codec.key,
  values: codec.encode(row),
});

/** M6: collaborators and teams stand in a table each, so that each names only what there is. */
const assignStatement = (
  db: D1DatabaseSession,
  write: Extract<SetWrite, { do: 'assign' | 'unassign' }>,
): D1PreparedStatement => {
  const [table, column, id] =
    'teamId' in write.to
      ? ['team_assignments', 'team_id', write.to.teamId]
      : ['assignments', 'person_id', write.to.personId];
  if (write.do === 'unassign') {
    return db.prepare(`DELETE FROM ${table} WHERE grant_id = ? AND ${column} = ?`).bind(write.grantId, id);
  }
  return db
    .prepare(
      `INSERT INTO ${table} (grant_id, ${column}, products) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET products = excluded.products`,
    )
    .bind(write.grantId, id, write.products === null ? null : JSON.stringify(write.products));
};

/** Q6: projects first, because they name the record; the record itself goes only at the version that was read. */
const deleteClient = (
  db: D1DatabaseSession,
  { clientId, version, projects }: Extract<SetWrite, { do: 'delete_client' }>,
): D1PreparedStatement[] => [
  db
    .prepare(
      projects === 'keep'
        ? 'UPDATE projects SET client_id = NULL, version = version + 1 WHERE client_id = ?'
        : 'DELETE FROM projects WHERE client_id = ?',
    )
    .bind(clientId),
  db
    .prepare(
      'UPDATE grants SET client_id = NULL, version = version + 1 WHERE client_id = ? AND ended_at IS NOT NULL',
    )
    .bind(clientId),
  db.prepare('DELETE FROM clients WHERE id = ? AND version = ?').bind(clientId, version),
  ...guard(db, true),
];

const setStatements = (db: D1DatabaseSession, write: SetWrite): D1PreparedStatement[] => {
  switch (write.do) {
    case 'replace_products':
      return [
        db.prepare('DELETE FROM account_products WHERE account_id = ?').bind(write.accountId),
        db
          .prepare(
            `INSERT INTO account_products (account_id, product_id, parent, category, name, canonical, listed_at)
             SELECT ?, value ->> 'id', value ->> 'parent', value ->> 'category', value ->> 'name',
               value ->> 'canonical', ? FROM json_each(?)`,
          )
          .bind(
            write.accountId,
            write.at,
            JSON.stringify(write.products.map((one) => ({ ...one, canonical: canonicalName(one.name) }))),
          ),
      ];
    case 'store_credential':
      return [
        db
          .prepare(
            `INSERT INTO panel_credentials (panel_id, key_id, nonce, ciphertext, updated_at) VALUES (?, ?, ?, ?, ?)
             ON CONFLICT (panel_id) DO UPDATE SET key_id = excluded.key_id, nonce = excluded.nonce,
               ciphertext = excluded.ciphertext, updated_at = excluded.updated_at`,
          )
          .bind(write.panelId, write.keyId, write.nonce, write.ciphertext, write.at),
      ];
    case 'remove_credential':
      return [db.prepare('DELETE FROM panel_credentials WHERE panel_id = ?').bind(write.panelId)];
    case 'retry_outbox':
      return [
        db
          .prepare(
            `UPDATE outbox SET state = 'waiting', attempts = 0, next_at = ?1, leased_until = 0, done_at = NULL
             WHERE id = ?2 AND state IN ('waiting', 'dead') AND leased_until <= ?1`,
          )
          .bind(write.at, write.id),
        ...guard(db, true),
      ];
    case 'assign':
    case 'unassign':
      return [assignStatement(db, write)];
    case 'join_team':
      return [
        db
          .prepare('INSERT INTO team_members (team_id, person_id) VALUES (?, ?) ON CONFLICT DO NOTHING')
          .bind(write.teamId, write.personId),
      ];
    case 'leave_team':
      return [
        db
          .prepare('DELETE FROM team_members WHERE team_id = ? AND person_id = ?')
          .bind(write.teamId, write.personId),
      ];
    case 'remove_product_credentials':
      return [db.prepare('DELETE FROM product_credentials WHERE grant_id = ?').bind(write.grantId)];
    case 'adopt_entries':
      return write.entries.map(({ id, kind, name }) =>
        db
          .prepare(
            `INSERT INTO adopted_entries (account_id, kind, entry_id, name, adopted_by, adopted_at)
             VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
          )
          .bind(write.accountId, kind, id, name, write.by, write.at),
      );
    case 'notify_openings':
      return write.on
        ? [
            db
              .prepare('INSERT INTO grant_notices (grant_id) VALUES (?) ON CONFLICT DO NOTHING')
              .bind(write.grantId),
          ]
        : [db.prepare('DELETE FROM grant_notices WHERE grant_id = ?').bind(write.grantId)];
    case 'block_partner':
      return write.blocked
        ? [
            db
              .prepare(
                `INSERT INTO request_blocks (addressee, partner_id, person_id, at) VALUES (?, ?, ?, ?)
                 ON CONFLICT DO NOTHING`,
              )
              .bind(write.addressee, write.partnerId, write.personId, write.at),
          ]
        : [
            db
              .prepare('DELETE FROM request_blocks WHERE addressee = ? AND partner_id = ?')
              .bind(write.addressee, write.partnerId),
          ];
    case 'keep_reply_address':
      return write.kept
        ? [
            db
              .prepare(
                `INSERT INTO reply_addresses (organisation_id, email, person_id, at) VALUES (?, ?, ?, ?)
                 ON CONFLICT DO NOTHING`,
              )
              .bind(write.organisationId, write.email, write.personId, write.at),
          ]
        : [
            db
              .prepare('DELETE FROM reply_addresses WHERE organisation_id = ? AND email = ?')
              .bind(write.organisationId, write.email),
          ];
    case 'remind':
      return [
        db
          .prepare('INSERT INTO grant_reminders (grant_id, kind, due_at, sent_at) VALUES (?, ?, ?, ?)')
          .bind(write.grantId, write.reminder, write.dueAt, write.at),
      ];
    case 'idle_from':
      return [
        db
          .prepare('UPDATE grants SET idle_from = max(idle_from, ?) WHERE id = ?')
          .bind(write.at, write.grantId),
      ];
    case 'end_devices':
      return [
        db
          .prepare(
            `UPDATE devices SET ended_at = ?, version = version + 1
             WHERE person_id = ? AND ended_at IS NULL AND id IS NOT ?`,
          )
          .bind(write.at, write.personId, write.except),
      ];
    case 'end_assignments':
      return [
        db
          .prepare(
            `DELETE FROM assignments WHERE person_id = ?
             AND grant_id IN (SELECT id FROM grants WHERE partner_id = ?)`,
          )
          .bind(write.personId, write.organisationId),
      ];
    case 'remove_organisation':
      return removeOrganisation(db, write);
    case 'erase_person':
      return erasePerson(db, write.personId);
    case 'add_clients':
      return [
        db
          .prepare(
            `INSERT INTO clients (${client.columns.join(', ')})
             SELECT ${client.columns.map((column) => `value ->> '${column}'`).join(', ')} FROM json_each(?)`,
          )
          .bind(JSON.stringify(write.rows.map(client.encode))),
      ];
    case 'group_clients':
      return [
        db
          .prepare(
            `UPDATE clients SET group_name = ?, version = version + 1
             WHERE partner_id = ? AND id IN (SELECT value FROM json_each(?))`,
          )
          .bind(write.groupName, write.partnerId, JSON.stringify(write.clientIds)),
      ];
    case 'delete_client':
      return deleteClient(db, write);
    case 'grant_admin':
      return [
        db.prepare('UPDATE persons SET admin = 1, version = version + 1 WHERE id = ?').bind(write.personId),
      ];
    case 'remember_once':
      return [
        db
          .prepare('INSERT INTO one_time (hash, purpose, payload, expires_at) VALUES (?, ?, ?, ?)')
          .bind(write.hash, write.purpose, write.payload, write.expiresAt),
      ];
  }
};

const actorColumns = (changes: ChangeSet): readonly [string, string | null] => {
  switch (changes.actor.kind) {
    case 'person':
      return ['person', changes.actor.personId];
    case 'panel':
      return ['panel', changes.actor.panelId];
    default:
      return [changes.actor.kind, null];
  }
};

const auditStatements = (db: D1DatabaseSession, changes: ChangeSet, ids: Ids): D1PreparedStatement[] => {
  const [kind, actor] = actorColumns(changes);
  return changes.audit.flatMap((event) => {
    const logs: readonly (string | null)[] =
      event.organisations.length > 0 ? [...new Set(event.organisations)] : [null];
    return logs.map((organisation) =>
      db
        .prepare(
          `INSERT INTO audit_events (id, organisation_id, at, actor_kind, actor_id, on_behalf_of, event,
             subject_kind, subject_id, data, request_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .bind(
          ids.id('aud'),
          organisation,
          changes.now,
          kind,
          actor,
          event.onBehalfOf ?? null,
          event.event,
          event.subject.kind,
          event.subject.id,
          JSON.stringify(event.data ?? {}),
          changes.requestId,
        ),
    );
  });
};

const outboxStatements = (db: D1DatabaseSession, changes: ChangeSet, ids: Ids): D1PreparedStatement[] => {
  const entries = [
    ...(changes.mails ?? []).map((mail) => ({ kind: 'mail', payload: mail })),
    ...(changes.jobs ?? []).map((job) => ({ kind: 'connector', payload: job })),
  ];
  return entries.map((entry) =>
    db
      .prepare(
        `INSERT INTO outbox (id, kind, payload, state, attempts, next_at, leased_until, created_at)
         VALUES (?, ?, ?, 'waiting', 0, ?, 0, ?)`,
      )
      .bind(ids.id('out'), entry.kind, JSON.stringify(entry.payload), changes.now, changes.now),
  );
};

/**
 * Makes a change-set one D1 batch: all of it, or nothing. A stale version, a constraint or a
 * trigger comes back as a value; anything else is a fault and throws.
 */
export const commitTo =
  (database: D1Database, ids: Ids) =>
  async (changes: ChangeSet): Promise<Result<void, { code: RefusalCode }>> => {
    const db = database.withSession('first-primary');
    const statements = [
      ...(changes.writes ?? []).flatMap((write) => statementFor(db, write)),
      ...(changes.sets ?? []).flatMap((write) => setStatements(db, write)),
      ...auditStatements(db, changes, ids),
      ...outboxStatements(db, changes, ids),
      db.prepare('DELETE FROM commit_guard'),
    ];
    try {
      await db.batch(statements);
      return ok(undefined);
    } catch (error) {
      const text = error instanceof Error ? error.message : '';
      const known = constraintCodes.find(([constraint]) => text.includes(constraint));
      if (known) return fail({ code: known[1] });
      if (text.includes('UNIQUE constraint failed')) return fail({ code: 'conflict' });
      throw error;
    }
  };
