import * as v from 'valibot';
import { timed } from './retention/register.ts';
import { statementOf } from './retention/rule.ts';

/** Each takes the moment before which rows are due, by the name it has in the register. */
export const retentionStatements: Readonly<Record<string, string>> = Object.fromEntries(
  timed.map(([table, ending]) => [ending.name, statementOf(table, ending)]),
);

/** Takes away what is past its time (G2). One table that cannot be pruned leaves the others. */
export const deletePast = async (database: D1Database, now: number): Promise<void> => {
  const faults: string[] = [];
  for (const [table, ending] of timed) {
    try {
      await database
        .prepare(statementOf(table, ending))
        .bind(now - ending.after)
        .run();
    } catch (error) {
      faults.push(`${ending.name}: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  }
  if (faults.length > 0) throw new Error(faults.join('; '));
};

export const expiredInvitationsSql = `SELECT id FROM invitations
  WHERE state = 'pending' AND expires_at <= ? ORDER BY expires_at LIMIT ?`;

const ids = v.array(v.object({ id: v.string() }));

/** Pending invitations whose time is over. */
export const expiredInvitations = async (
  database: D1Database,
  now: number,
  limit: number,
): Promise<readonly string[]> => {
  const found = await database
    .withSession('first-primary')
    .prepare(expiredInvitationsSql)
    .bind(now, limit)
    .all();
  return v.parse(ids, found.results).map((row) => row.id);
};
