import { describe, expect, test } from 'vitest';
import type { Access } from '../../../shared/domain/access.ts';
import {
  type HeldAccess,
  judgeOrder,
  type Order,
  type OrderMoment,
  sameOrder,
  type ToldOrder,
} from '../../../shared/domain/money/order.ts';
import type { PriceList } from '../../../shared/domain/money/price-list.ts';

const told: ToldOrder = {
  hostOrder: 'R-1',
  kind: 'order',
  account: '4711',
  product: null,
  category: 'website',
  quantity: 35,
  currency: 'CHF',
  orderedAt: 1_000,
  partner: null,
};
const prices: PriceList = {
  id: 'prl_one',
  startsAt: 1,
  prices: [
    {
      category: 'website',
      currency: 'CHF',
      unit: 992,
      partnerRate: 2000,
      tiers: [{ from: 35, rate: 2500 }],
    },
  ],
  changedBy: 'per_one',
  changedAt: 1,
  version: 1,
};
const full = (payer: 'customer' | 'partner'): Access => ({ kind: 'full', payer });
const limited = (...products: readonly string[]): Access => ({
  kind: 'limited',
  products: products.map((productId) => ({
    productId,
    name: productId,
    category: 'website',
    actions: ['view'],
  })),
});
const holds = (partnerId: string, access: Access): HeldAccess => ({
  grantId: `grt_${partnerId}`,
  partnerId,
  partnerName: `PID-${partnerId}`,
  access,
});
const moment = (more: Partial<OrderMoment> = {}): OrderMoment => ({
  account: { accountId: 'acc_one', customerId: 'org_c' },
  prices,
  held: [],
  places: [],
  related: () => false,
  ...more,
});
const judged = (order: Partial<ToldOrder>, more: Partial<OrderMoment>) => {
  const result = judgeOrder({ ...told, ...order }, moment(more));
  return result.ok ? result.value : result.error.code;
};

describe('[B3] whose order it is, of all who held access', () => {
  const both = [
    holds('one', limited('web-1')),
    holds('two', full('customer')),
    holds('three', limited('web-2')),
  ];

  test.each([
    ['a customer’s goes with full access', null, 'web-1', both, 'two', 'cashback'],
    [
      'without full access with who manages the product',
      null,
      'web-2',
      [both[0], both[2]],
      'three',
      'cashback',
    ],
    [
      'the first where several manage it',
      null,
      'web-1',
      [both[0], holds('four', limited('web-1'))],
      'one',
      'cashback',
    ],
    ['with nobody where nobody manages it', null, 'web-9', [both[0], both[2]], null, 'none'],
    ['with nobody where no product is named', null, null, [both[0], both[2]], null, 'none'],
    ['a partner’s is its own, though another has full access', 'PID-one', 'web-1', both, 'one', 'none'],
    ['a stranger’s counts with nobody', 'PID-nine', 'web-1', both, null, 'none'],
  ] as const)('%s', (_, partner, product, held, partnerId, benefit) => {
    expect(judged({ partner, product }, { held: held.flatMap((one) => one ?? []) })).toMatchObject({
      partnerId,
      benefit,
    });
  });

  test('a product in a granted container is managed, one beside it is not', () => {
    const places = [
      { id: 'web-1', parent: 'space' },
      { id: 'space', parent: 'cloud' },
      { id: 'cloud', parent: null },
    ];
    const held = [holds('one', limited('cloud'))];
    expect(judged({ product: 'web-1' }, { held, places })).toMatchObject({
      benefit: 'cashback',
      managed: true,
    });
    expect(judged({ product: 'web-1' }, { held, places: [] })).toMatchObject({
      benefit: 'none',
      partnerId: null,
    });
  });
});

describe('[B2] [B4] what an order comes to', () => {
  test('it keeps its facts, its steps and the version of the prices', () => {
    expect(judged({ partner: 'PID-one' }, { held: [holds('one', full('partner'))] })).toEqual({
      hostOrder: 'R-1',
      kind: 'order',
      product: null,
      category: 'website',
      quantity: 35,
      currency: 'CHF',
      orderedAt: 1_000,
      accountId: 'acc_one',
      customerId: 'org_c',
      partnerId: 'one',
      grantId: 'grt_one',
      priceListId: 'prl_one',
      orderedBy: 'partner',
      access: full('partner'),
      managed: true,
      related: false,
      gross: 34_720,
      discounted: 27_776,
      partnerPrice: 20_832,
      publicPrice: 26_040,
      payer: 'partner',
      benefit: 'discount',
      paid: 20_832,
      worth: 5_208,
    });
  });

  test('[E57] related sides are asked about once there is a partner, and get nothing', () => {
    const asked: string[] = [];
    const related = (customerId: string, partnerId: string): boolean => {
      asked.push(`${customerId} ${partnerId}`);
      return true;
    };
    const held = [holds('one', full('customer'))];
    expect(judged({}, { held, related })).toMatchObject({
      related: true,
      benefit: 'none',
      worth: 0,
      paid: 26_040,
    });
    expect(judged({}, { related })).toMatchObject({ related: false });
    expect(asked).toEqual(['org_c one']);
  });

  test.each([
    ['account_not_found', {}, { account: null }],
    ['price_missing', {}, { prices: null }],
    ['price_missing', { category: 'domain' }, {}],
    ['price_missing', { currency: 'EUR' }, {}],
    ['invalid_input', { quantity: 1_000_000_000 }, {}],
  ] as const)('what cannot be judged is refused: %s', (code, order, more) => {
    expect(judged(order, more)).toBe(code);
  });
});

test('[B5] the same id with another content is another order', () => {
  const result = judgeOrder(told, moment());
  if (!result.ok) throw new Error(result.error.code);
  const order: Order = { ...result.value, id: 'ord_one', panelId: 'pan_one', bookedAt: 2_000 };
  expect(sameOrder(order, told)).toBe(true);
  const changes: readonly Partial<ToldOrder>[] = [
    { kind: 'renewal' },
    { product: 'web-1' },
    { category: 'domain' },
    { quantity: 36 },
    { currency: 'EUR' },
    { orderedAt: 1_001 },
    { partner: 'PID-one' },
  ];
  for (const change of changes)
    expect(sameOrder(order, { ...told, ...change }), JSON.stringify(change)).toBe(false);
});
