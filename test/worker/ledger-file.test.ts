import { beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../shared/domain/duration.ts';
import { admin } from './support/account-list.ts';
import { asBilling, priced, told } from './support/money.ts';
import { customerAndPartner } from './support/sharing.ts';
import { grant, organisation, person, services, submit, visit } from './support/world.ts';

beforeAll(async () => {
  await priced(1);
});

const head = 'order,kind,account,product,category,quantity,currency,ordered_at,ordered_by';
const at = (): string => new Date().toISOString();
const outcomesIn = (html: string): readonly string[] =>
  [...html.matchAll(/class="badge \w+">.*?<\/span>([^<]+)<\/span>([^<]*)/gs)].map((found) =>
    `${found[1]}${found[2]}`.trim(),
  );

describe('[B5] orders from a file', () => {
  test('are checked row by row first, then booked, each once; a wrong row stops nothing but itself', async () => {
    const { on, shop, studio, bakery } = await customerAndPartner();
    await grant(shop, studio, { kind: 'full', payer: 'customer' }, { startedAt: Date.now() - day });
    const asking = await admin();
    const already = told(shop, { order: 'R-0' });
    await asBilling(on, '/host/orders', { orders: [already] });
    const text = [
      head,
      `R-1,order,${shop.panelAccountId},,website,35,CHF,${at()},customer`,
      `R-2,renewal,${shop.panelAccountId},,website,1,EUR,${at()},${studio.partnerId}`,
      `R-3,order,${shop.panelAccountId},,website,many,CHF,${at()},customer`,
      `R-4,order,nobody,,website,1,CHF,${at()},customer`,
      `R-0,order,${shop.panelAccountId},,website,35,CHF,${already.orderedAt},customer`,
    ].join('\n');
    const path = `/admin/panels/${on.id}/orders`;
    const checked = await (await submit(path, { act: 'check', text }, asking)).text();
    const wrong = ['wrong not readable: quantity', expect.stringMatching(/^wrong ./)];
    expect(outcomesIn(checked)).toEqual(['can be booked', 'can be booked', ...wrong, 'booked before']);
    expect(checked).toContain('Book orders: 2');
    const { store } = await services();
    expect(await store.ledger.orderOf(on.id, 'R-1')).toBeNull();

    const booked = await (await submit(path, { act: 'book', text }, asking)).text();
    expect(outcomesIn(booked)).toEqual(['booked', 'booked', ...wrong, 'booked before']);
    const again = await (await submit(path, { act: 'book', text }, asking)).text();
    expect(outcomesIn(again)).toEqual(['booked before', 'booked before', ...wrong, 'booked before']);
    expect(await store.ledger.prepaid(studio.id)).toEqual([
      { currency: 'CHF', amount: 10_416 },
      { currency: 'EUR', amount: 115 },
    ]);
    // E14: both sides see in their own logs that the host's people did it, without the other's amounts.
    const order = await store.ledger.orderOf(on.id, 'R-1');
    const log = await store.audit.all({ event: 'order.booked', subject: order?.id ?? '', after: null });
    expect(log.rows.map(({ organisationId }) => organisationId).toSorted()).toEqual(
      [bakery.id, studio.id].toSorted(),
    );
    expect(log.rows[0]?.data).toEqual({ order: 'R-1, R-2', orders: 2 });
  });

  test('[E14] an admin books nothing for an organisation of its own', async () => {
    const { on, shop, studio } = await customerAndPartner();
    await grant(shop, studio, { kind: 'full', payer: 'customer' }, { startedAt: Date.now() - day });
    const own = await person('Own admin', { hostRole: 'admin' });
    const { commit, clock, store } = await services();
    await commit({
      actor: { kind: 'system' },
      requestId: 'scene',
      now: clock.now(),
      audit: [],
      writes: [
        {
          do: 'insert',
          kind: 'member',
          row: {
            organisationId: studio.id,
            personId: own.person.id,
            role: 'administrator',
            since: clock.now(),
            version: 1,
          },
        },
      ],
    });
    const text = `${head}\nR-9,order,${shop.panelAccountId},,website,1,CHF,${at()},customer`;
    const html = await (await submit(`/admin/panels/${on.id}/orders`, { act: 'book', text }, own)).text();
    expect(outcomesIn(html)).toEqual([expect.stringMatching(/^wrong ./)]);
    expect(await store.ledger.orderOf(on.id, 'R-9')).toBeNull();
  });

  test.each([
    ['', 'empty'],
    [head, 'empty'],
    ['order,account\nR-1,berg', 'no_columns'],
    [`${head}\n${'R-1,order,berg,,website,1,CHF,2026-01-01T00:00:00Z,customer\n'.repeat(501)}`, 'too_many'],
  ])('what cannot be read is said, and kept to be mended', async (text, why) => {
    const { on } = await customerAndPartner();
    const answer = await submit(`/admin/panels/${on.id}/orders`, { act: 'check', text }, await admin());
    expect([answer.status, /data-why="(\w+)"/.exec(await answer.text())?.[1]]).toEqual([422, why]);
  });

  test('nobody but an admin knows the page', async () => {
    const { on, owner, boss } = await customerAndPartner();
    const outsider = await person('Outsider');
    await organisation('Elsewhere', [[outsider, 'legal_representative']]);
    for (const as of [owner, boss, outsider]) {
      expect((await visit(`/admin/panels/${on.id}/orders`, as)).status).toBe(404);
      expect((await submit(`/admin/panels/${on.id}/orders`, { act: 'check' }, as)).status).toBe(404);
    }
  });
});

test('[P7] the volume of the last year is read from the books, and young books say nothing against anybody', async () => {
  const { on, shop, studio } = await customerAndPartner();
  await grant(shop, studio, { kind: 'full', payer: 'customer' }, { startedAt: Date.now() - day });
  const asking = await admin();
  const seen = async () => (await visit(`/admin/applications/${studio.id}`, asking)).text();
  expect(await seen()).not.toContain('our books');
  await asBilling(on, '/host/orders', { orders: [told(shop, { order: 'V-1', quantity: 35 })] });
  expect(await seen()).not.toContain('our books');
  await asBilling(on, '/host/orders', { orders: [told(shop, { order: 'V-2', quantity: 300 })] });
  expect(await seen()).toMatch(/our books: CHF\s2,492/);
  await asBilling(on, '/host/orders/refund', { order: 'V-2', refundedAt: at() });
  expect(await seen()).not.toContain('our books');
});
