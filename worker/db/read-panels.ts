import * as v from 'valibot';
import type { Store } from '../store.ts';
import { parser } from './codec.ts';
import { account, ownerKey, panel, verificationGrant } from './panel.ts';
import { columnsOf, type Db, many, one } from './query.ts';

const sealedRow = v.pipe(
  v.object({ key_id: v.string(), nonce: v.string(), ciphertext: v.string() }),
  v.transform(({ key_id, ...row }) => ({ ...row, keyId: key_id })),
);
const sealed = parser(sealedRow);

const keyedSelect = `SELECT ${columnsOf(panel, 'l')}, c.key_id, c.nonce, c.ciphertext
  FROM panels l LEFT JOIN panel_credentials c ON c.panel_id = l.id`;
const noKey = v.pipe(
  v.object({ key_id: v.null() }),
  v.transform(() => null),
);
const keyedPanel = (raw: unknown) => ({
  panel: panel.decodeUnder(raw, 'l'),
  credential: v.parse(v.union([sealedRow, noKey]), raw),
});

const panelAccount = v.pipe(
  v.object({ panel_account_id: v.string() }),
  v.transform(({ panel_account_id: panelAccountId }) => ({ panelAccountId })),
);
const ownerKeyFound = (raw: unknown) => ({
  key: ownerKey.decodeUnder(raw, 'k'),
  ...v.parse(panelAccount, raw),
});

export const byOriginsSelect = `SELECT * FROM panels WHERE origin IN (SELECT value FROM json_each(?1))
  OR agency_origin IN (SELECT value FROM json_each(?1))`;

export const panelReads = (db: Db): Store['panels'] => ({
  all: () => many(db, panel.decode, 'SELECT * FROM panels ORDER BY name, id'),
  byId: (id) => one(db, panel.decode, 'SELECT * FROM panels WHERE id = ?', id),
  byOrigin: (origin) =>
    one(db, panel.decode, 'SELECT * FROM panels WHERE origin = ? OR agency_origin = ?', origin, origin),
  byOrigins: (origins) => many(db, panel.decode, byOriginsSelect, JSON.stringify(origins)),
  byHostToken: (hash) => one(db, panel.decode, 'SELECT * FROM panels WHERE host_token_hash = ?', hash),
  // The account's own id goes before a name, and who holds the account now before who did.
  ownerKey: (panelId, named) =>
    one(
      db,
      ownerKeyFound,
      `SELECT ${columnsOf(ownerKey, 'k')}, a.panel_account_id
       FROM accounts a JOIN owner_keys k ON k.account_id = a.id
       WHERE a.panel_id = ?1 AND (a.panel_account_id = ?2 OR a.shown_as = ?2)
       ORDER BY a.panel_account_id = ?2 DESC, a.unlinked_at IS NULL DESC, k.stored_at DESC LIMIT 1`,
      panelId,
      named,
    ),
  ownerKeyOf: (accountId) =>
    one(db, ownerKey.decode, 'SELECT * FROM owner_keys WHERE account_id = ?', accountId),
  ownerKeysUnchecked: (before, limit) =>
    many(
      db,
      account.decode,
      `SELECT a.* FROM owner_keys k JOIN accounts a ON a.id = k.account_id
       WHERE k.checked_at < ? ORDER BY k.checked_at LIMIT ?`,
      before,
      limit,
    ),
  verificationGrant: (id, now) =>
    one(
      db,
      verificationGrant.decode,
      'SELECT * FROM verification_grants WHERE id = ? AND ends_at > ?',
      id,
      now,
    ),
  credential: (panelId) =>
    one(db, sealed, 'SELECT key_id, nonce, ciphertext FROM panel_credentials WHERE panel_id = ?', panelId),
  keyed: (by) =>
    'id' in by
      ? one(db, keyedPanel, `${keyedSelect} WHERE l.id = ?`, by.id)
      : one(db, keyedPanel, `${keyedSelect} WHERE l.origin = ?1 OR l.agency_origin = ?1`, by.origin),
});
