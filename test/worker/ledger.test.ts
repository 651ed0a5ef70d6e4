import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Access } from '../../shared/domain/access.ts';
import { day } from '../../shared/domain/duration.ts';
import { asBilling, hosting, priced, told } from './support/money.ts';
import { customerAndPartner } from './support/sharing.ts';
import { grant, panel, services } from './support/world.ts';

const fullBy = (payer: 'customer' | 'partner'): Access => ({ kind: 'full', payer });
const site: Access = {
  kind: 'limited',
  products: [{ productId: 'shop-web', name: 'Shop', category: 'website', actions: ['view', 'change'] }],
};
const before = (days: number): string => new Date(Date.now() - days * day).toISOString();

beforeAll(async () => {
  await priced(1);
});

const sums = async (sql: string, ...values: readonly string[]): Promise<readonly unknown[][]> =>
  (
    await env.DB.prepare(sql)
      .bind(...values)
      .raw()
  ).map((row) => row as unknown[]);
const prepaid = async (partnerId: string) => (await services()).store.ledger.prepaid(partnerId);

describe('[B5] orders of the host’s billing', () => {
  test.each([
    [
      '[B3] full access, the customer pays and orders',
      fullBy('customer'),
      false,
      'cashback',
      26_040,
      5208,
      'customer',
    ],
    [
      '[B3] full access, the customer pays, the partner orders',
      fullBy('customer'),
      true,
      'cashback',
      26_040,
      5208,
      'customer',
    ],
    [
      '[B3] full access, the partner pays, the customer orders',
      fullBy('partner'),
      false,
      'cashback',
      26_040,
      5208,
      'customer',
    ],
    [
      '[B3] limited access, the customer orders what the partner manages',
      site,
      false,
      'cashback',
      26_040,
      5208,
      'customer',
    ],
    [
      '[B2] [B4] [M2] full access, the partner pays and orders',
      fullBy('partner'),
      true,
      'discount',
      20_832,
      5208,
      'partner',
    ],
    ['[B2] limited access, the partner orders', site, true, 'none', 26_040, 0, 'customer'],
  ] as const)('%s', async (_, access, byPartner, benefit, paid, worth, payer) => {
    const { on, shop, studio, bakery } = await customerAndPartner();
    await grant(shop, studio, access);
    const order = told(shop, {
      product: 'shop-web',
      orderedBy: byPartner ? studio.partnerId : 'customer',
    });
    const { status, json } = await asBilling(on, '/host/orders', { orders: [order] });
    expect([status, json]).toMatchObject([
      200,
      { rows: [{ outcome: 'booked', benefit, paid, worth, payer, publicPrice: 26_040 }] },
    ]);
    expect(await prepaid(studio.id)).toEqual(
      benefit === 'cashback' ? [{ currency: 'CHF', amount: 5208 }] : [],
    );
    const owing = payer === 'partner' ? studio.id : bakery.id;
    expect(
      await sums(
        `SELECT organisation_id, amount FROM ledger_entries WHERE account = 'invoice'
        AND organisation_id IN (?, ?)`,
        studio.id,
        bakery.id,
      ),
    ).toEqual([[owing, paid]]);
  });

  test('the same order twice books once; another one under its id is refused', async () => {
    const { on, shop, studio } = await customerAndPartner();
    await grant(shop, studio);
    const order = told(shop);
    const both = await Promise.all([1, 2].map(() => asBilling(on, '/host/orders', { orders: [order] })));
    expect(both.map(({ json }) => json).toSorted()).toMatchObject([
      { rows: [{ worth: 5208 }] },
      { rows: [{ worth: 5208 }] },
    ]);
    const other = await asBilling(on, '/host/orders', { orders: [{ ...order, quantity: 1 }] });
    expect(other.json).toMatchObject({ rows: [{ outcome: 'wrong', code: 'conflict' }] });
    expect(await prepaid(studio.id)).toEqual([{ currency: 'CHF', amount: 5208 }]);
  });

  test('a wrong row stops nothing but itself; a dry run books nothing', async () => {
    const { on, shop, studio } = await customerAndPartner();
    await grant(shop, studio);
    const orders = [
      told(shop),
      told({ panelAccountId: 'nobody' }),
      told(shop, { quantity: 1.5 }),
      told(shop, { category: 'domain' }),
      told(shop, { owner: 'x' }),
      told(shop, { currency: 'EUR', kind: 'renewal' }),
      told(shop, { orderedAt: '2026-01-01' }),
      told(shop, { orderedAt: new Date(Date.now() + day).toISOString() }),
    ];
    const wrong = [
      { outcome: 'wrong', code: 'account_not_found' },
      { outcome: 'wrong', code: 'invalid_input', field: 'quantity' },
      { outcome: 'wrong', code: 'price_missing' },
      { outcome: 'wrong', code: 'invalid_input' },
    ];
    const late = [
      { outcome: 'wrong', code: 'invalid_input', field: 'orderedAt' },
      { outcome: 'wrong', code: 'invalid_input', field: 'orderedAt' },
    ];
    const dry = await asBilling(on, '/host/orders/dry-run', { orders });
    const would = { outcome: 'would_book' };
    expect(dry.json).toMatchObject({ rows: [would, ...wrong, would, ...late] });
    expect(await prepaid(studio.id)).toEqual([]);
    const done = await asBilling(on, '/host/orders', { orders });
    const booked = { outcome: 'booked' };
    expect(done.json).toMatchObject({ rows: [booked, ...wrong, booked, ...late] });
    expect(await prepaid(studio.id)).toEqual([
      { currency: 'CHF', amount: 5208 },
      { currency: 'EUR', amount: 3019 },
    ]);
  });

  test('every booking adds up to nothing, and nothing of the books is changed or removed', async () => {
    expect(
      await sums(
        'SELECT booking_id, currency FROM ledger_entries GROUP BY booking_id, currency HAVING sum(amount) <> 0',
      ),
    ).toEqual([]);
    for (const table of ['ledger_entries', 'ledger_bookings', 'orders', 'grant_access']) {
      const column = table === 'orders' ? 'booked_at' : 'at';
      await expect(env.DB.prepare(`UPDATE ${table} SET ${column} = 1`).run()).rejects.toThrow('append_only');
      await expect(env.DB.prepare(`DELETE FROM ${table}`).run()).rejects.toThrow('append_only');
    }
    await expect(
      env.DB.batch([
        env.DB.prepare(`INSERT INTO ledger_entries VALUES ('bkg_x', 0, 'prepaid', 'org_x', 'CHF', -100, 1)`),
        env.DB.prepare(`INSERT INTO ledger_bookings VALUES ('bkg_x', 'order', NULL, NULL, 'pan_x', 1, 1)`),
      ]),
    ).rejects.toThrow('ledger_unbalanced');
    const [first] = await sums('SELECT id FROM ledger_bookings LIMIT 1');
    await expect(
      env.DB.prepare(`INSERT INTO ledger_entries VALUES (?, 99, 'prepaid', 'org_x', 'CHF', -100, 1)`)
        .bind(String(first?.[0]))
        .run(),
    ).rejects.toThrow('append_only');
  });
});

describe('an order is judged by its own moment', () => {
  test('[B1] it keeps the prices it was made under, and [E22] who paid then', async () => {
    const { on, shop, studio } = await customerAndPartner();
    const given = await grant(shop, studio, fullBy('partner'), { startedAt: Date.now() - 30 * day });
    const old = await priced(
      Date.now() - 20 * day,
      hosting.map((price) => ({ ...price, unit: 2000 })),
    );
    await priced(Date.now() - 10 * day);
    // The customer pays from now on.
    const { commit, clock } = await services();
    await commit({
      actor: { kind: 'system' },
      requestId: 'scene',
      now: clock.now(),
      audit: [],
      writes: [{ do: 'update', kind: 'grant', row: { ...given, access: fullBy('customer'), version: 2 } }],
    });
    const answer = await asBilling(on, '/host/orders', {
      orders: [
        told(shop, { quantity: 1, orderedAt: before(15), orderedBy: studio.partnerId }),
        told(shop, { quantity: 1, orderedAt: before(5), orderedBy: studio.partnerId }),
        told(shop, { quantity: 1, orderedBy: studio.partnerId }),
        told(shop, { quantity: 1, orderedAt: before(40), orderedBy: studio.partnerId }),
      ],
    });
    expect(answer.json).toMatchObject({
      rows: [
        { benefit: 'discount', paid: 1600, payer: 'partner', prices: old.id },
        { benefit: 'discount', paid: 794, payer: 'partner' },
        { benefit: 'cashback', paid: 992, worth: 198, payer: 'customer' },
        // Before the share there was nothing between them.
        { benefit: 'none', paid: 992, payer: 'customer' },
      ],
    });
  });

  test('[B3] a partner on hold, and one whose access does not reach the product, earn nothing', async () => {
    const held = await customerAndPartner();
    await grant(held.shop, held.studio, fullBy('customer'), { frozen: ['admin'] });
    const apart = await customerAndPartner();
    await grant(apart.shop, apart.studio, site);
    for (const { on, shop } of [held, apart]) {
      const { json } = await asBilling(on, '/host/orders', { orders: [told(shop, { product: 'other' })] });
      expect(json).toMatchObject({ rows: [{ outcome: 'booked', benefit: 'none', worth: 0 }] });
    }
  });

  test('[E57] [B3] nothing between related organisations, and admins are told', async () => {
    const { on, shop, studio, bakery, owner } = await customerAndPartner();
    await grant(shop, studio);
    const { commit, clock, store } = await services();
    const [oneId = '', otherId = ''] = [bakery.id, studio.id].toSorted();
    await commit({
      actor: { kind: 'system' },
      requestId: 'scene',
      now: clock.now(),
      audit: [],
      writes: [
        {
          do: 'insert',
          kind: 'statedRelation',
          row: { oneId, otherId, note: 'one owner', at: clock.now(), statedBy: owner.person.id },
        },
      ],
    });
    const order = told(shop);
    const { json } = await asBilling(on, '/host/orders', { orders: [order] });
    expect(json).toMatchObject({ rows: [{ benefit: 'none', paid: 26_040, worth: 0 }] });
    const row = await store.ledger.orderOf(on.id, order.order);
    const log = await store.audit.all({ event: 'order.related', subject: row?.id ?? '', after: null });
    expect(log.rows).toHaveLength(1);
  });
});

describe('[B4] refunds and the prepaid balance', () => {
  test('[E57] [B3] a refund reverses exactly what was booked, once, and admins see it', async () => {
    const { on, shop, studio } = await customerAndPartner();
    await grant(shop, studio, fullBy('customer'), { startedAt: Date.now() - 2 * day });
    const order = told(shop, { orderedAt: before(1) });
    await asBilling(on, '/host/orders', { orders: [order] });
    await priced(
      Date.now(),
      hosting.map((price) => ({ ...price, unit: 5000 })),
    );
    const refund = { order: order.order, refundedAt: new Date().toISOString() };
    expect((await asBilling(on, '/host/orders/refund', refund)).json).toMatchObject({ outcome: 'booked' });
    expect((await asBilling(on, '/host/orders/refund', refund)).json).toMatchObject({ outcome: 'known' });
    expect(await prepaid(studio.id)).toEqual([{ currency: 'CHF', amount: 0 }]);
    const { store } = await services();
    const row = await store.ledger.orderOf(on.id, order.order);
    const [booked, back] = [
      await store.ledger.entriesOf(row?.id ?? '', 'order'),
      await store.ledger.entriesOf(row?.id ?? '', 'refund'),
    ];
    expect(booked.length).toBe(4);
    expect(back).toEqual(booked.map((entry) => ({ ...entry, amount: -entry.amount })));
    const log = await store.audit.all({ event: 'order.refunded', subject: row?.id ?? '', after: null });
    expect(log.rows).toHaveLength(1);
    const unknown = await asBilling(on, '/host/orders/refund', { ...refund, order: 'nothing' });
    expect(unknown.status).toBe(404);
  });

  test('it pays invoices of the host as far as it reaches, once an invoice, and nothing else', async () => {
    const { on, shop, studio } = await customerAndPartner();
    await grant(shop, studio);
    await priced(Date.now() - 1);
    const { json } = await asBilling(on, '/host/orders', { orders: [told(shop)] });
    expect(json).toMatchObject({ rows: [{ benefit: 'cashback', worth: 5208 }] });
    const use = (invoice: string, amount: number) =>
      asBilling(on, '/host/prepaid/offset', {
        invoice,
        partner: studio.partnerId,
        currency: 'CHF',
        amount,
        at: new Date().toISOString(),
      });
    expect((await use('R-1', 5209)).json).toMatchObject({ code: 'prepaid_short' });
    expect((await use('R-1', 5000)).status).toBe(200);
    expect((await use('R-1', 5000)).status).toBe(200);
    expect((await use('R-1', 100)).status).toBe(409);
    expect((await use('R-2', 209)).json).toMatchObject({ code: 'prepaid_short' });
    expect(await prepaid(studio.id)).toEqual([{ currency: 'CHF', amount: 208 }]);
  });
});

describe('who may book', () => {
  test('[E31] a panel’s token books for accounts of that panel only, and never takes another’s order back', async () => {
    const { on, shop, studio } = await customerAndPartner();
    await grant(shop, studio);
    const elsewhere = await panel('internex');
    const order = told(shop);
    expect((await asBilling(elsewhere, '/host/orders', { orders: [order] })).json).toMatchObject({
      rows: [{ outcome: 'wrong', code: 'account_not_found' }],
    });
    await asBilling(on, '/host/orders', { orders: [order] });
    const refund = { order: order.order, refundedAt: new Date().toISOString() };
    expect((await asBilling(elsewhere, '/host/orders/refund', refund)).status).toBe(404);
    for (const body of [{}, { orders: [] }, { orders: Array.from({ length: 501 }, () => order) }]) {
      expect((await asBilling(on, '/host/orders', body)).status).toBe(400);
    }
  });
});
