import * as v from 'valibot';
import type { Store } from '../store.ts';
import { parser } from './codec.ts';
import { panel, verificationGrant } from './panel.ts';
import { type Db, many, one } from './query.ts';

const sealed = parser(
  v.pipe(
    v.object({ key_id: v.string(), nonce: v.string(), ciphertext: v.string() }),
    v.transform(({ key_id, ...row }) => ({ ...row, keyId: key_id })),
  ),
);

export const panelReads = (db: Db): Store['panels'] => ({
  all: () => many(db, panel.decode, 'SELECT * FROM panels ORDER BY name, id'),
  byId: (id) => one(db, panel.decode, 'SELECT * FROM panels WHERE id = ?', id),
  byOrigin: (origin) =>
    one(db, panel.decode, 'SELECT * FROM panels WHERE origin = ? OR agency_origin = ?', origin, origin),
  byHostToken: (hash) => one(db, panel.decode, 'SELECT * FROM panels WHERE host_token_hash = ?', hash),
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
});
