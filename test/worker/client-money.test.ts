import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { day, hour } from '../../shared/domain/duration.ts';
import { lastMonths, spanOf } from '../../shared/domain/money/month.ts';
import { linesSql, monthsSql } from '../../worker/db/read-ledger.ts';
import { asBilling, priced, told } from './support/money.ts';
import { client } from './support/requests.ts';
import { customerAndPartner } from './support/sharing.ts';
import {
  account,
  grant,
  organisation,
  partner,
  person,
  type SignedIn,
  services,
  submit,
  visit,
} from './support/world.ts';

beforeAll(async () => {
  await priced(1);
});

const [before = '', current = ''] = lastMonths(Date.now(), 2);
const lastMonth = new Date(spanOf(before).from + 3 * day).toISOString();
const thisMonth = new Date(Math.min(Date.now(), spanOf(current).from + day)).toISOString();

/** A client with full access that the partner pays, and another one of the same partner. */
const agency = async () => {
  const world = await customerAndPartner();
  const { on, shop, studio } = world;
  const began = { startedAt: Date.now() - 90 * day };
  const bakery = await client(studio.id, 'lena@bakery.example', 'Berg Bakery');
  await grant(shop, studio, { kind: 'full', payer: 'partner' }, { ...began, clientId: bakery.id });
  const diaz = await person('Diaz');
  const cycles = await organisation('Diaz Cycles', [[diaz, 'legal_representative']]);
  const other = await account(cycles, on);
  const bikes = await client(studio.id, 'diaz@cycles.example', 'Diaz Cycles');
  await grant(other, studio, { kind: 'full', payer: 'partner' }, { ...began, clientId: bikes.id });
  const byPartner = { orderedBy: studio.partnerId };
  const booked = await asBilling(on, '/host/orders', {
    orders: [
      told(shop, { order: 'NOW', quantity: 70, orderedAt: thisMonth, product: '=cmd()', ...byPartner }),
      told(shop, { order: 'BEFORE', orderedAt: lastMonth, kind: 'renewal', ...byPartner }),
      told(shop, { order: 'TAKEN', quantity: 2, orderedAt: lastMonth, ...byPartner }),
      told(shop, { order: 'BY-CUSTOMER', orderedAt: thisMonth }),
      told(other, { order: 'ELSEWHERE', quantity: 100, orderedAt: thisMonth, ...byPartner }),
    ],
  });
  expect(booked.status).toBe(200);
  await asBilling(on, '/host/orders/refund', { order: 'TAKEN', refundedAt: lastMonth });
  return { ...world, record: bakery, bikes, cycles, diaz };
};

const moneyOf = async (id: string, as: SignedIn, query = ''): Promise<string> => {
  const answer = await visit(`/clients/${id}/money${query}`, as);
  expect(answer.status).toBe(200);
  return (await answer.text()).replaceAll('\u00a0', ' ');
};
const exported = (id: string, as: SignedIn, fields: Record<string, string>) =>
  submit(`/clients/${id}/money/export`, fields, as);
const cellsOf = async (answer: Response): Promise<readonly Readonly<Record<string, string>>[]> => {
  expect(answer.status).toBe(200);
  const [head = [], ...rows] = (await answer.text())
    .replace(/^\ufeff/, '')
    .trim()
    .split('\r\n')
    .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"/g)].map((cell) => cell[1] ?? ''));
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
};

describe('[B6] one client’s money', () => {
  test('[M7] [M2] charts of revenue and cashback with the table behind them, of this client and of nobody else', async () => {
    const { boss, record } = await agency();
    const html = await moneyOf(record.id, boss);
    // 70 at 25 % off, and 35 of last month; two more were refunded. What the client paid itself is not in it.
    expect(html).toContain('Revenue at public prices: CHF 781.20 in twelve months, CHF 520.80 this month');
    expect(html).toContain('What you pay: CHF 624.96 in twelve months, CHF 416.64 this month');
    expect(html).toContain('Discounts: CHF 156.24 in twelve months');
    expect(html).toContain('Cashback: CHF 52.08 in twelve months');
    expect([...html.matchAll(/data-figure="(\w+)"/g)].map((one) => one[1])).toEqual([
      'revenue',
      'paid',
      'discount',
      'cashback',
    ]);
    expect(html.match(/<svg[^>]*role="img" aria-label="[^"]+"/g)).toHaveLength(4);
    const table = html.slice(html.indexOf('The same as a table')).replaceAll(/<td[^>]*>/g, '<td>');
    expect(table).toContain('<td>CHF 260.40</td><td>CHF 208.32</td>');
    expect(html).not.toContain('BY-CUSTOMER');
    expect(html).not.toContain('ELSEWHERE');
    // The overview leads here.
    const all = await (await visit(`/organisations/${record.partnerId}/money`, boss)).text();
    expect(all).toContain(`href="/clients/${record.id}/money"`);
    expect(await (await visit(`/clients/${record.id}`, boss)).text()).toContain(
      `href="/clients/${record.id}/money"`,
    );
  });

  test('what can be invoiced of a month, line by line, with its sum', async () => {
    const { boss, record } = await agency();
    const latest = await moneyOf(record.id, boss);
    expect([...latest.matchAll(/data-order="([^"]+)"/g)].map((one) => one[1])).toEqual(['NOW']);
    expect(latest).toContain('<strong data-sum="revenue">CHF 520.80</strong>');
    const earlier = await moneyOf(record.id, boss, `?month=${before}`);
    expect([...earlier.matchAll(/data-order="([^"]+)"/g)].map((one) => one[1]).toSorted()).toEqual([
      'BEFORE',
      'TAKEN',
      'TAKEN',
    ]);
    expect(earlier).toContain('<strong data-sum="revenue">CHF 260.40</strong>');
    expect(earlier).toContain('<strong data-sum="paid">CHF 208.32</strong>');
    expect((await visit(`/clients/${record.id}/money?month=2026-13`, boss)).status).toBe(400);
  });

  test('[M7] [E25] a file of one client, of one month or of all, formula-safe and written down', async () => {
    const { boss, record, bakery, studio } = await agency();
    const answer = await exported(record.id, boss, { part: 'reinvoicing', month: current });
    expect(answer.headers.get('content-disposition')).toContain(`reinvoicing-${current}.csv`);
    expect(await cellsOf(answer)).toMatchObject([
      {
        month: current,
        client: 'Berg Bakery',
        'client id': bakery.clientId,
        'order id': 'NOW',
        product: "'=cmd()",
        'public price': '520.80',
        paid: '416.64',
      },
    ]);
    const all = await cellsOf(await exported(record.id, boss, { part: 'reinvoicing', month: '' }));
    expect(all.map((row) => `${row['order id']} ${row['booking']}`).toSorted()).toEqual([
      'BEFORE order',
      'NOW order',
      'TAKEN order',
      'TAKEN refund',
    ]);
    const { store } = await services();
    const log = await store.audit.all({ event: 'money.exported', subject: record.id, after: null });
    expect(log.rows.map(({ data }) => data)).toMatchObject([
      { part: 'reinvoicing', month: null, lines: 4 },
      { part: 'reinvoicing', month: current, lines: 1 },
    ]);
    const events = await store.audit.all({ event: 'money.exported', subject: studio.id, after: null });
    expect(events.rows).toEqual([]);
  });

  test('[M7] sums by client and month, of one client and of all', async () => {
    const { boss, record, studio, cycles, bakery } = await agency();
    const own = await cellsOf(await exported(record.id, boss, { part: 'months' }));
    expect(
      own.map((row) =>
        ['month', 'booking', 'public price', 'paid', 'discount', 'cashback']
          .map((name) => row[name])
          .join(' '),
      ),
    ).toEqual([
      `${current} order 520.80 416.64 104.16 52.08`,
      `${before} order 280.24 224.19 56.05 0.00`,
      `${before} refund 19.84 15.87 3.97 0.00`,
    ]);
    const answer = await submit(
      `/organisations/${studio.id}/money/export`,
      { part: 'months', month: current },
      boss,
    );
    expect((await cellsOf(answer)).map((row) => row['client id'])).toEqual([
      bakery.clientId,
      cycles.clientId,
    ]);
  });

  test('[M2] [E17] the client itself, another partner, a collaborator and an outsider see none of it', async () => {
    const { owner, diaz, record, studio } = await agency();
    const rival = await person('Rival');
    await partner('Rival Studio', [[rival, 'legal_representative']]);
    const outsider = await person('Outsider');
    for (const as of [owner, diaz, rival, outsider]) {
      expect((await visit(`/clients/${record.id}/money`, as)).status).toBe(404);
      expect((await exported(record.id, as, { part: 'months' })).status).toBe(404);
    }
    const clerk = await person('Clerk');
    await env.DB.prepare(
      `INSERT INTO members (organisation_id, person_id, role, since, version) VALUES (?, ?, 'collaborator', 1, 1)`,
    )
      .bind(studio.id, clerk.person.id)
      .run();
    expect((await visit(`/clients/${record.id}/money`, clerk)).status).toBe(403);
    expect((await visit(`/clients/${record.id}/money`)).headers.get('location')).toContain('/sign-in');
    // The paying side's invoices are no part of what a client's file may say.
    expect((await exported(record.id, owner, { part: 'invoices' })).status).toBe(400);
  });

  test('a client under whose access nothing was booked says so', async () => {
    const { boss, studio } = await agency();
    const quiet = await client(studio.id, 'quiet@post.example', 'Quiet');
    const html = await moneyOf(quiet.id, boss);
    expect(html).toContain('No order was booked under the access of this client');
    expect(html).toContain('Nothing to invoice in');
  });

  test('[M7] files are taken for every client, not without end', async () => {
    const { boss, record, studio } = await agency();
    const { limiter } = await services();
    for (let file = 0; file < 300; file += 1) await limiter.take(`money_export:${studio.id}`, 300, hour);
    expect((await exported(record.id, boss, { part: 'months' })).status).toBe(429);
  });

  test('are read by indexes of the reader’s own orders, not through everybody’s bookings', async () => {
    for (const sql of [monthsSql, linesSql('earnings'), linesSql('invoices'), linesSql('reinvoicing')]) {
      const plan = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .bind('org', 0, 1, 'cli', 100)
        .all<{ detail: string }>();
      const details = plan.results.map(({ detail }) => detail);
      expect(details.some((detail) => detail.includes('orders_by_partner'))).toBe(true);
      expect(details.filter((detail) => /^SCAN (?!\(subquery)|ledger_bookings_by_time/.test(detail))).toEqual(
        [],
      );
    }
  });
});
