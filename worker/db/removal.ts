import type { Db } from './query.ts';

/**
 * O8: what goes with an organisation, in one batch. Its row, its ended shares and the log stay, because
 * they belong to the other side as well; its accounts can be proved again by whoever owns them then. Safe to run again: each batch of ending grants does.
 */
export const removeOrganisation = (
  db: Db,
  { organisationId, at }: { organisationId: string; at: number },
): D1PreparedStatement[] => [
  ...[
    'UPDATE organisations SET deleted_at = coalesce(deleted_at, ?2), version = version + 1 WHERE id = ?1',
    'UPDATE accounts SET unlinked_at = ?2, version = version + 1 WHERE organisation_id = ?1 AND unlinked_at IS NULL',
  ].map((sql) => db.prepare(sql).bind(organisationId, at)),
  ...[
    `DELETE FROM contact_changes
     WHERE account_id IN (SELECT id FROM accounts WHERE organisation_id = ?1)`,
    `UPDATE account_claims SET state = 'withdrawn', version = version + 1
     WHERE organisation_id = ?1 AND state = 'pending'`,
    `UPDATE invitations SET state = 'cancelled', version = version + 1
     WHERE (customer_id = ?1 OR partner_id = ?1) AND state = 'pending'`,
    `UPDATE member_invitations SET state = 'cancelled', version = version + 1
     WHERE organisation_id = ?1 AND state = 'pending'`,
    `UPDATE partnerships SET state = 'ended', version = version + 1
     WHERE organisation_id = ?1 AND state <> 'ended'`,
    'DELETE FROM assignments WHERE grant_id IN (SELECT id FROM grants WHERE partner_id = ?1)',
    'DELETE FROM teams WHERE organisation_id = ?1',
    `UPDATE premium_support SET state = 'off', version = version + 1 WHERE organisation_id = ?1 AND state = 'on'`,
    // The book is about other people; a record whose access still lives goes with the batch that ends it.
    'DELETE FROM projects WHERE partner_id = ?1',
    `DELETE FROM log_keys WHERE subject_id IN (SELECT id FROM clients WHERE partner_id = ?1)`,
    `DELETE FROM clients WHERE partner_id = ?1
     AND NOT EXISTS (SELECT 1 FROM grants g WHERE g.client_id = clients.id AND g.ended_at IS NULL)`,
    ...[
      'eligibility_evidence',
      'affiliates',
      'name_requests',
      'partner_domains',
      'directory_entries',
      'tender_preferences',
    ].map((table) => `DELETE FROM ${table} WHERE organisation_id = ?1`),
    'DELETE FROM members WHERE organisation_id = ?1',
  ].map((sql) => db.prepare(sql).bind(organisationId)),
];

const mailbox = '(SELECT email FROM persons WHERE id = ?1)';

/**
 * O8, G2: everything that is only this person's; the id stays, because logs and openings of others name it.
 * Where its address stands in somebody else's row, the row stays without it. What waits for an answer keeps
 * it, because whoever sent it wrote to the address and not to the person.
 */
export const erasePerson = (db: Db, personId: string): D1PreparedStatement[] =>
  [
    `UPDATE member_invitations SET email = id || '@erased.invalid', version = version + 1
     WHERE email = ${mailbox} AND state <> 'pending'`,
    `UPDATE invitations SET held_for = NULL, version = version + 1
     WHERE held_for = ${mailbox} AND state <> 'pending'`,
    `UPDATE access_requests SET email = '', message = '', note = '', version = version + 1
     WHERE email = ${mailbox} AND state <> 'pending'`,
    `DELETE FROM reply_addresses WHERE person_id = ?1 AND email = ${mailbox}`,
    `UPDATE persons SET email = id || '@erased.invalid', name = '', host_role = NULL, version = version + 1 WHERE id = ?1`,
    'DELETE FROM passkeys WHERE person_id = ?1',
    'DELETE FROM provider_links WHERE person_id = ?1',
    'DELETE FROM provider_appointments WHERE person_id = ?1',
    'DELETE FROM access_tokens WHERE device_id IN (SELECT id FROM devices WHERE person_id = ?1)',
    'DELETE FROM devices WHERE person_id = ?1',
    'DELETE FROM challenges WHERE person_id = ?1',
    'DELETE FROM support_codes WHERE person_id = ?1',
    'DELETE FROM identifications WHERE person_id = ?1 OR staff_id = ?1',
    'DELETE FROM denials WHERE person_id = ?1',
    'DELETE FROM assignments WHERE person_id = ?1',
    'DELETE FROM idempotency WHERE person_id = ?1',
    'DELETE FROM opening_locks WHERE person_id = ?1',
    'DELETE FROM address_changes WHERE person_id = ?1',
    'DELETE FROM recoveries WHERE person_id = ?1',
    `UPDATE account_claims SET state = 'withdrawn', version = version + 1 WHERE person_id = ?1 AND state = 'pending'`,
  ].map((sql) => db.prepare(sql).bind(personId));
