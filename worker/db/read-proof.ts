import * as v from 'valibot';
import type { Store } from '../store.ts';
import { parser } from './codec.ts';
import { organisation } from './organisation.ts';
import { account, panel } from './panel.ts';
import { person } from './person.ts';
import { accountClaim, addressChange, contactChange, recovery } from './proof.ts';
import { columnsOf, type Db, many, one, paged, pageSize } from './query.ts';
import { accountColumns, panelColumns } from './read-accounts.ts';

export const claimSelect = `SELECT ${columnsOf(accountClaim, 'c')}, ${panelColumns}, ${columnsOf(organisation, 'o')},
  ${columnsOf(person, 'p')}
  FROM account_claims c JOIN panels l ON l.id = c.panel_id JOIN organisations o ON o.id = c.organisation_id
  JOIN persons p ON p.id = c.person_id`;

export const claimView = (raw: unknown) => ({
  claim: accountClaim.decodeUnder(raw, 'c'),
  panel: panel.decodeUnder(raw, 'l'),
  organisation: organisation.decodeUnder(raw, 'o'),
  person: person.decodeUnder(raw, 'p'),
});

const payload = parser(
  v.pipe(
    v.object({ payload: v.string() }),
    v.transform((row) => row.payload),
  ),
);

const recoveryView = (raw: unknown) => ({
  recovery: recovery.decodeUnder(raw, 'r'),
  person: person.decodeUnder(raw, 'p'),
});
const recoverySelect = `SELECT ${columnsOf(recovery, 'r')}, ${columnsOf(person, 'p')}
  FROM recoveries r JOIN persons p ON p.id = r.person_id`;

/** What stands in the way of a proof, and the ways around it that take other people's time (S2, O5, O6, E34). */
export const proofReads = (db: Db): Store['proof'] => ({
  claim: (id) => one(db, claimView, `${claimSelect} WHERE c.id = ?`, id),
  claims: async (state, after) =>
    paged(
      await many(
        db,
        claimView,
        `${claimSelect} WHERE c.state = ? AND c.id > ? ORDER BY c.id LIMIT ?`,
        state,
        after ?? '',
        pageSize + 1,
      ),
      pageSize,
      ({ claim }) => claim.id,
    ),
  claimsOf: (organisationId, since) =>
    many(
      db,
      claimView,
      `${claimSelect} WHERE c.organisation_id = ?1
         AND (c.state = 'pending' OR (c.state = 'refused' AND c.decided_at > ?2)) ORDER BY c.created_at`,
      organisationId,
      since,
    ),
  kept: (hash, purpose, now) =>
    one(
      db,
      payload,
      'SELECT payload FROM one_time WHERE hash = ? AND purpose = ? AND used_at IS NULL AND expires_at > ?',
      hash,
      purpose,
      now,
    ),
  contactChange: (accountId) =>
    one(db, contactChange.decode, 'SELECT * FROM contact_changes WHERE account_id = ?', accountId),
  contactChangesOf: (organisationIds) =>
    many(
      db,
      (raw) => ({ change: contactChange.decodeUnder(raw, 'n'), account: account.decodeUnder(raw, 'a') }),
      `SELECT ${columnsOf(contactChange, 'n')}, ${accountColumns}
       FROM json_each(?) w JOIN accounts a ON a.organisation_id = w.value JOIN contact_changes n ON n.account_id = a.id
       WHERE a.unlinked_at IS NULL`,
      JSON.stringify(organisationIds),
    ),
  addressChange: (id) => one(db, addressChange.decode, 'SELECT * FROM address_changes WHERE id = ?', id),
  openAddressChange: (personId, now) =>
    one(
      db,
      addressChange.decode,
      `SELECT * FROM address_changes WHERE person_id = ? AND state = 'open' AND until > ? LIMIT 1`,
      personId,
      now,
    ),
  addressHeld: async (email, now) =>
    (await one(
      db,
      addressChange.decode,
      `SELECT * FROM address_changes WHERE old_email = ? AND state = 'open' AND until > ? LIMIT 1`,
      email,
      now,
    )) !== null,
  recovery: (id) => one(db, recoveryView, `${recoverySelect} WHERE r.id = ?`, id),
  recoveryOf: (personId) =>
    one(
      db,
      recovery.decode,
      `SELECT * FROM recoveries WHERE person_id = ? AND state = 'pending' LIMIT 1`,
      personId,
    ),
  recoveries: async (state, after) =>
    paged(
      await many(
        db,
        recoveryView,
        `${recoverySelect} WHERE r.state = ? AND r.id > ? ORDER BY r.id LIMIT ?`,
        state,
        after ?? '',
        pageSize + 1,
      ),
      pageSize,
      (row) => row.recovery.id,
    ),
});
