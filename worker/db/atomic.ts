import * as v from 'valibot';
import type { Store } from '../store.ts';
import { parser } from './codec.ts';
import { challenge } from './person.ts';
import { type Db, one } from './query.ts';

const payload = parser(
  v.pipe(
    v.object({ payload: v.string() }),
    v.transform((row) => row.payload),
  ),
);
const taken = parser(v.unknown());

export const atomicOn = (db: Db): Store['atomic'] => ({
  countAttempt: (challengeId, limit, now) =>
    one(
      db,
      challenge.decode,
      `UPDATE challenges SET attempts = attempts + 1
       WHERE id = ? AND state = 'open' AND attempts < ? AND expires_at > ? RETURNING *`,
      challengeId,
      limit,
      now,
    ),
  useChallenge: async (challengeId, now) =>
    (await one(
      db,
      taken,
      `UPDATE challenges SET state = 'used' WHERE id = ? AND state = 'open' AND expires_at > ? RETURNING id`,
      challengeId,
      now,
    )) !== null,
  useOnce: (hash, purpose, now) =>
    one(
      db,
      payload,
      `UPDATE one_time SET used_at = ?3 WHERE hash = ?1 AND purpose = ?2 AND used_at IS NULL AND expires_at > ?3
       RETURNING payload`,
      hash,
      purpose,
      now,
    ),
  lockOpening: async (accountId, personId, now, until) =>
    (await one(
      db,
      taken,
      `INSERT INTO opening_locks (account_id, person_id, until) VALUES (?1, ?2, ?4)
       ON CONFLICT (account_id) DO UPDATE SET person_id = excluded.person_id, until = excluded.until
       WHERE opening_locks.until <= ?3 RETURNING account_id`,
      accountId,
      personId,
      now,
      until,
    )) !== null,
  unlockOpening: async (accountId, personId) => {
    await db
      .prepare('DELETE FROM opening_locks WHERE account_id = ? AND person_id = ?')
      .bind(accountId, personId)
      .run();
  },
  storeAccessToken: async (hash, deviceId, expiresAt) => {
    await db
      .prepare('INSERT INTO access_tokens (token_hash, device_id, expires_at) VALUES (?, ?, ?)')
      .bind(hash, deviceId, expiresAt)
      .run();
  },
  touchDevice: async (deviceId, now) => {
    await db
      .prepare('UPDATE devices SET last_seen_at = ?2 WHERE id = ?1 AND last_seen_at < ?2')
      .bind(deviceId, now)
      .run();
  },
});
