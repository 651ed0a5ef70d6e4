import * as v from 'valibot';
import { minute } from '../../shared/domain/duration.ts';

/** One row of the outbox, leased to whoever took it. */
export interface OutboxEntry {
  id: string;
  kind: 'mail' | 'connector';
  /** JSON as it was written; the handler of its kind parses it. */
  payload: string;
  /** Counts this take: the first try is 1. Also the lease's number: a later take has another. */
  attempts: number;
}

/** Longer than anything a handler waits for, so that a lease ends only when its holder is gone. */
const mailLease = minute;
const connectorLease = 10 * minute;

/**
 * Leases what is due in one statement, so that two relays never take the same row. Jobs for one
 * grant go one at a time, oldest first: what an older job makes late must not outlive a newer cut.
 */
const takeDueSql = `UPDATE outbox SET attempts = attempts + 1,
    leased_until = ?1 + CASE kind WHEN 'mail' THEN ${mailLease} ELSE ${connectorLease} END
  WHERE id IN (
    SELECT due.id FROM outbox AS due
    WHERE due.state = 'waiting' AND due.next_at <= ?1 AND due.leased_until <= ?1
      AND (due.kind = 'mail' OR NOT EXISTS (
        SELECT 1 FROM outbox AS other
        WHERE other.state = 'waiting' AND other.kind = 'connector' AND other.id <> due.id
          AND other.payload ->> 'grantId' = due.payload ->> 'grantId'
          AND (other.leased_until > ?1 OR (other.next_at <= ?1 AND other.rowid < due.rowid))))
    ORDER BY due.next_at LIMIT ?2)
  RETURNING id, kind, payload, attempts`;

/** Each settles only under the lease it was taken with: a holder that came too late changes nothing. */
const underLease = `WHERE id = ? AND attempts = ? AND state = 'waiting'`;
/** A copied mail's words lie here until it is sent or given up, and no longer (M5). */
const letGo = `payload = json_remove(payload, '$.sealed')`;
const doneSql = `UPDATE outbox SET state = 'done', done_at = ?, last_error = NULL, ${letGo} ${underLease}`;
const laterSql = `UPDATE outbox SET next_at = ?, leased_until = 0, last_error = ? ${underLease}`;
const deadSql = `UPDATE outbox SET state = 'dead', done_at = ?, last_error = ?, ${letGo} ${underLease}`;

export const outboxStatements = { takeDueSql, doneSql, laterSql, deadSql } as const;

const entries = v.array(
  v.object({
    id: v.string(),
    kind: v.picklist(['mail', 'connector']),
    payload: v.string(),
    attempts: v.number(),
  }),
);

export const takeDue = async (
  database: D1Database,
  now: number,
  limit: number,
): Promise<readonly OutboxEntry[]> => {
  const taken = await database.prepare(takeDueSql).bind(now, limit).all();
  return v.parse(entries, taken.results);
};

export const markDone = async (database: D1Database, entry: OutboxEntry, now: number): Promise<void> => {
  await database.prepare(doneSql).bind(now, entry.id, entry.attempts).run();
};

/** `error` is a word of ours (`http_500`), never what a panel or a mail service said. */
export const tryLater = async (
  database: D1Database,
  entry: OutboxEntry,
  nextAt: number,
  error: string,
): Promise<void> => {
  await database.prepare(laterSql).bind(nextAt, error, entry.id, entry.attempts).run();
};

export const bury = async (
  database: D1Database,
  entry: OutboxEntry,
  now: number,
  error: string,
): Promise<void> => {
  await database.prepare(deadSql).bind(now, error, entry.id, entry.attempts).run();
};
