import { beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../shared/domain/duration.ts';
import { asBilling, priced, told } from './support/money.ts';
import { customerAndPartner } from './support/sharing.ts';
import {
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

const moneyOf = async (id: string, as: SignedIn): Promise<string> =>
  (await (await visit(`/organisations/${id}/money`, as)).text()).replaceAll('\u00a0', ' ');
const exported = (id: string, part: string, as: SignedIn) =>
  submit(`/organisations/${id}/money/export`, { part }, as);
const rowsOf = async (answer: Response): Promise<readonly (readonly string[])[]> =>
  (await answer.text())
    .replace(/^\ufeff/, '')
    .trim()
    .split('\r\n')
    .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"/g)].map((cell) => cell[1] ?? ''));

/** One order that each side pays, and one that was refunded. */
const booked = async () => {
  const world = await customerAndPartner();
  const { on, shop, studio } = world;
  await grant(shop, studio, { kind: 'full', payer: 'partner' }, { startedAt: Date.now() - day });
  const taken = told(shop, { order: 'TAKEN', quantity: 2 });
  await asBilling(on, '/host/orders', {
    orders: [
      told(shop, { order: 'OF-PARTNER', quantity: 70, orderedBy: studio.partnerId, product: '=cmd()' }),
      told(shop, { order: 'OF-CUSTOMER' }),
      taken,
    ],
  });
  await asBilling(on, '/host/orders/refund', { order: 'TAKEN', refundedAt: new Date().toISOString() });
  return world;
};

describe('who sees which money', () => {
  test('[M2] [B3] [B4] each side sees what it pays and nobody else’s invoices; the partner its earnings and balance', async () => {
    const { owner, boss, bakery, studio } = await booked();
    const own = await moneyOf(studio.id, boss);
    expect(own).toMatch(/data-prepaid="CHF">CHF 52\.08</);
    // The refunded one is gone.
    expect(own).toContain('Cashback: CHF 52.08 in twelve months, CHF 52.08 this month');
    expect(own).toContain('Discounts: CHF 104.16 in twelve months');
    expect(own).toContain('What you pay: CHF 416.64 in twelve months');
    expect(own).toContain('Revenue at public prices: CHF 520.80 in twelve months');
    expect(own).not.toContain('260.40');
    const theirs = await moneyOf(bakery.id, owner);
    expect(theirs).toContain('What you pay: CHF 260.40 in twelve months');
    for (const hidden of ['416.64', '520.80', '52.08', '104.16', 'Earnings', 'Cashback'])
      expect(theirs).not.toContain(hidden);
  });

  test('[M2] a competitor, an unauthorized partner, a collaborator and an outsider see no ledger', async () => {
    const { owner, bakery, studio } = await booked();
    const rival = await person('Rival');
    const other = await partner('Rival Studio', [[rival, 'legal_representative']]);
    const outsider = await person('Outsider');
    const plain = await organisation('No partner', [[outsider, 'legal_representative']]);
    for (const [as, their] of [
      [rival, other],
      [outsider, plain],
    ] as const) {
      for (const id of [bakery.id, studio.id]) {
        expect((await visit(`/organisations/${id}/money`, as)).status).toBe(404);
        expect((await exported(id, 'invoices', as)).status).toBe(404);
      }
      const html = await moneyOf(their.id, as);
      expect(html).toContain('No order that you pay was booked yet');
      for (const hidden of ['Berg Bakery', '260.40', '416.64']) expect(html).not.toContain(hidden);
      expect(await rowsOf(await exported(their.id, 'earnings', as))).toHaveLength(1);
    }
    expect((await visit(`/organisations/${studio.id}/money`, owner)).status).toBe(404);
    const clerk = await person('Clerk');
    const { commit, clock } = await services();
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
            personId: clerk.person.id,
            role: 'collaborator',
            since: clock.now(),
            version: 1,
          },
        },
      ],
    });
    expect((await visit(`/organisations/${studio.id}/money`, clerk)).status).toBe(403);
  });
});

describe('files', () => {
  test('[M7] [B6] one line an order and a refund, formula-safe, and written down; re-invoicing names client and public price', async () => {
    const { boss, owner, bakery, studio } = await booked();
    const answer = await exported(studio.id, 'reinvoicing', boss);
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const [head, ...rows] = await rowsOf(answer);
    const named = rows.map((row) => Object.fromEntries((head ?? []).map((name, at) => [name, row[at]])));
    expect(named).toMatchObject([
      {
        booking: 'order',
        client: 'Berg Bakery',
        'client id': bakery.clientId,
        'order id': 'OF-PARTNER',
        product: "'=cmd()",
        quantity: '70',
        'public price': '520.80',
        paid: '416.64',
        currency: 'CHF',
      },
    ]);
    const earned = await rowsOf(await exported(studio.id, 'earnings', boss));
    expect(earned[0]).not.toContain('paid');
    const at = (name: string) => earned[0]?.indexOf(name) ?? -1;
    expect(
      earned
        .slice(1)
        .map((row) => [row[at('booking')], row[at('benefit')], row[at('earned')]].join(' '))
        .toSorted(),
    ).toEqual([
      'order cashback 3.97',
      'order cashback 52.08',
      'order discount 104.16',
      'refund cashback 3.97',
    ]);
    const paid = await (await exported(bakery.id, 'invoices', owner)).text();
    expect(paid).toContain('OF-CUSTOMER');
    expect(paid).not.toContain('OF-PARTNER');
    const { store } = await services();
    const log = await store.audit.all({ event: 'money.exported', subject: studio.id, after: null });
    expect(log.rows).toHaveLength(2);
  });
});
