import type { Store } from '../store.ts';
import { instruction } from './instruction.ts';
import { type Db, many, one } from './query.ts';

export const instructionReads = (db: Db): Store['instructions'] => ({
  byId: (id) => one(db, instruction.decode, 'SELECT * FROM instructions WHERE id = ?', id),
  unreportedMakes: (grantId) =>
    many(
      db,
      instruction.decode,
      `SELECT * FROM instructions WHERE grant_id = ? AND act = 'make' AND state = 'issued' ORDER BY issued_at`,
      grantId,
    ),
});
