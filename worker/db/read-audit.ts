import * as v from 'valibot';
import type { AuditFilter, Store } from '../store.ts';
import { json, parser } from './codec.ts';
import { logKeys } from './log-keys.ts';
import { type Db, many, one, paged, pageSize } from './query.ts';
import { headsBetween, lastHead, sealedEntries, storedEnd } from './stored-log.ts';

const plain = v.union([v.string(), v.number(), v.boolean(), v.null()]);
const personalField = v.object({ of: v.string(), nonce: v.string(), ciphertext: v.string() });

type Plain = v.InferOutput<typeof plain>;
type Personal = v.InferOutput<typeof personalField>;

/** What an entry says of people, apart from what it says else. */
const apart = (data: Readonly<Record<string, Plain | Personal>>) => {
  const all: { data: Record<string, Plain>; personal: Record<string, Personal> } = { data: {}, personal: {} };
  for (const [name, value] of Object.entries(data)) {
    if (typeof value === 'object' && value !== null) all.personal[name] = value;
    else all.data[name] = value;
  }
  return all;
};

const auditRow = parser(
  v.pipe(
    v.object({
      id: v.string(),
      organisation_id: v.nullable(v.string()),
      at: v.number(),
      actor_kind: v.string(),
      actor_id: v.nullable(v.string()),
      on_behalf_of: v.nullable(v.string()),
      event: v.string(),
      subject_kind: v.string(),
      subject_id: v.string(),
      data: json(v.record(v.string(), v.union([plain, personalField]))),
      request_id: v.string(),
    }),
    v.transform((row) => ({
      id: row.id,
      organisationId: row.organisation_id,
      at: row.at,
      actorKind: row.actor_kind,
      actorId: row.actor_id,
      onBehalfOf: row.on_behalf_of,
      event: row.event,
      subjectKind: row.subject_kind,
      subjectId: row.subject_id,
      ...apart(row.data),
      requestId: row.request_id,
    })),
  ),
);

/** Newest first; the key is time and id, so rows of one batch are never skipped. */
const select = (where: string): string =>
  `SELECT * FROM audit_events WHERE ${where} AND (?1 IS NULL OR event = ?1) AND (?2 IS NULL OR subject_id = ?2)
   AND (at, id) < (?3, ?4) AND (?6 IS NULL OR actor_id = ?6) AND at >= ?7 AND at < ?8
   ORDER BY at DESC, id DESC LIMIT ?5`;

const keyOf = (after: string | null): readonly [number, string] => {
  const [at, id] = (after ?? '').split('|');
  return at === undefined || id === undefined ? [Number.MAX_SAFE_INTEGER, '~'] : [Number(at), id];
};

const page = async (db: Db, where: string, filter: AuditFilter, ...more: readonly string[]) =>
  paged(
    await many(
      db,
      auditRow,
      select(where),
      filter.event,
      filter.subject,
      ...keyOf(filter.after),
      pageSize + 1,
      filter.actor ?? null,
      filter.from ?? 0,
      filter.until ?? Number.MAX_SAFE_INTEGER,
      ...more,
    ),
    pageSize,
    (row) => `${row.at}|${row.id}`,
  );

const restoringRow = parser(
  v.pipe(
    v.object({ began_at: v.number(), frozen: v.number() }),
    v.transform((row) => ({ beganAt: row.began_at, frozen: row.frozen })),
  ),
);

export const auditReads = (db: Db): Store['audit'] => ({
  keys: (subjects) => logKeys(db, subjects),
  sealed: (chain, after, until, limit) => sealedEntries(db, chain, after, until, limit),
  heads: (chain, after, until) => headsBetween(db, chain, after, until),
  restoring: () =>
    one(
      db,
      restoringRow,
      `SELECT began_at, (SELECT count(*) FROM grants INDEXED BY grants_after_restore
         WHERE ended_at IS NULL AND frozen LIKE '%"restore"%') AS frozen
       FROM restores WHERE state <> 'done'`,
    ),
  chainEnd: (chain) => storedEnd(db, chain),
  lastHead: (chain) => lastHead(db, chain),
  ofOrganisation: (organisationId, filter) => page(db, 'organisation_id = ?9', filter, organisationId),
  all: (filter) => page(db, '1 = 1', filter),
});
