import { createExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Access } from '../../shared/domain/access.ts';
import { day } from '../../shared/domain/duration.ts';
import { bookRows } from '../../worker/app/ledger/book-rows.ts';
import { servicesOf } from '../../worker/services.ts';
import { admin } from './support/account-list.ts';
import { asBilling, priced, told } from './support/money.ts';
import { customerAndPartner } from './support/sharing.ts';
import { grant, submit } from './support/world.ts';

beforeAll(async () => {
  await priced(1);
});

const outcomes = (json: unknown): Readonly<Record<string, number>> => {
  const { rows } = v.parse(v.object({ rows: v.array(v.object({ outcome: v.string() })) }), json);
  const found: Record<string, number> = {};
  for (const { outcome } of rows) found[outcome] = (found[outcome] ?? 0) + 1;
  return found;
};
const bookedOf = (customerId: string) =>
  env.DB.prepare(
    `SELECT count(*) AS orders, count(DISTINCT host_order) AS names,
       (SELECT count(*) FROM ledger_bookings b JOIN orders r ON r.id = b.order_id WHERE r.customer_id = ?1) AS bookings
     FROM orders WHERE customer_id = ?1`,
  )
    .bind(customerId)
    .first();

const shared = async (access: Access = { kind: 'full', payer: 'customer' }) => {
  const world = await customerAndPartner();
  await grant(world.shop, world.studio, access, { startedAt: Date.now() - 2 * day });
  return world;
};

/** The database of the tests, and how many statements were made for it. */
const counting = () => {
  let made = 0;
  const database = new Proxy(env.DB, {
    get(target, name) {
      if (name !== 'withSession') return Reflect.get(target, name);
      return (constraint: string) => {
        const session = target.withSession(constraint);
        return new Proxy(session, {
          get(inner, key) {
            if (key === 'prepare') made += 1;
            const found: unknown = Reflect.get(inner, key);
            return typeof found === 'function' ? found.bind(inner) : found;
          },
        });
      };
    },
  });
  return { database, made: () => made };
};

describe('[B5] orders in parts', () => {
  test('500 are booked together in a few statements, limited access and relations judged among them', async () => {
    const { on, shop, studio, bakery } = await shared({
      kind: 'limited',
      products: [{ productId: 'web-1', name: 'Web', category: 'website', actions: ['view'] }],
    });
    const { database, made } = counting();
    const services = await servicesOf({ ...env, DB: database }, createExecutionContext());
    const before = made();
    const rows = Array.from({ length: 500 }, (_, at) =>
      told(shop, { order: `A-${at}`, quantity: 1, product: at % 2 ? 'web-1' : 'web-2' }),
    );
    const ctx = {
      ...services,
      actor: { kind: 'panel', panelId: on.id },
      now: services.clock.now(),
      requestId: 'test',
      address: '192.0.2.1',
      language: 'en',
    } as const;
    const done = await bookRows(ctx, on.id, rows, false);
    if (!done.ok) throw new Error(done.error.code);
    const benefits = done.value.map(({ booked }) => (booked.ok ? booked.value.benefit : 'wrong'));
    expect([benefits[0], benefits[1]]).toEqual(['none', 'cashback']);
    expect(new Set(benefits).size).toBe(2);
    // A free plan's request has fifty.
    expect(made() - before).toBeLessThanOrEqual(15);
    expect(await bookedOf(bakery.id)).toEqual({ orders: 500, names: 500, bookings: 500 });
    expect(await services.store.ledger.prepaid(studio.id)).toEqual([{ currency: 'CHF', amount: 250 * 198 }]);
    const again = await asBilling(on, '/host/orders', { orders: rows });
    expect(outcomes(again.json)).toEqual({ known: 500 });
  });

  test('parts that overlap, told at once, book every order once', async () => {
    const { on, shop, bakery } = await shared();
    const rows = Array.from({ length: 30 }, (_, at) => told(shop, { order: `O-${at}`, quantity: 1 }));
    const answers = await Promise.all([
      asBilling(on, '/host/orders', { orders: rows.slice(0, 20) }),
      asBilling(on, '/host/orders', { orders: rows.slice(10) }),
      asBilling(on, '/host/orders', { orders: rows.slice(5, 15) }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const all = answers.map(({ json }) => outcomes(json));
    expect(all.reduce((sum, { booked = 0 }) => sum + booked, 0)).toBe(30);
    expect(all.reduce((sum, { known = 0 }) => sum + known, 0)).toBe(20);
    expect(await bookedOf(bakery.id)).toEqual({ orders: 30, names: 30, bookings: 30 });
  });

  test('an id that stands twice in one part is one order, and another order under it is a mistake', async () => {
    const { on, shop, bakery } = await shared();
    const row = told(shop, { quantity: 1 });
    const orders = [{ ...row, quantity: 'x' }, row, row, { ...row, quantity: 2 }];
    for (const path of ['/host/orders/dry-run', '/host/orders']) {
      const { json } = await asBilling(on, path, { orders });
      expect(json).toMatchObject({
        rows: [
          { outcome: 'wrong', code: 'invalid_input' },
          { outcome: path === '/host/orders' ? 'booked' : 'would_book' },
          { outcome: 'known' },
          { outcome: 'wrong', code: 'conflict' },
        ],
      });
    }
    expect(await bookedOf(bakery.id)).toEqual({ orders: 1, names: 1, bookings: 1 });
  });

  test('[E14] what an admin books from the page, part by part, stands once a part in the log of each side', async () => {
    const { on, shop, bakery, studio } = await shared();
    const asking = await admin();
    const orders = Array.from({ length: 12 }, (_, at) => told(shop, { order: `L-${at}`, quantity: 1 }));
    const path = `/admin/panels/${on.id}/orders/part`;
    const wrong = { ...orders[0], order: 'bad id' };
    const fields = { act: 'book', orders: JSON.stringify([...orders, wrong]) };
    const answer = await submit(path, fields, asking);
    expect(answer.status).toBe(200);
    const json: unknown = await answer.json();
    expect(outcomes(json)).toEqual({ booked: 12, wrong: 1 });
    const { rows } = v.parse(v.object({ rows: v.array(v.record(v.string(), v.string())) }), json);
    expect(rows[0]).toMatchObject({ order: 'L-0', why: '', benefit: 'cashback', amount: 'CHF\u00a09.92' });
    const log = await env.DB.prepare(
      `SELECT organisation_id AS of, data FROM audit_events WHERE event = 'order.booked' AND actor_id = ? ORDER BY of`,
    )
      .bind(asking.person.id)
      .all<{ of: string; data: string }>();
    expect(log.results.map(({ of }) => of)).toEqual([bakery.id, studio.id].toSorted());
    expect(JSON.parse(log.results[0]?.data ?? '')).toEqual({
      order: 'L-0, L-1, L-2, L-3, L-4, L-5, L-6, L-7, L-8, L-9 …',
      orders: 12,
    });
    const dry = await submit(path, { ...fields, act: 'check' }, asking);
    expect(outcomes(await dry.json())).toEqual({ known: 12, wrong: 1 });
    const most = JSON.stringify(Array.from({ length: 501 }, () => orders[0]));
    expect((await submit(path, { act: 'check', orders: most }, asking)).status).toBe(400);
    expect((await submit(path, { act: 'check', orders: 'no list' }, asking)).status).toBe(400);
  });
});
