import * as v from 'valibot';
import {
  beforeFirst,
  type ChainEnd,
  type SealedEntry,
  type SignedHead,
} from '../../shared/domain/log-chain.ts';
import { type End, type EndKind, endKinds } from '../ports.ts';

/**
 * What an organisation's object keeps in its own storage, so that a restored database can be told what
 * it has forgotten (A8): where the chain stands, copies of the entries of the last weeks, the signed
 * heads, and every end: for good, or as long as the copies where it names an address.
 */
const tables = [
  `CREATE TABLE IF NOT EXISTS chain_end (
    one INTEGER PRIMARY KEY CHECK (one = 1), sequence INTEGER NOT NULL, hash TEXT NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS entries (
    sequence INTEGER PRIMARY KEY, sealed_at INTEGER NOT NULL, subject_id TEXT NOT NULL, entry TEXT NOT NULL)`,
  'CREATE INDEX IF NOT EXISTS entries_by_subject ON entries (subject_id, sequence)',
  'CREATE INDEX IF NOT EXISTS entries_by_time ON entries (sealed_at)',
  'CREATE TABLE IF NOT EXISTS heads (date TEXT PRIMARY KEY, head TEXT NOT NULL)',
  `CREATE TABLE IF NOT EXISTS ends (
    kind TEXT NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL, detail TEXT NOT NULL,
    PRIMARY KEY (kind, id)) WITHOUT ROWID`,
  'CREATE TABLE IF NOT EXISTS watch (one INTEGER PRIMARY KEY CHECK (one = 1), minute INTEGER NOT NULL)',
  `CREATE TABLE IF NOT EXISTS restored (
    restore_id TEXT PRIMARY KEY, after_sequence INTEGER NOT NULL, after_hash TEXT NOT NULL)`,
] as const;

const endsWithAddresses: readonly EndKind[] = ['address', 'reply_address', 'asking'];

const chainEnd = v.object({ sequence: v.number(), hash: v.string() });
const sealedEntry: v.GenericSchema<unknown, SealedEntry> = v.object({
  id: v.string(),
  at: v.number(),
  actorKind: v.string(),
  actorId: v.nullable(v.string()),
  onBehalfOf: v.nullable(v.string()),
  event: v.string(),
  subjectKind: v.string(),
  subjectId: v.string(),
  data: v.string(),
  requestId: v.string(),
  sequence: v.number(),
  previous: v.string(),
  hash: v.string(),
});
const kept = v.object({ entry: v.pipe(v.string(), v.parseJson(), sealedEntry) });
const endRow: v.GenericSchema<unknown, End> = v.object({
  kind: v.picklist(endKinds),
  id: v.string(),
  at: v.number(),
  detail: v.string(),
});
const keptHead = v.object({
  head: v.pipe(
    v.string(),
    v.parseJson(),
    v.object({
      date: v.string(),
      sequence: v.number(),
      hash: v.string(),
      kid: v.string(),
      signed: v.string(),
    }),
  ),
});

export class Kept {
  readonly #storage: DurableObjectStorage;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
    for (const table of tables) storage.sql.exec(table);
  }

  end(): ChainEnd {
    const [row] = this.#all(chainEnd, 'SELECT sequence, hash FROM chain_end');
    return row ?? beforeFirst;
  }

  /** Entries that are in the database by now, in their order. */
  append(entries: readonly SealedEntry[], now: number): void {
    this.#storage.transactionSync(() => {
      for (const entry of entries) {
        this.#run(
          'INSERT INTO entries (sequence, sealed_at, subject_id, entry) VALUES (?, ?, ?, ?)',
          entry.sequence,
          now,
          entry.subjectId,
          JSON.stringify(entry),
        );
        this.#run(
          `INSERT INTO chain_end (one, sequence, hash) VALUES (1, ?1, ?2)
           ON CONFLICT (one) DO UPDATE SET sequence = ?1, hash = ?2`,
          entry.sequence,
          entry.hash,
        );
      }
    });
  }

  /** Copies older than any restore could need; and ends that name an address (G2). */
  forget(before: number): void {
    this.#run('DELETE FROM entries WHERE sealed_at < ?', before);
    this.#run(
      'DELETE FROM ends WHERE at < ? AND kind IN (SELECT value FROM json_each(?))',
      before,
      JSON.stringify(endsWithAddresses),
    );
  }

  entriesAfter(sequence: number, limit: number): readonly SealedEntry[] {
    return this.#all(
      kept,
      'SELECT entry FROM entries WHERE sequence > ? ORDER BY sequence LIMIT ?',
      sequence,
      limit,
    ).map(({ entry }) => entry);
  }

  entriesAbout(subjectId: string, after: number): readonly SealedEntry[] {
    return this.#all(
      kept,
      'SELECT entry FROM entries WHERE subject_id = ? AND sequence > ? ORDER BY sequence',
      subjectId,
      after,
    ).map(({ entry }) => entry);
  }

  keepHead(head: SignedHead): void {
    this.#run(
      'INSERT INTO heads (date, head) VALUES (?, ?) ON CONFLICT DO NOTHING',
      head.date,
      JSON.stringify(head),
    );
  }

  head(date: string): SignedHead | null {
    const [row] = this.#all(keptHead, 'SELECT head FROM heads WHERE date = ?', date);
    return row?.head ?? null;
  }

  headsAfter(sequence: number): readonly SignedHead[] {
    return this.#all(
      keptHead,
      `SELECT head FROM heads WHERE head ->> 'sequence' > ? ORDER BY date`,
      sequence,
    ).map(({ head }) => head);
  }

  /** The first word about an end stays; what begins anew takes it away. */
  record(ends: readonly End[], begun: readonly Pick<End, 'kind' | 'id'>[]): void {
    this.#storage.transactionSync(() => {
      for (const { kind, id } of begun) this.#run('DELETE FROM ends WHERE kind = ? AND id = ?', kind, id);
      for (const { kind, id, at, detail } of ends) {
        this.#run(
          `INSERT INTO ends (kind, id, at, detail) VALUES (?1, ?2, ?3, ?4)
           ON CONFLICT DO UPDATE SET at = ?3, detail = ?4 WHERE detail <> ?4`,
          kind,
          id,
          at,
          detail,
        );
      }
    });
  }

  ended(kind: EndKind, id: string): End | null {
    const [row] = this.#all(endRow, 'SELECT * FROM ends WHERE kind = ? AND id = ?', kind, id);
    return row ?? null;
  }

  ends(kinds: readonly EndKind[]): readonly End[] {
    return this.#all(
      endRow,
      'SELECT * FROM ends WHERE kind IN (SELECT value FROM json_each(?)) ORDER BY at',
      JSON.stringify(kinds),
    );
  }

  /** Where the database stood when a restore was noticed: asked once for each restore, then remembered. */
  restoredAfter(restoreId: string, stored: ChainEnd): ChainEnd {
    this.#run(
      'INSERT INTO restored (restore_id, after_sequence, after_hash) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      restoreId,
      stored.sequence,
      stored.hash,
    );
    const [row] = this.#all(
      chainEnd,
      'SELECT after_sequence AS sequence, after_hash AS hash FROM restored WHERE restore_id = ?',
      restoreId,
    );
    return row ?? stored;
  }

  /** The latest minute that the database was told as well; kept by the host's own object. */
  minute(): number {
    const [row] = this.#all(v.object({ minute: v.number() }), 'SELECT minute FROM watch');
    return row?.minute ?? 0;
  }

  keepMinute(minute: number): void {
    this.#run(
      `INSERT INTO watch (one, minute) VALUES (1, ?1)
       ON CONFLICT DO UPDATE SET minute = max(minute, ?1)`,
      minute,
    );
  }

  #run(sql: string, ...values: readonly (string | number)[]): void {
    this.#storage.sql.exec(sql, ...values);
  }

  #all<Row>(schema: v.GenericSchema<unknown, Row>, sql: string, ...values: readonly (string | number)[]) {
    return v.parse(v.array(schema), this.#storage.sql.exec(sql, ...values).toArray());
  }
}
