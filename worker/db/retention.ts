import * as v from 'valibot';
import { day } from '../../shared/domain/duration.ts';

/** How long what has done its work is kept, for support and for the reuse checks that look back. */
export const keptFor = {
  challenge: day,
  oneTime: day,
  accessToken: 0,
  idempotency: 0,
  rateWindow: 0,
  sent: 30 * day,
  dead: 90 * day,
  mailCopied: 90 * day,
} as const;

/** Each takes the moment before which rows go. A few thousand a run keep the minute job short. */
const rows = 2_000;
const pruned = (table: string, key: string, condition: string): string =>
  `DELETE FROM ${table} WHERE ${key} IN (SELECT ${key} FROM ${table} WHERE ${condition} LIMIT ${rows})`;

export const retentionStatements = {
  challenge: pruned('challenges', 'id', 'expires_at < ?'),
  oneTime: pruned('one_time', 'hash', 'expires_at < ?'),
  accessToken: pruned('access_tokens', 'token_hash', 'expires_at < ?'),
  idempotency: pruned('idempotency', 'rowid', 'expires_at < ?'),
  rateWindow: pruned('rate_windows', 'bucket', 'until < ?'),
  sent: pruned('outbox', 'id', `state = 'done' AND done_at < ?`),
  dead: pruned('outbox', 'id', `state = 'dead' AND done_at < ?`),
  mailCopied: pruned('mail_copies', 'id', 'at < ?'),
} as const satisfies Record<keyof typeof keptFor, string>;

/** Deletes what is past its time (G2). */
export const deletePast = async (database: D1Database, now: number): Promise<void> => {
  await database.batch([
    database.prepare(retentionStatements.challenge).bind(now - keptFor.challenge),
    database.prepare(retentionStatements.oneTime).bind(now - keptFor.oneTime),
    database.prepare(retentionStatements.accessToken).bind(now - keptFor.accessToken),
    database.prepare(retentionStatements.idempotency).bind(now - keptFor.idempotency),
    database.prepare(retentionStatements.rateWindow).bind(now - keptFor.rateWindow),
    database.prepare(retentionStatements.sent).bind(now - keptFor.sent),
    database.prepare(retentionStatements.dead).bind(now - keptFor.dead),
    database.prepare(retentionStatements.mailCopied).bind(now - keptFor.mailCopied),
  ]);
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
