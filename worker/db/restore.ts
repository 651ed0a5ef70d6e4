import * as v from 'valibot';
import type { Ids } from '../ports.ts';

/** A text as SQL writes it: the operator's command hands these statements to `wrangler`, which takes no parameters. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export interface RestoreFacts {
  id: string;
  auditId: string;
  /** `noticed` by the Worker, or by the operator's `command`. */
  how: 'noticed' | 'command';
  now: number;
}

/**
 * A8: what holds from the moment on in which a restore is known, in one batch: every live grant is frozen,
 * nobody is signed in, nothing that was offered or mailed before can be taken up, and mails of the old
 * days are not sent again. The first statement fails while a restore is open, and the rest with it.
 */
export const beginRestoreSql = ({ id, auditId, how, now }: RestoreFacts): readonly string[] => [
  `INSERT INTO restores (id, began_at, how, state) VALUES (${quoted(id)}, ${now}, ${quoted(how)}, 'begun')`,
  `UPDATE grants SET frozen = json_insert(frozen, '$[#]', 'restore'), version = version + 1
   WHERE ended_at IS NULL AND frozen NOT LIKE '%"restore"%'`,
  `UPDATE devices SET ended_at = ${now}, version = version + 1 WHERE ended_at IS NULL`,
  'DELETE FROM access_tokens',
  `UPDATE challenges SET state = 'dead' WHERE state = 'open'`,
  // H1, H3: what a customer ended or replaced since may be open again in an older copy.
  `UPDATE staff_accesses SET ends_at = given_at, version = version + 1 WHERE ended_at IS NULL`,
  `UPDATE support_codes SET state = 'replaced', version = version + 1 WHERE state = 'open'`,
  `UPDATE invitations SET state = 'cancelled', version = version + 1 WHERE state = 'pending'`,
  `UPDATE member_invitations SET state = 'cancelled', version = version + 1 WHERE state = 'pending'`,
  // O6, A6, O7: what somebody has stopped since must not go on by time, nor by the link that was mailed then.
  `UPDATE recoveries SET state = 'cancelled', ended_at = ${now}, version = version + 1 WHERE state = 'pending'`,
  `UPDATE proposals SET state = 'lapsed', decided_at = ${now}, version = version + 1
   WHERE state IN ('open', 'confirmed')`,
  'DELETE FROM provider_appointments',
  `UPDATE outbox SET state = 'dead', done_at = ${now}, last_error = 'restored'
   WHERE kind = 'mail' AND state = 'waiting'`,
  `INSERT INTO audit_events (id, organisation_id, at, actor_kind, event, subject_kind, subject_id, data, request_id)
   VALUES (${quoted(auditId)}, NULL, ${now}, 'system', 'host.restored', 'restore', ${quoted(id)},
     json_object('how', ${quoted(how)}), 'restore')`,
];

/** For the operator: the last restores, how far they are, and what became of the shares. */
export const restoreStatusSql = `SELECT id, datetime(began_at / 1000, 'unixepoch') AS began, how, state,
  (SELECT count(*) FROM grants WHERE ended_at IS NULL AND frozen LIKE '%"restore"%') AS still_frozen,
  (SELECT count(*) FROM restored_grants g WHERE g.restore_id = restores.id AND outcome = 'back') AS back,
  (SELECT count(*) FROM restored_grants g WHERE g.restore_id = restores.id AND outcome = 'paused') AS paused,
  (SELECT count(*) FROM restored_grants g WHERE g.restore_id = restores.id AND outcome = 'ended') AS ended,
  (SELECT count(*) FROM restored_grants g WHERE g.restore_id = restores.id AND outcome = 'lost') AS lost
FROM restores ORDER BY began_at DESC LIMIT 5`;

/** Does nothing while a restore is open. */
export const beginRestore = async (
  database: D1Database,
  ids: Ids,
  { how, now }: Pick<RestoreFacts, 'how' | 'now'>,
): Promise<void> => {
  const facts = { id: ids.id('rst'), auditId: ids.id('aud'), how, now };
  try {
    await database.batch(beginRestoreSql(facts).map((sql) => database.prepare(sql)));
    console.error(JSON.stringify({ at: 'restore', noticed: facts.id }));
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('UNIQUE constraint failed')) throw error;
  }
};

export const restoreStates = ['begun', 'returning', 'matching', 'telling', 'done'] as const;
export type RestoreState = (typeof restoreStates)[number];

export interface Restore {
  id: string;
  beganAt: number;
  state: RestoreState;
}

const restoreRow = v.object({ id: v.string(), began_at: v.number(), state: v.picklist(restoreStates) });
const textRows = v.array(v.object({ value: v.string() }));

const primary = (database: D1Database) => database.withSession('first-primary');

export const openRestore = async (database: D1Database): Promise<Restore | null> => {
  const row = await primary(database).prepare(`SELECT * FROM restores WHERE state <> 'done'`).first();
  if (row === null) return null;
  const { id, began_at: beganAt, state } = v.parse(restoreRow, row);
  return { id, beganAt, state };
};

/** One step on; a second run at the same moment changes nothing. */
export const moveRestore = async (
  database: D1Database,
  { id, state }: Restore,
  to: RestoreState,
  now: number,
): Promise<void> => {
  await database
    .prepare('UPDATE restores SET state = ?3, done_at = ?4 WHERE id = ?1 AND state = ?2')
    .bind(id, state, to, to === 'done' ? now : null)
    .run();
};

const texts = async (database: D1Database, sql: string, ...values: readonly (string | number)[]) =>
  v
    .parse(
      textRows,
      (
        await primary(database)
          .prepare(sql)
          .bind(...values)
          .all()
      ).results,
    )
    .map(({ value }) => value);

/** Logs that are not whole yet, the host's first, because who is who stands there; an organisation with no entry may still have lost its first ones. */
export const chainsToBringBack = (database: D1Database, restoreId: string, limit: number) =>
  texts(
    database,
    `SELECT chain AS value FROM (
       SELECT 'host' AS chain UNION SELECT chain FROM log_chains UNION SELECT id FROM organisations)
     WHERE chain NOT IN (SELECT chain FROM restored_chains WHERE restore_id = ?)
     ORDER BY chain <> 'host', chain LIMIT ?`,
    restoreId,
    limit,
  );

export const markBroughtBack = async (
  database: D1Database,
  restoreId: string,
  chain: string,
  now: number,
): Promise<void> => {
  await database
    .prepare('INSERT INTO restored_chains (restore_id, chain, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
    .bind(restoreId, chain, now)
    .run();
};

/** Grants that still wait to be matched. */
export const grantsToMatch = (database: D1Database, limit: number) =>
  texts(
    database,
    `SELECT id AS value FROM grants INDEXED BY grants_after_restore
     WHERE ended_at IS NULL AND frozen LIKE '%"restore"%' ORDER BY id LIMIT ?`,
    limit,
  );

/** Grants that began after the moment the database was set back to: only the log still names them. */
export const noteLostGrants = async (database: D1Database, { id, beganAt }: Restore, reach: number) => {
  await database
    .prepare(
      `INSERT INTO restored_grants (restore_id, grant_id, customer_id, partner_id, outcome)
       SELECT ?1, one.subject_id, min(one.organisation_id), max(one.organisation_id), 'lost'
       FROM audit_events AS one
       WHERE one.event = 'grant.started' AND one.at > ?2
         AND NOT EXISTS (SELECT 1 FROM grants WHERE grants.id = one.subject_id)
       GROUP BY one.subject_id
       ON CONFLICT DO NOTHING`,
    )
    .bind(id, beganAt - reach)
    .run();
};

/** Organisations to be told; `touched` when any of their shares is not as it was. */
export const sidesToTell = async (
  database: D1Database,
  restoreId: string,
  limit: number,
): Promise<readonly { organisationId: string; touched: boolean }[]> => {
  const found = await primary(database)
    .prepare(
      `SELECT organisation, max(outcome <> 'back') AS touched FROM (
         SELECT customer_id AS organisation, outcome FROM restored_grants WHERE restore_id = ?1
         UNION ALL SELECT partner_id, outcome FROM restored_grants WHERE restore_id = ?1)
       WHERE organisation NOT IN (SELECT organisation_id FROM restored_told WHERE restore_id = ?1)
       GROUP BY organisation LIMIT ?2`,
    )
    .bind(restoreId, limit)
    .all();
  const row = v.object({ organisation: v.string(), touched: v.number() });
  return v
    .parse(v.array(row), found.results)
    .map(({ organisation, touched }) => ({ organisationId: organisation, touched: touched === 1 }));
};

/** How many grants had which outcome. */
export const outcomes = async (
  database: D1Database,
  restoreId: string,
): Promise<Readonly<Record<string, number>>> => {
  const found = await primary(database)
    .prepare('SELECT outcome, count(*) AS count FROM restored_grants WHERE restore_id = ? GROUP BY outcome')
    .bind(restoreId)
    .all();
  const rows = v.parse(v.array(v.object({ outcome: v.string(), count: v.number() })), found.results);
  return Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count]));
};

/** The last minute that was written here (jobs/logs.ts). */
export const watchedMinute = async (database: D1Database): Promise<number> =>
  v.parse(
    v.object({ minute: v.number() }),
    await primary(database).prepare('SELECT minute FROM restore_watch').first(),
  ).minute;

export const keepMinute = async (database: D1Database, minute: number): Promise<void> => {
  await database.prepare('UPDATE restore_watch SET minute = max(minute, ?)').bind(minute).run();
};
