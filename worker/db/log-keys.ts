import * as v from 'valibot';
import type { AuditEvent } from '../app/change-set.ts';
import type { PersonalField } from '../app/records.ts';
import { logFieldContext, logKeyContext } from '../app/sealed.ts';
import type { Ids, SealedSecret, Secrets } from '../ports.ts';
import { parser } from './codec.ts';
import { type Db, many } from './query.ts';

const keyRow = parser(
  v.object({ subject_id: v.string(), key_id: v.string(), nonce: v.string(), ciphertext: v.string() }),
);

/** The log's keys of these persons and client records, as they are stored; one that was erased is missing. */
export const logKeys = async (
  db: Db,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, SealedSecret>> => {
  if (subjects.length === 0) return new Map();
  const rows = await many(
    db,
    keyRow,
    `SELECT subject_id, key_id, nonce, ciphertext FROM log_keys
     WHERE subject_id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(subjects),
  );
  return new Map(
    rows.map((row) => [row.subject_id, { keyId: row.key_id, nonce: row.nonce, ciphertext: row.ciphertext }]),
  );
};

/** A key for each who has none yet. Of two commits that make one at the same moment the first one's stays. */
const makeMissing = async (
  db: Db,
  { ids, secrets, now }: { ids: Ids; secrets: Secrets; now: number },
  subjects: readonly string[],
): Promise<void> => {
  const statements = await Promise.all(
    subjects.map(async (subject) => {
      const { keyId, nonce, ciphertext } = await secrets.seal(ids.token(), logKeyContext(subject));
      return db
        .prepare(
          `INSERT INTO log_keys (subject_id, key_id, nonce, ciphertext, made_at) VALUES (?, ?, ?, ?, ?)
           ON CONFLICT DO NOTHING`,
        )
        .bind(subject, keyId, nonce, ciphertext, now);
    }),
  );
  await db.batch(statements);
};

/** Seals what these events say of persons and client records, each with the key of whom it is about. */
export const personalSealer = async (
  db: Db,
  tools: { ids: Ids; secrets: Secrets; now: number },
  events: readonly AuditEvent[],
): Promise<(field: { of: string; text: string }) => Promise<PersonalField>> => {
  const subjects = [
    ...new Set(events.flatMap(({ personal }) => Object.values(personal ?? {}).map(({ of }) => of))),
  ];
  let keys = await logKeys(db, subjects);
  const missing = subjects.filter((subject) => !keys.has(subject));
  if (missing.length > 0) {
    await makeMissing(db, tools, missing);
    keys = await logKeys(db, subjects);
  }
  return async ({ of, text }) => {
    const sealed = keys.get(of);
    const key = sealed ? await tools.secrets.open(sealed, logKeyContext(of)) : null;
    // A name is worth less than an entry of the log: what cannot be sealed is left out, as if erased.
    if (key === null) return { of, nonce: '', ciphertext: '' };
    return { of, ...(await tools.secrets.sealWith(key, text, logFieldContext(of))) };
  };
};
