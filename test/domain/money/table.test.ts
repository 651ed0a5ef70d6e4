import { describe, expect, test } from 'vitest';
import { type OrderFacts, settle } from '../../../shared/domain/money/benefit.ts';
import { entriesOf } from '../../../shared/domain/money/ledger.ts';
import type { Price } from '../../../shared/domain/money/price.ts';

const accesses = {
  'full, customer pays': { kind: 'full', payer: 'customer' },
  'full, partner pays': { kind: 'full', payer: 'partner' },
  limited: { kind: 'limited' },
  none: { kind: 'none' },
} as const satisfies Record<string, OrderFacts['access']>;

type Access = keyof typeof accesses;
type Side = 'customer' | 'partner';
type Row = readonly [
  access: Access,
  orders: Side,
  product: 'managed' | 'other',
  sides: 'apart' | 'related',
  discount: 'discount' | '-',
  cashback: 'to partner' | '-',
  invoice: Side,
];

/** Every combination that there is (B2, B3, M2), written out; `invoice` is who pays and alone sees it. */
const table: readonly Row[] = [
  ['full, customer pays', 'customer', 'managed', 'apart', '-', 'to partner', 'customer'],
  ['full, customer pays', 'customer', 'managed', 'related', '-', '-', 'customer'],
  ['full, customer pays', 'customer', 'other', 'apart', '-', '-', 'customer'],
  ['full, customer pays', 'customer', 'other', 'related', '-', '-', 'customer'],
  ['full, customer pays', 'partner', 'managed', 'apart', '-', 'to partner', 'customer'],
  ['full, customer pays', 'partner', 'managed', 'related', '-', '-', 'customer'],
  ['full, customer pays', 'partner', 'other', 'apart', '-', '-', 'customer'],
  ['full, customer pays', 'partner', 'other', 'related', '-', '-', 'customer'],
  ['full, partner pays', 'customer', 'managed', 'apart', '-', 'to partner', 'customer'],
  ['full, partner pays', 'customer', 'managed', 'related', '-', '-', 'customer'],
  ['full, partner pays', 'customer', 'other', 'apart', '-', '-', 'customer'],
  ['full, partner pays', 'customer', 'other', 'related', '-', '-', 'customer'],
  ['full, partner pays', 'partner', 'managed', 'apart', 'discount', '-', 'partner'],
  ['full, partner pays', 'partner', 'managed', 'related', '-', '-', 'partner'],
  ['full, partner pays', 'partner', 'other', 'apart', '-', '-', 'partner'],
  ['full, partner pays', 'partner', 'other', 'related', '-', '-', 'partner'],
  ['limited', 'customer', 'managed', 'apart', '-', 'to partner', 'customer'],
  ['limited', 'customer', 'managed', 'related', '-', '-', 'customer'],
  ['limited', 'customer', 'other', 'apart', '-', '-', 'customer'],
  ['limited', 'customer', 'other', 'related', '-', '-', 'customer'],
  ['limited', 'partner', 'managed', 'apart', '-', '-', 'customer'],
  ['limited', 'partner', 'managed', 'related', '-', '-', 'customer'],
  ['limited', 'partner', 'other', 'apart', '-', '-', 'customer'],
  ['limited', 'partner', 'other', 'related', '-', '-', 'customer'],
  ['none', 'customer', 'managed', 'apart', '-', '-', 'customer'],
  ['none', 'customer', 'managed', 'related', '-', '-', 'customer'],
  ['none', 'customer', 'other', 'apart', '-', '-', 'customer'],
  ['none', 'customer', 'other', 'related', '-', '-', 'customer'],
  ['none', 'partner', 'managed', 'apart', '-', '-', 'customer'],
  ['none', 'partner', 'managed', 'related', '-', '-', 'customer'],
  ['none', 'partner', 'other', 'apart', '-', '-', 'customer'],
  ['none', 'partner', 'other', 'related', '-', '-', 'customer'],
];

const prices = {
  CHF: [992, 26_040, 20_832, 5_208],
  EUR: [575, 15_094, 12_075, 3_019],
} as const;

test('[B2] [B3] the table has every combination, each once', () => {
  expect(new Set(table.map((row) => row.slice(0, 4).join('|'))).size).toBe(4 * 2 * 2 * 2);
});

describe.each(['CHF', 'EUR'] as const)('35 hostings in %s, every combination', (currency) => {
  const [unit, publicPrice, partnerPrice, difference] = prices[currency];
  const price: Price = { unit, partnerRate: 2000, tiers: [{ from: 35, rate: 2500 }] };

  test.each(table)(
    '[B2] [B3] [M2] %s, the %s orders, product %s, sides %s: discount %s, cashback %s, invoice to the %s',
    (access, orderedBy, product, sides, discount, cashback, invoice) => {
      const facts: OrderFacts = {
        access: accesses[access],
        orderedBy,
        managed: product === 'managed',
        related: sides === 'related',
      };
      const settled = settle(facts, price, 35);
      const entries = entriesOf(settled, { customerId: 'customer', partnerId: 'partner', currency });
      const of = (account: string) => entries.find((entry) => entry.account === account);
      expect({
        payer: settled.payer,
        sees: settled.invoiceSeenBy,
        owes: of('invoice'),
        discount: of('discount')?.amount ?? 0,
        cashback: of('cashback')?.amount ?? 0,
        credited: of('prepaid') ?? null,
      }).toEqual({
        payer: invoice,
        sees: invoice,
        owes: {
          account: 'invoice',
          organisationId: invoice,
          currency,
          amount: discount === 'discount' ? partnerPrice : publicPrice,
        },
        discount: discount === 'discount' ? difference : 0,
        cashback: cashback === 'to partner' ? difference : 0,
        credited:
          cashback === 'to partner'
            ? { account: 'prepaid', organisationId: 'partner', currency, amount: -difference }
            : null,
      });
    },
  );
});
