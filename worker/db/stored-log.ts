import * as v from 'valibot';
import {
  beforeFirst,
  type ChainEnd,
  type LogEntry,
  type SealedEntry,
  type SignedHead,
} from '../../shared/domain/log-chain.ts';
import { parser } from './codec.ts';
import { type Db, one } from './query.ts';

/** What the keeper of a chain reads and writes in the database (migration 0038). */

const columns = `id, at, actor_kind, actor_id, on_behalf_of, event, subject_kind, subject_id, data, request_id`;

const entryFields = {
  id: v.string(),
  at: v.number(),
  actor_kind: v.string(),
  actor_id: v.nullable(v.string()),
  on_behalf_of: v.nullable(v.string()),
  event: v.string(),
  subject_kind: v.string(),
  subject_id: v.string(),
  data: v.string(),
  request_id: v.string(),
};
const entryRow = v.object(entryFields);
const sealedRow = v.object({ ...entryFields, sequence: v.number(), seal: v.string() });
const endRow = parser(v.object({ sequence: v.number(), hash: v.string() }));

const entryOf = (row: v.InferOutput<typeof entryRow>): LogEntry => ({
  id: row.id,
  at: row.at,
  actorKind: row.actor_kind,
  actorId: row.actor_id,
  onBehalfOf: row.on_behalf_of,
  event: row.event,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  data: row.data,
  requestId: row.request_id,
});

export const logStatements = {
  /** In the order of their commits, whatever time they carry: a late one comes behind what is sealed. */
  unsealed: `SELECT ${columns} FROM audit_events WHERE chain = ? AND seal IS NULL ORDER BY rowid LIMIT ?`,
  sealed: `SELECT ${columns}, sequence, seal FROM audit_events
    WHERE chain = ? AND sequence > ? AND sequence <= ? ORDER BY sequence LIMIT ?`,
  end: 'SELECT sequence, hash FROM log_chains WHERE chain = ?',
  withUnsealed: 'SELECT DISTINCT chain FROM audit_events WHERE seal IS NULL LIMIT ?',
  withoutHead:
    'SELECT chain FROM log_chains WHERE head_date < ? AND head_sequence < sequence ORDER BY head_date LIMIT ?',
  leastChecked: 'SELECT chain FROM log_chains ORDER BY checked_at LIMIT ?',
} as const;

/** Where a chain stands in the database. */
export const storedEnd = async (db: Db, chain: string): Promise<ChainEnd> =>
  (await one(db, endRow, logStatements.end, chain)) ?? beforeFirst;

export const unsealedEntries = async (
  database: D1Database,
  chain: string,
  limit: number,
): Promise<readonly LogEntry[]> => {
  const found = await database
    .withSession('first-primary')
    .prepare(logStatements.unsealed)
    .bind(chain, limit)
    .all();
  return v.parse(v.array(entryRow), found.results).map(entryOf);
};

/**
 * Sealed entries behind one and up to another, each with the hash it was sealed after as the entry before
 * it has it; the first takes that from `end`.
 */
export const sealedEntries = async (
  db: D1DatabaseSession,
  chain: string,
  end: ChainEnd,
  until: number,
  limit: number,
): Promise<readonly SealedEntry[]> => {
  const found = await db.prepare(logStatements.sealed).bind(chain, end.sequence, until, limit).all();
  let previous = end.hash;
  return v.parse(v.array(sealedRow), found.results).map((row) => {
    const entry = { ...entryOf(row), sequence: row.sequence, previous, hash: row.seal };
    previous = row.seal;
    return entry;
  });
};

const guard = (database: D1Database, count: number) =>
  database
    .prepare('INSERT INTO commit_guard (held) SELECT CASE WHEN changes() = ? THEN 1 ELSE 0 END')
    .bind(count);

const released = (database: D1Database) => database.prepare('DELETE FROM commit_guard');

const overtaken = /stale_version|UNIQUE constraint failed/;

const unlessOvertaken = async (write: () => Promise<unknown>): Promise<boolean> => {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof Error && overtaken.test(error.message)) return false;
    throw error;
  }
};

/** All or none: false when a second sealer was faster, and the database as it was. */
export const writeSeals = async (
  database: D1Database,
  chain: string,
  end: ChainEnd,
  sealed: readonly SealedEntry[],
): Promise<boolean> => {
  const last = sealed.at(-1) ?? end;
  const seals = sealed.map(({ id, sequence, hash }) => ({ id, sequence, hash }));
  return unlessOvertaken(() =>
    database.batch([
      database
        .prepare(
          `UPDATE audit_events SET sequence = one.value ->> 'sequence', seal = one.value ->> 'hash'
         FROM json_each(?1) AS one WHERE audit_events.id = one.value ->> 'id' AND audit_events.chain = ?2`,
        )
        .bind(JSON.stringify(seals), chain),
      guard(database, sealed.length),
      database
        .prepare(
          `INSERT INTO log_chains (chain, sequence, hash) VALUES (?1, ?2, ?3)
         ON CONFLICT (chain) DO UPDATE SET sequence = ?2, hash = ?3 WHERE log_chains.sequence = ?4`,
        )
        .bind(chain, last.sequence, last.hash, end.sequence),
      guard(database, 1),
      released(database),
    ]),
  );
};

/** A8: what a restored database has lost, with its seals; an entry that it has unsealed gets its seal back. */
export const putBack = async (
  database: D1Database,
  chain: string,
  from: ChainEnd,
  to: ChainEnd,
  entries: readonly SealedEntry[],
): Promise<void> => {
  const organisation = chain.startsWith('org_') ? chain : null;
  const rows = entries.map((entry) => ({ ...entry, organisation }));
  await database.batch([
    database
      .prepare(
        `INSERT INTO audit_events (${columns}, organisation_id, sequence, seal)
         SELECT value ->> 'id', value ->> 'at', value ->> 'actorKind', value ->> 'actorId',
           value ->> 'onBehalfOf', value ->> 'event', value ->> 'subjectKind', value ->> 'subjectId',
           value ->> 'data', value ->> 'requestId', value ->> 'organisation', value ->> 'sequence',
           value ->> 'hash'
         FROM json_each(?) WHERE true
         ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, seal = excluded.seal`,
      )
      .bind(JSON.stringify(rows)),
    database
      .prepare(
        `INSERT INTO log_chains (chain, sequence, hash) VALUES (?1, ?2, ?3)
         ON CONFLICT (chain) DO UPDATE SET sequence = ?2, hash = ?3 WHERE log_chains.sequence = ?4`,
      )
      .bind(chain, to.sequence, to.hash, from.sequence),
    guard(database, 1),
    released(database),
  ]);
};

export const writeHead = async (
  database: D1Database,
  chain: string,
  { date, sequence, hash, kid, signed }: SignedHead,
): Promise<void> => {
  await database.batch([
    database
      .prepare(
        `INSERT INTO log_heads (chain, date, sequence, hash, kid, signed) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT DO NOTHING`,
      )
      .bind(chain, date, sequence, hash, kid, signed),
    database
      .prepare(
        `UPDATE log_chains SET head_date = max(head_date, ?2), head_sequence = max(head_sequence, ?3)
         WHERE chain = ?1`,
      )
      .bind(chain, date, sequence),
  ]);
};

const chainRows = v.array(v.object({ chain: v.string() }));

/** The chains that a statement of `logStatements` finds. */
export const chains = async (
  database: D1Database,
  statement: string,
  ...values: readonly (string | number)[]
): Promise<readonly string[]> => {
  const found = await database
    .prepare(statement)
    .bind(...values)
    .all();
  return v.parse(chainRows, found.results).map(({ chain }) => chain);
};

/** How far the check of a chain has come. */
export const checkedUntil = async (database: D1Database, chain: string): Promise<ChainEnd> => {
  const row = await database
    .prepare('SELECT checked_sequence AS sequence, checked_hash AS hash FROM log_chains WHERE chain = ?')
    .bind(chain)
    .first();
  return row === null ? beforeFirst : v.parse(v.object({ sequence: v.number(), hash: v.string() }), row);
};

export const markChecked = async (
  database: D1Database,
  chain: string,
  end: ChainEnd,
  now: number,
): Promise<void> => {
  await database
    .prepare(
      `UPDATE log_chains SET checked_sequence = ?2, checked_hash = ?3, checked_at = ?4,
         broken_at = CASE WHEN ?2 = 0 THEN NULL ELSE broken_at END WHERE chain = ?1`,
    )
    .bind(chain, end.sequence, end.hash, now)
    .run();
};

const headFields = v.object({
  date: v.string(),
  sequence: v.number(),
  hash: v.string(),
  kid: v.string(),
  signed: v.string(),
});
const headRow = parser(headFields);

export const headsBetween = async (
  db: D1DatabaseSession,
  chain: string,
  after: number,
  until: number,
): Promise<readonly SignedHead[]> => {
  const found = await db
    .prepare(
      `SELECT date, sequence, hash, kid, signed FROM log_heads
       WHERE chain = ? AND sequence > ? AND sequence <= ? ORDER BY sequence, date`,
    )
    .bind(chain, after, until)
    .all();
  return v.parse(v.array(headFields), found.results);
};

export const lastHead = (db: Db, chain: string): Promise<SignedHead | null> =>
  one(
    db,
    headRow,
    'SELECT date, sequence, hash, kid, signed FROM log_heads WHERE chain = ? ORDER BY date DESC LIMIT 1',
    chain,
  );
