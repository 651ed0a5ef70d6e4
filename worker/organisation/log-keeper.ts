import { day } from '../../shared/domain/duration.ts';
import {
  beforeFirst,
  breaksAfter,
  type ChainEnd,
  type Hash,
  type SealedEntry,
  seal,
} from '../../shared/domain/log-chain.ts';
import { headType } from '../../shared/log-file/format.ts';
import { hex } from '../crypto/encoding.ts';
import {
  checkedUntil,
  markChecked,
  putBack,
  sealedEntries,
  storedEnd,
  unsealedEntries,
  writeHead,
  writeSeals,
} from '../db/stored-log.ts';
import type { LogState, Signer } from '../ports.ts';
import { Kept } from './kept.ts';

/** Of one batch; and of one call, so that a log that has waited long is caught up in several. */
const perBatch = 100;
const batchesPerCall = 20;

/** Longer than a database can be set back in time (30 days). */
const copiesKept = 40 * day;

const text = new TextEncoder();
export const sha256: Hash = async (value) => hex(await crypto.subtle.digest('SHA-256', text.encode(value)));

/** The day a moment belongs to, in UTC. */
const dateOf = (now: number): string => new Date(now).toISOString().slice(0, 10);

interface Parts {
  chain: string;
  kept: Kept;
  database: D1Database;
  signer: Signer;
  deployment: string;
}

/**
 * A4: puts the entries of one log into their chain, signs its end and checks it. It runs in the
 * organisation's object, one call after the other. The database is written first and this object's own
 * storage after it: an object that is behind reads on from what the database has, and one that is ahead
 * knows that the database was set back (A8). Either way nothing is sealed twice.
 */
export class LogKeeper {
  readonly #parts: Parts;
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Seals what waits. Two keepers at once are as good as one: the database takes each place once. */
  seal(now: number): Promise<LogState> {
    return this.#inTurn(async () => {
      const { chain, kept, database } = this.#parts;
      for (let batch = 0; batch < batchesPerCall; batch += 1) {
        const caughtUp = await this.#catchUp(now);
        if (caughtUp !== 'level') return { state: caughtUp, ...kept.end() };
        const waiting = await unsealedEntries(database, chain, perBatch);
        if (waiting.length === 0) break;
        const sealed = await seal(chain, kept.end(), waiting, sha256);
        // Another was faster, or the database was set back in between: once more from what it has now.
        if (!(await writeSeals(database, chain, kept.end(), sealed))) continue;
        kept.append(sealed, now);
        if (waiting.length < perBatch) break;
      }
      kept.forget(now - copiesKept);
      return { state: 'level', ...kept.end() };
    });
  }

  /** Signs the end of the chain, once a day. */
  head(now: number): Promise<void> {
    return this.#inTurn(async () => {
      const { chain, kept, database, signer, deployment } = this.#parts;
      const date = dateOf(now);
      const end = kept.end();
      if (end.sequence === 0) return;
      const before = kept.head(date);
      if (before === null) {
        const [key] = await signer.publicKeys();
        const claims = { iss: deployment, chain, date, ...end, iat: Math.floor(now / 1000) };
        const signed = await signer.sign({ typ: headType }, claims);
        kept.keepHead({ ...end, date, kid: String(key?.['kid'] ?? ''), signed });
      }
      const head = kept.head(date);
      if (head) await writeHead(database, chain, head);
    });
  }

  /** Reads the next part of what is stored and compares it with the chain. */
  check(now: number): Promise<LogState> {
    return this.#inTurn(async () => {
      const { chain, kept, database } = this.#parts;
      const caughtUp = await this.#catchUp(now);
      const end = kept.end();
      // A database that was set back is put right by the restore, and no fraud.
      if (caughtUp !== 'level') return { state: caughtUp, ...end };
      const limit = perBatch * 5;
      let last = await checkedUntil(database, chain);
      const entries = await sealedEntries(
        database.withSession('first-primary'),
        chain,
        last,
        end.sequence,
        limit,
      );
      for (const entry of entries) {
        if ((await breaksAfter(chain, last, entry, sha256)).length > 0) return { state: 'broken', ...last };
        last = { sequence: entry.sequence, hash: entry.hash };
      }
      const through = entries.length < limit;
      if (through && (last.sequence !== end.sequence || last.hash !== end.hash)) {
        return { state: 'broken', ...last };
      }
      await markChecked(database, chain, through ? beforeFirst : last, now);
      return { state: 'level', ...end };
    });
  }

  /** A8: brings back what a restored database has lost of this log. True when nothing is missing any more. */
  bringBack(restoreId: string, now: number): Promise<boolean> {
    return this.#inTurn(async () => {
      const { chain, kept, database } = this.#parts;
      const after = kept.restoredAfter(
        restoreId,
        await storedEnd(database.withSession('first-primary'), chain),
      );
      for (let batch = 0; batch < batchesPerCall; batch += 1) {
        const stored = await storedEnd(database.withSession('first-primary'), chain);
        if (stored.sequence >= kept.end().sequence) {
          for (const head of kept.headsAfter(after.sequence)) await writeHead(database, chain, head);
          return (await this.#catchUp(now)) === 'level';
        }
        const copies = kept.entriesAfter(stored.sequence, perBatch);
        // Older than the copies: the chain goes on where it was, and the gap shows.
        await putBack(database, chain, stored, copies.at(-1) ?? kept.end(), copies);
      }
      return false;
    });
  }

  /** Where the database stood when this restore was noticed. */
  async restoredAfter(restoreId: string): Promise<ChainEnd> {
    const { chain, kept, database } = this.#parts;
    return kept.restoredAfter(restoreId, await storedEnd(database.withSession('first-primary'), chain));
  }

  /** Reads on where the database is further than this object, which a fault between the two can leave. */
  async #catchUp(now: number): Promise<'level' | 'ahead' | 'broken'> {
    const { chain, kept, database } = this.#parts;
    const stored = await storedEnd(database.withSession('first-primary'), chain);
    while (kept.end().sequence < stored.sequence) {
      const entries = await sealedEntries(
        database.withSession('first-primary'),
        chain,
        kept.end(),
        stored.sequence,
        perBatch,
      );
      if (entries.length === 0 || !(await follow(chain, kept.end(), entries))) return 'broken';
      kept.append(entries, now);
    }
    const end = kept.end();
    if (end.sequence > stored.sequence) return 'ahead';
    return end.hash === stored.hash ? 'level' : 'broken';
  }

  #inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const turn = this.#last.then(act, act);
    this.#last = turn;
    return turn;
  }
}

const follow = async (chain: string, end: ChainEnd, entries: readonly SealedEntry[]): Promise<boolean> => {
  let last = end;
  for (const entry of entries) {
    if ((await breaksAfter(chain, last, entry, sha256)).length > 0) return false;
    last = { sequence: entry.sequence, hash: entry.hash };
  }
  return true;
};

/** An object's storage and the keeper of its log, which share it. */
export interface Keeper {
  kept: Kept;
  log: LogKeeper;
}

export const keeperOn = (storage: DurableObjectStorage, parts: Omit<Parts, 'kept'>): Keeper => {
  const kept = new Kept(storage);
  return { kept, log: new LogKeeper({ ...parts, kept }) };
};
