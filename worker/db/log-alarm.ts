import { day } from '../../shared/domain/duration.ts';

/** True when nobody was told of this log since yesterday. It is looked at last next time, so that it holds up no other. */
export const markBroken = async (database: D1Database, chain: string, now: number): Promise<boolean> => {
  const [, told] = await database.batch([
    database.prepare('UPDATE log_chains SET checked_at = ?2 WHERE chain = ?1').bind(chain, now),
    database
      .prepare(
        'UPDATE log_chains SET broken_at = ?2 WHERE chain = ?1 AND (broken_at IS NULL OR broken_at < ?3)',
      )
      .bind(chain, now, now - day),
  ]);
  return (told?.meta.changes ?? 0) > 0;
};
