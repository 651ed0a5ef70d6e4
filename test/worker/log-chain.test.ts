import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import { beforeFirst, breaksAfter, hostChain } from '../../shared/domain/log-chain.ts';
import type { AuditEvent } from '../../worker/app/change-set.ts';
import { logStatements, sealedEntries, storedEnd } from '../../worker/db/stored-log.ts';
import { objectOf } from '../../worker/organisation/live.ts';
import { sha256 } from '../../worker/organisation/log-keeper.ts';
import { organisation, person, services, settle } from './support/world.ts';

const rows = v.array(
  v.object({
    id: v.string(),
    at: v.number(),
    sequence: v.nullable(v.number()),
    seal: v.nullable(v.string()),
  }),
);
const stored = async (chain: string) =>
  v.parse(
    rows,
    (
      await env.DB.prepare('SELECT id, at, sequence, seal FROM audit_events WHERE chain = ? ORDER BY rowid')
        .bind(chain)
        .all()
    ).results,
  );

const berg = async () => organisation('Berg', [[await person('Anna'), 'legal_representative']]);
const keeper = (chain: string) => objectOf(env.ORGANISATION, chain);

const log = async (
  organisations: readonly string[],
  event = 'grant.reviewed',
  now?: number,
): Promise<void> => {
  const { commit, clock } = await services();
  const entry: AuditEvent = { organisations, event, subject: { kind: 'grant', id: 'grt_x' } };
  await commit({ actor: { kind: 'system' }, requestId: 'test', now: now ?? clock.now(), audit: [entry] });
};

/** The chain as it is stored, read from its beginning; what is wrong with it. */
const wrongIn = async (chain: string) => {
  let last = beforeFirst;
  for (const entry of await sealedEntries(
    env.DB.withSession('first-primary'),
    chain,
    beforeFirst,
    10_000,
    10_000,
  )) {
    const wrong = await breaksAfter(chain, last, entry, sha256);
    if (wrong.length > 0) return { sequence: entry.sequence, wrong };
    last = { sequence: entry.sequence, hash: entry.hash };
  }
  expect(await storedEnd(env.DB.withSession('first-primary'), chain)).toEqual(last);
  return null;
};

const unsealed = async (chain: string) => (await stored(chain)).filter(({ seal }) => seal === null).length;

test('[A4] each entry gets its place in the chain of every organisation it stands in, after its commit', async () => {
  const [one, other] = [await berg(), await berg()];
  await log([one.id, other.id]);
  await log([one.id]);
  await vi.waitFor(async () => expect([await unsealed(one.id), await unsealed(other.id)]).toEqual([0, 0]));
  expect((await stored(one.id)).map(({ sequence }) => sequence)).toEqual([1, 2]);
  expect((await stored(other.id)).map(({ sequence }) => sequence)).toEqual([1]);
  expect(await wrongIn(one.id)).toBeNull();
  expect(await wrongIn(other.id)).toBeNull();
});

test('[A4] what concerns the host alone has a chain of its own', async () => {
  await log([]);
  await vi.waitFor(async () => expect(await unsealed(hostChain)).toBe(0));
  expect(await wrongIn(hostChain)).toBeNull();
});

test('[A4] an entry that comes late with an earlier time stands behind what is sealed', async () => {
  const { id } = await berg();
  await log([id]);
  await keeper(id).sealLog(id);
  await log([id], 'grant.reviewed', 1000);
  await keeper(id).sealLog(id);
  const found = await stored(id);
  expect(found.map(({ sequence }) => sequence)).toEqual([1, 2]);
  expect(found[1]?.at).toBe(1000);
  expect(await wrongIn(id)).toBeNull();
});

const waiting = async (chain: string, count: number): Promise<void> => {
  await env.DB.batch(
    Array.from({ length: count }, (_, index) =>
      env.DB.prepare(
        `INSERT INTO audit_events (id, organisation_id, at, actor_kind, event, subject_kind, subject_id, data, request_id)
         VALUES (?, ?, ?, 'system', 'grant.reviewed', 'grant', 'grt_x', '{"text":"é\u2028\\"\\\\"}', 'test')`,
      ).bind(`aud_${crypto.randomUUID()}`, chain, 1000 + index),
    ),
  );
};

test('[A4] sealers at the same time, and again afterwards, seal each entry once; many are caught up in order', async () => {
  const { id } = await berg();
  await waiting(id, 350);
  const sealed = await Promise.all([1, 2, 3, 4].map(() => keeper(id).sealLog(id)));
  expect(sealed.map(({ state }) => state)).toEqual(['level', 'level', 'level', 'level']);
  await keeper(id).sealLog(id);
  expect((await stored(id)).map(({ sequence }) => sequence)).toEqual(
    Array.from({ length: 350 }, (_, i) => i + 1),
  );
  expect(await wrongIn(id)).toBeNull();
});

test('[A4] what no request sealed, the minute seals', async () => {
  const { id } = await berg();
  await waiting(id, 3);
  await settle();
  expect(await unsealed(id)).toBe(0);
});

test('[A4] a sealed entry can be neither changed nor sealed again, and an unsealed one only sealed', async () => {
  const { id } = await berg();
  await waiting(id, 1);
  const change = (sql: string) => env.DB.prepare(sql).bind(id).run();
  await expect(change(`UPDATE audit_events SET data = '{}' WHERE chain = ?`)).rejects.toThrow(
    'audit_append_only',
  );
  await keeper(id).sealLog(id);
  for (const sql of [
    `UPDATE audit_events SET seal = 'x' WHERE chain = ?`,
    'UPDATE audit_events SET sequence = 9 WHERE chain = ?',
    'DELETE FROM audit_events WHERE chain = ?',
  ]) {
    await expect(change(sql)).rejects.toThrow('audit_append_only');
  }
});

test('[A4] an object that stopped between database and its own storage reads on from the database', async () => {
  const { id } = await berg();
  await waiting(id, 2);
  await keeper(id).sealLog(id);
  // As if the second batch had been written and this object had then lost its own word of it.
  const other = await berg();
  await waiting(other.id, 1);
  await keeper(other.id).sealLog(other.id);
  const [last] = await sealedEntries(env.DB.withSession('first-primary'), id, beforeFirst, 10, 10);
  expect(last?.sequence).toBe(1);
  const { runInDurableObject } = await import('cloudflare:test');
  await runInDurableObject(keeper(id), (_instance, state) => {
    state.storage.sql.exec('DELETE FROM entries WHERE sequence = 2');
    state.storage.sql.exec('UPDATE chain_end SET sequence = 1, hash = ?', last?.hash ?? '');
  });
  await waiting(id, 1);
  expect(await keeper(id).sealLog(id)).toMatchObject({ state: 'level', sequence: 3 });
  expect(await wrongIn(id)).toBeNull();
});

test('[A4] the end of a chain is signed once on a day on which it grew, by a key that is published', async () => {
  const { id } = await berg();
  await waiting(id, 2);
  await settle();
  await settle();
  const { results } = await env.DB.prepare('SELECT * FROM log_heads WHERE chain = ?').bind(id).all();
  expect(results).toHaveLength(1);
  const head = v.parse(
    v.object({
      date: v.string(),
      sequence: v.number(),
      hash: v.string(),
      kid: v.string(),
      signed: v.string(),
    }),
    results[0],
  );
  expect(head).toMatchObject({ sequence: 2, kid: 'test-1', date: new Date().toISOString().slice(0, 10) });
  const { createLocalJWKSet, jwtVerify } = await import('jose');
  const { signer } = await services();
  const keys = v.parse(v.array(v.looseObject({ kty: v.string() })), await signer.publicKeys());
  const { payload } = await jwtVerify(head.signed, createLocalJWKSet({ keys }), {
    typ: 'panelshare-log-head+jwt',
  });
  expect(payload).toMatchObject({ chain: id, sequence: 2, hash: head.hash, date: head.date });
});

test.each(Object.entries(logStatements))('[A4] %s reads no more of the log than it needs', async (_, sql) => {
  const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .bind(...Array.from({ length: (sql.match(/\?/g) ?? []).length }, () => 1))
    .all<{ detail: string }>();
  for (const { detail } of results) {
    // The one index over what waits is as small as what waits.
    expect(detail).toMatch(
      /^(?:SEARCH|SCAN log_chains USING|SCAN audit_events USING (?:COVERING )?INDEX audit_unsealed)/,
    );
  }
});
