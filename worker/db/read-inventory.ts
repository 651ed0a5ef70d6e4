import * as v from 'valibot';
import type { Store } from '../store.ts';
import { parser } from './codec.ts';
import { cleanup, entryKind, inventory } from './inventory.ts';
import { type Db, many, one } from './query.ts';

const adopted = parser(
  v.pipe(
    v.object({ kind: entryKind, entry_id: v.string(), name: v.string(), adopted_at: v.number() }),
    v.transform(({ entry_id, adopted_at, ...row }) => ({ ...row, id: entry_id, adoptedAt: adopted_at })),
  ),
);

/** More orders than a person gives; an older one has long been carried out. */
const shown = 20;

export const inventoryReads = (db: Db): Store['inventories'] => ({
  of: (grantId, moment) =>
    one(
      db,
      inventory.decode,
      'SELECT * FROM grant_inventories WHERE grant_id = ? AND moment = ?',
      grantId,
      moment,
    ),
  cleanup: (id) => one(db, cleanup.decode, 'SELECT * FROM cleanups WHERE id = ?', id),
  cleanupsOfGrant: (grantId) =>
    many(
      db,
      cleanup.decode,
      `SELECT * FROM cleanups WHERE grant_id = ? ORDER BY asked_at DESC LIMIT ${shown}`,
      grantId,
    ),
  cleanupsOfAccount: (accountId) =>
    many(
      db,
      cleanup.decode,
      `SELECT * FROM cleanups WHERE account_id = ? ORDER BY asked_at DESC LIMIT ${shown}`,
      accountId,
    ),
  adopted: (accountId) =>
    many(db, adopted, 'SELECT * FROM adopted_entries WHERE account_id = ? ORDER BY kind, name', accountId),
});
