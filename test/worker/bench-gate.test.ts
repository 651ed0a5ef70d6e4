import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { clients, pagesHere } from '../../shared/api/clients.ts';
import { hereFacts, whatIsHere } from '../../worker/app/opening/here.ts';
import { mayOpen } from '../../worker/app/opening/may-open.ts';
import {
  clientsAmongSelect,
  clientsHereSelect,
  clientsSelect,
  openingFactsSelect,
} from '../../worker/db/read-grants.ts';
import { pagesAsJson } from '../../worker/db/shown-pages.ts';
import { contextOf, sharing } from './support/living.ts';
import { call, type SignedIn } from './support/world.ts';

/**
 * `npm run bench:gate`: what the bench measures and no machine changes, so that a slower Worker is
 * seen before anybody has waited for it: statements, plans, rows read, bytes on the wire.
 */
let scene: Awaited<ReturnType<typeof sharing>>;
let before: readonly number[];
/** Of the partner's head, as it is stored. */
let token: string;

/** Further accounts and grants like the scene's, numbered; of the partner or of others at random. */
const add = async (from: number, to: number, partnerId: string): Promise<void> => {
  const { given } = scene;
  const numbers = `WITH RECURSIVE n (i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i < ${to})`;
  await env.DB.batch([
    env.DB.prepare(
      `${numbers} INSERT INTO accounts (id, organisation_id, panel_id, panel_account_id, shown_as, name, proven_by, proven_at, version)
       SELECT 'acc_' || printf('%020d', i), organisation_id, panel_id, 'gate-' || i, 'gate-' || i, 'Account ' || i, proven_by,
         proven_at, version FROM n, accounts WHERE accounts.id = ?`,
    ).bind(given.accountId),
    env.DB.prepare(
      `${numbers} INSERT INTO grants (id, account_id, customer_id, partner_id, access, frozen, panel_state, panel_generation,
         started_at, version)
       SELECT 'grt_' || printf('%020d', i), 'acc_' || printf('%020d', i), customer_id, ?2, access, frozen, panel_state,
         panel_generation, started_at, version FROM n, grants WHERE grants.id = ?1`,
    ).bind(given.id, partnerId),
  ]);
};

const rowsRead = async (sql: string, ...values: readonly (string | number)[]): Promise<number> => {
  const { meta, results } = await env.DB.prepare(sql)
    .bind(...values)
    .all();
  expect(results.length).toBeGreaterThan(0);
  return meta.rows_read;
};

/** What one opening reads, for a leader and for a collaborator who is assigned. */
const openingReads = async (): Promise<readonly number[]> => [
  await rowsRead(openingFactsSelect, scene.given.id, scene.boss.person.id),
  await rowsRead(openingFactsSelect, scene.given.id, scene.worker.person.id),
];

/** A context whose statements are counted, those of its connectors among them, and its ways to the database. */
const counted = async (as: SignedIn) => {
  const statements: string[] = [];
  let ways = 0;
  const session = env.DB.withSession('first-primary');
  const counting = new Proxy(session, {
    get: (target, name) => {
      if (name === 'batch')
        return (asked: D1PreparedStatement[]) => {
          // Each was counted as a way of its own when it was made ready.
          ways -= asked.length - 1;
          return target.batch(asked);
        };
      if (name !== 'prepare') return Reflect.get(target, name);
      return (sql: string) => {
        statements.push(sql);
        ways += 1;
        return target.prepare(sql);
      };
    },
  });
  vi.spyOn(env.DB, 'withSession').mockReturnValue(counting);
  const ctx = await contextOf(as);
  vi.restoreAllMocks();
  statements.length = 0;
  ways = 0;
  return { ctx, statements, ways: () => ways };
};

beforeAll(async () => {
  scene = await sharing();
  await env.DB.prepare('INSERT INTO assignments (grant_id, person_id) VALUES (?, ?)')
    .bind(scene.given.id, scene.worker.person.id)
    .run();
  const others = await sharing();
  token = await (await contextOf(scene.boss)).secrets.hash(scene.boss.bearer.replace('Bearer ', ''));
  await add(1, 1_000, others.studio.id);
  before = await openingReads();
  await add(1_001, 11_000, scene.studio.id);
  await add(11_001, 30_000, others.studio.id);
}, 120_000);

describe('a decision', () => {
  test('[W6] is one statement that reads at most 10 rows, the same at 1,000 and at 30,000 grants', async () => {
    expect(await openingReads()).toEqual(before);
    expect(Math.max(...before)).toBeLessThanOrEqual(10);
    const { ctx, statements } = await counted(scene.boss);
    const asked = await mayOpen(ctx, scene.given.id);
    expect(asked.ok).toBe(true);
    expect(statements).toEqual([openingFactsSelect]);
  });

  test('[W3] about one page reads as little, and about twenty twenty times that', async () => {
    const pagesOf = (count: number) =>
      pagesAsJson(
        Array.from({ length: count }, (_, at) => ({ origin: scene.on.origin, shown: `gate-${5_000 + at}` })),
      );
    const asked = (pages: string) => rowsRead(clientsHereSelect, token, pages, 0, Date.now());
    const one = await asked(pagesOf(1));
    expect(one).toBeLessThanOrEqual(20);
    const twenty = await asked(pagesOf(20));
    expect(twenty).toBeLessThanOrEqual(20 * one);
  });

  test('[W6] reads nothing by walking through a table', async () => {
    for (const [sql, values] of [
      [openingFactsSelect, ['g', 'p']],
      [clientsHereSelect, ['t', pagesAsJson([{ origin: 'a', shown: 'b' }]), 0, 0]],
    ] as const) {
      const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .bind(...values)
        .all<{ detail: string }>();
      const scans = results.filter(({ detail }) => /^SCAN (?!CONSTANT|[ok]\b)/.test(detail));
      expect([sql, scans]).toEqual([sql, []]);
    }
  });

  test('[W3] about twenty pages takes as many statements as about one, and one way to the database', async () => {
    const pages = Array.from({ length: 20 }, (_, index) => ({
      origin: scene.on.origin,
      shown: `gate-${5_000 + index}`,
    }));
    const one = await counted(scene.boss);
    await hereFacts(one.ctx, token, pages.slice(0, 1), Date.now());
    const many = await counted(scene.boss);
    const found = await whatIsHere(many.ctx, pages, await hereFacts(many.ctx, token, pages, Date.now()));
    expect(found.ok && found.value.filter(({ client }) => client?.state === 'active')).toHaveLength(20);
    expect(many.statements).toEqual(one.statements);
    expect(one.statements.length).toBeLessThanOrEqual(4);
    expect([one.ways(), many.ways()]).toEqual([1, 1]);
    expect(one.statements).toContain(clientsHereSelect);
  });
});

/** Status, headers and body of an answer as HTTP/1.1 writes them. */
const bytesOf = async (response: Response): Promise<number> => {
  const head = [...response.headers].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return `HTTP/1.1 200 OK\r\n${head}\r\n${await response.clone().text()}`.length;
};

describe('a list of ten thousand clients', () => {
  const ask = async (query: string) => {
    const response = await call('GET', `/api/clients${query}`, scene.boss);
    expect(response.status).toBe(200);
    return { bytes: await bytesOf(response), list: v.parse(clients, await response.json()) };
  };

  test('[W1] is read a page at a time, and nothing twice for it', async () => {
    const page = await rowsRead(clientsSelect, scene.boss.person.id, 'grt_00000000000000006000', 200);
    expect(page).toBeLessThanOrEqual(200 * 15);
    const one = await rowsRead(clientsAmongSelect, scene.boss.person.id, JSON.stringify([scene.given.id]));
    expect(one).toBeLessThanOrEqual(20);
  });

  test('[W1] costs less than a kilobyte while it is unchanged, and little for one change', async () => {
    const whole = await ask('');
    expect(whole.list.next).not.toBeNull();
    const same = await ask(`?since=${whole.list.upTo}`);
    expect([same.list.whole, same.list.clients, same.list.gone]).toEqual([false, [], []]);
    expect(same.bytes).toBeLessThan(1_000);
    await env.DB.prepare("UPDATE accounts SET name = 'Another name' WHERE id = ?")
      .bind(scene.given.accountId)
      .run();
    const changed = await ask(`?since=${whole.list.upTo}`);
    expect(changed.list.clients.map(({ accountName }) => accountName)).toEqual(['Another name']);
    expect(changed.bytes).toBeLessThan(2_000);
  });
});

test('[W3] twenty pages are answered in their order, and those that mean nothing alike', async () => {
  const pages = [
    { origin: scene.on.origin, shown: 'gate-2000' },
    { origin: scene.on.origin, shown: 'gate-1' },
    { origin: scene.on.origin, shown: 'no such account' },
    { origin: 'https://unknown.example', shown: 'gate-2000' },
    { origin: scene.on.origin, shown: null },
    { origin: scene.on.origin, shown: scene.shared.shownAs },
  ];
  const address = (asked: unknown) => `/api/pages?pages=${encodeURIComponent(JSON.stringify(asked))}`;
  const response = await call('GET', address(pages), scene.boss);
  const answers = v.parse(pagesHere, await response.json()).pages;
  expect(answers.map(({ panel, client }) => [panel?.id ?? null, client?.shownAs ?? null])).toEqual([
    [scene.on.id, 'gate-2000'],
    [scene.on.id, null],
    [scene.on.id, null],
    [null, null],
    [scene.on.id, null],
    [scene.on.id, scene.shared.shownAs],
  ]);
  const { owner, on, shared } = await sharing();
  const own = await call('GET', address([...pages, { origin: on.origin, shown: shared.shownAs }]), owner);
  const accounts = v.parse(pagesHere, await own.json()).pages.map(({ account }) => account?.id ?? null);
  expect(accounts).toEqual([null, null, null, null, null, null, shared.id]);
  for (const wrong of [
    [],
    Array.from({ length: 21 }, () => pages[0]),
    [{ origin: 'javascript:1', shown: null }],
    1,
  ]) {
    expect((await call('GET', address(wrong), scene.boss)).status).toBe(400);
  }
  expect((await call('GET', '/api/pages?pages=%7B', scene.boss)).status).toBe(400);
  expect((await call('GET', address(pages))).status).toBe(401);
});
