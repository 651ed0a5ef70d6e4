import { canonicalName } from '../../shared/domain/email.ts';
import type { SetWrite } from '../app/change-set.ts';
import { accountListStatements } from './account-list.ts';
import { client } from './client.ts';
import { bookStatements } from './ledger.ts';
import { erasePerson, removeOrganisation } from './removal.ts';
import { guard } from './row-writes.ts';

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
  // What the log says of it by name is read no more (G2).
  db.prepare('DELETE FROM log_keys WHERE subject_id = ?').bind(clientId),
];

/** Writes that are sets by nature: what they name is so afterwards, whatever was before. */
export const setStatements = (db: D1DatabaseSession, write: SetWrite): D1PreparedStatement[] => {
  switch (write.do) {
    case 'verify_emergency':
      return [
        db
          .prepare(
            `INSERT INTO emergencies (organisation_id, until, verified_by, verified_at) VALUES (?, ?, ?, ?)
             ON CONFLICT DO UPDATE SET until = excluded.until, verified_by = excluded.verified_by,
               verified_at = excluded.verified_at`,
          )
          .bind(write.organisationId, write.until, write.by, write.at),
      ];
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
    case 'retry_dead':
      return [
        db
          .prepare(
            `UPDATE outbox SET state = 'waiting', attempts = 0, next_at = ?1, leased_until = 0, done_at = NULL
             WHERE id IN (SELECT id FROM outbox WHERE state = 'dead' AND kind = ?2 AND last_error IS ?4
               AND coalesce(payload ->> 'template', payload ->> 'job', '') = ?3 LIMIT 1000)`,
          )
          .bind(write.at, write.kind, write.what, write.error),
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
    case 'retire_product_credentials':
      return [
        db
          .prepare(
            `INSERT INTO retired_credentials (grant_id, product_id, username)
             SELECT grant_id, product_id, username FROM product_credentials WHERE grant_id = ?
             ON CONFLICT DO NOTHING`,
          )
          .bind(write.grantId),
        db.prepare('DELETE FROM product_credentials WHERE grant_id = ?').bind(write.grantId),
      ];
    case 'forget_retired_credentials':
      return [
        db
          .prepare('DELETE FROM retired_credentials WHERE grant_id = ?1 AND (?2 IS NULL OR username = ?2)')
          .bind(write.grantId, write.username ?? null),
      ];
    case 'remove_product_credentials':
      return [
        db.prepare('DELETE FROM product_credentials WHERE grant_id = ?').bind(write.grantId),
        db.prepare('DELETE FROM retired_credentials WHERE grant_id = ?').bind(write.grantId),
      ];
    case 'adopt_entries':
      return write.entries.map(({ id, kind, name }) =>
        db
          .prepare(
            `INSERT INTO adopted_entries (account_id, kind, entry_id, name, adopted_by, adopted_at)
             VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
          )
          .bind(write.accountId, kind, id, name, write.by, write.at),
      );
    case 'forget_adopted':
      return [db.prepare('DELETE FROM adopted_entries WHERE account_id = ?').bind(write.accountId)];
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
    case 'note_restored':
      return [
        db
          .prepare(
            `INSERT INTO restored_grants (restore_id, grant_id, customer_id, partner_id, outcome)
             VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
          )
          .bind(write.restoreId, write.grantId, write.customerId, write.partnerId, write.outcome),
      ];
    case 'told_of_restore':
      return [
        db
          .prepare(
            'INSERT INTO restored_told (restore_id, organisation_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
          )
          .bind(write.restoreId, write.organisationId),
      ];
    case 'erase_log_key':
      return [db.prepare('DELETE FROM log_keys WHERE subject_id = ?').bind(write.subjectId)];
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
    case 'stage_accounts':
    case 'apply_accounts':
    case 'remove_unnamed':
    case 'unlist_account':
      return accountListStatements(db, write);
    case 'store_host_secret':
      return [
        db
          .prepare(
            `INSERT INTO host_secrets (name, key_id, nonce, ciphertext, updated_at) VALUES (?, ?, ?, ?, ?)
             ON CONFLICT (name) DO UPDATE SET key_id = excluded.key_id, nonce = excluded.nonce,
               ciphertext = excluded.ciphertext, updated_at = excluded.updated_at`,
          )
          .bind(write.name, write.keyId, write.nonce, write.ciphertext, write.at),
      ];
    case 'appoint_at_provider':
      return [
        db
          .prepare(
            `INSERT INTO provider_appointments (person_id, issuer, made_by, expires_at) VALUES (?, ?, ?, ?)
             ON CONFLICT DO UPDATE SET made_by = excluded.made_by, expires_at = excluded.expires_at`,
          )
          .bind(write.personId, write.issuer, write.by, write.expiresAt),
      ];
    case 'use_appointment':
      return [
        db
          .prepare('DELETE FROM provider_appointments WHERE person_id = ? AND issuer = ?')
          .bind(write.personId, write.issuer),
        ...guard(db, true),
      ];
    case 'end_host_sessions':
      return [
        db
          .prepare(
            `UPDATE devices SET ended_at = ?, version = version + 1
             WHERE person_id = ? AND scope = 'host' AND ended_at IS NULL`,
          )
          .bind(write.at, write.personId),
      ];
    case 'book':
      return bookStatements(db, write);
    case 'remember_once':
      return [
        db
          .prepare('INSERT INTO one_time (hash, purpose, payload, expires_at) VALUES (?, ?, ?, ?)')
          .bind(write.hash, write.purpose, write.payload, write.expiresAt),
      ];
  }
};
