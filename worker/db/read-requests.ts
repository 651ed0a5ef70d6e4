import * as v from 'valibot';
import type { Block, Store } from '../store.ts';
import { parser } from './codec.ts';
import { organisation } from './organisation.ts';
import { columnsOf, type Db, many, one } from './query.ts';
import { accessRequest, requestCode } from './request.ts';

const block = (raw: unknown): Block => {
  const row = v.parse(v.object({ addressee: v.string(), at: v.number() }), raw);
  return { ...row, partner: organisation.decodeUnder(raw, 'r') };
};

const emailOf = parser(
  v.pipe(
    v.object({ email: v.string() }),
    v.transform((row) => row.email),
  ),
);

export const requestReads = (db: Db): Store['requests'] => ({
  byId: (id) => one(db, accessRequest.decode, 'SELECT * FROM access_requests WHERE id = ?', id),
  ofClient: (clientId) =>
    many(
      db,
      accessRequest.decode,
      'SELECT * FROM access_requests WHERE client_id = ? ORDER BY created_at DESC LIMIT 50',
      clientId,
    ),
  pendingOfClient: (clientId) =>
    one(
      db,
      accessRequest.decode,
      `SELECT * FROM access_requests WHERE client_id = ? AND state = 'pending' AND extends_grant_id IS NULL`,
      clientId,
    ),
  waitingOfClient: (clientId) =>
    many(
      db,
      accessRequest.decode,
      `SELECT * FROM access_requests WHERE client_id = ? AND state = 'pending' ORDER BY id`,
      clientId,
    ),
  latestExtension: (grantId) =>
    one(
      db,
      accessRequest.decode,
      'SELECT * FROM access_requests WHERE extends_grant_id = ? ORDER BY created_at DESC LIMIT 1',
      grantId,
    ),
  waitingFor: (email, customerIds, now) =>
    many(
      db,
      accessRequest.decode,
      `SELECT * FROM access_requests WHERE state = 'pending' AND expires_at > ?2
         AND id IN (
           SELECT id FROM access_requests WHERE email = ?1 AND state = 'pending'
           UNION SELECT q.id FROM json_each(?3) w JOIN grants g ON g.customer_id = w.value AND g.state <> 'ended'
             JOIN access_requests q ON q.extends_grant_id = g.id)
       ORDER BY created_at LIMIT 100`,
      email,
      now,
      JSON.stringify(customerIds),
    ),
  declinedSince: async (partnerId, at, since) =>
    (await one(
      db,
      parser(v.unknown()),
      `SELECT 1 FROM access_requests WHERE partner_id = ?1 AND state = 'declined' AND answered_at > ?2
         AND (mailbox = ?3 OR customer_id IN (SELECT value FROM json_each(?4))) LIMIT 1`,
      partnerId,
      since,
      at.mailbox,
      JSON.stringify(at.organisationIds),
    )) !== null,
  blocked: async (partnerId, addressees) =>
    (await one(
      db,
      parser(v.unknown()),
      `SELECT 1 FROM json_each(?2) w JOIN request_blocks b ON b.addressee = w.value AND b.partner_id = ?1 LIMIT 1`,
      partnerId,
      JSON.stringify(addressees),
    )) !== null,
  blocks: (addressees, personId) =>
    many(
      db,
      block,
      `SELECT b.addressee AS addressee, b.at AS at, ${columnsOf(organisation, 'r')}
       FROM request_blocks b JOIN organisations r ON r.id = b.partner_id
       WHERE b.addressee IN (SELECT value FROM json_each(?1))
         OR (b.person_id = ?2 AND instr(b.addressee, '@') > 0)
       ORDER BY b.at DESC LIMIT 200`,
      JSON.stringify(addressees),
      personId,
    ),
  codes: (organisationIds) =>
    many(
      db,
      requestCode.decode,
      'SELECT c.* FROM json_each(?) w JOIN request_codes c ON c.organisation_id = w.value',
      JSON.stringify(organisationIds),
    ),
  replyAddresses: (organisationId) =>
    many(
      db,
      emailOf,
      'SELECT email FROM reply_addresses WHERE organisation_id = ? ORDER BY email',
      organisationId,
    ),
  expired: (now, limit) =>
    many(
      db,
      accessRequest.decode,
      `SELECT * FROM access_requests WHERE state = 'pending' AND expires_at <= ? ORDER BY expires_at LIMIT ?`,
      now,
      limit,
    ),
});
