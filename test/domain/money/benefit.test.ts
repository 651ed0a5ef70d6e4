import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benefitOf, type OrderFacts, payerOf, settle } from '../../../shared/domain/money/benefit.ts';
import { highestAmount, highestPartnerRate, lineOf, type Price } from '../../../shared/domain/money/price.ts';

const paidBy = (payer: 'customer' | 'partner') => ({ kind: 'full', payer }) as const;
const limited = { kind: 'limited' } as const;
const none = { kind: 'none' } as const;

/** Web hostings at Infomaniak: 9.92 CHF or 5.75 EUR each, 20 % for partners, 25 % less from 35 on. */
const hosting = (unit: number): Price => ({ unit, partnerRate: 2000, tiers: [{ from: 35, rate: 2500 }] });

describe('the cashback guide, case by case', () => {
  const guide: readonly (readonly [string, OrderFacts['access'], OrderFacts['orderedBy'], string])[] = [
    ['[B3] full access, the customer pays and orders: cashback', paidBy('customer'), 'customer', 'cashback'],
    [
      '[B3] full access, the customer pays, the partner orders: cashback',
      paidBy('customer'),
      'partner',
      'cashback',
    ],
    [
      '[B3] full access, the partner pays, the customer orders: cashback',
      paidBy('partner'),
      'customer',
      'cashback',
    ],
    [
      '[B3] limited access, the customer orders what the partner manages: cashback',
      limited,
      'customer',
      'cashback',
    ],
    ['[B2] full access, the partner pays and orders: discount', paidBy('partner'), 'partner', 'discount'],
    ['[B2] limited access, the partner orders: nothing', limited, 'partner', 'none'],
  ];
  test.each(guide)('%s', (_, access, orderedBy, benefit) => {
    expect(benefitOf({ access, orderedBy, managed: true, related: false })).toBe(benefit);
  });
});

describe('every combination', () => {
  const accesses = [paidBy('customer'), paidBy('partner'), limited, none];
  const table = accesses.flatMap((access) =>
    (['customer', 'partner'] as const).flatMap((orderedBy) =>
      [true, false].flatMap((managed) =>
        [true, false].map((related): OrderFacts => ({ access, orderedBy, managed, related })),
      ),
    ),
  );
  test('[B2] [B3] [E57] there are 32, and a benefit in those five of the guide alone', () => {
    expect(table).toHaveLength(32);
    expect(table.filter((facts) => benefitOf(facts) !== 'none')).toEqual(
      table.filter(
        ({ access, orderedBy, managed, related }) =>
          managed &&
          !related &&
          (access.kind === 'full' || (access.kind === 'limited' && orderedBy === 'customer')),
      ),
    );
    expect(table.filter((facts) => benefitOf(facts) === 'discount')).toEqual([
      { access: paidBy('partner'), orderedBy: 'partner', managed: true, related: false },
    ]);
  });

  test('[M2] the partner pays for what it orders on its own account, the customer for everything else; only the payer sees the invoice', () => {
    expect(table.filter((facts) => payerOf(facts) === 'partner')).toEqual(
      table.filter(({ access, orderedBy }) => access === accesses[1] && orderedBy === 'partner'),
    );
    for (const facts of table) {
      const settled = settle(facts, hosting(992), 35);
      expect(settled.invoiceSeenBy).toBe(settled.payer);
    }
  });
});

describe('[B4] 35 web hostings', () => {
  const discount: OrderFacts = {
    access: paidBy('partner'),
    orderedBy: 'partner',
    managed: true,
    related: false,
  };
  test.each([
    ['CHF', 992, [34720, 27776, 20832, 26040], 5208],
    ['EUR', 575, [20125, 16100, 12075, 15094], 3019],
  ] as const)(
    'in %s to the cent, −40 %% in all',
    (_, unit, [gross, discounted, partnerPrice, publicPrice], worth) => {
      const settled = settle(discount, hosting(unit), 35);
      expect(settled.line).toEqual({ gross, discounted, partnerPrice, publicPrice });
      expect([settled.paid, settled.worth]).toEqual([partnerPrice, worth]);
      expect(partnerPrice * 10).toBe(gross * 6);
      const cashback = settle({ ...discount, access: paidBy('customer') }, hosting(unit), 35);
      expect([cashback.paid, cashback.worth]).toEqual([publicPrice, worth]);
    },
  );

  test('34 have no tier, 36 have it', () => {
    expect(lineOf(hosting(992), 34).publicPrice).toBe(34 * 992);
    expect(lineOf(hosting(992), 36).publicPrice).toBe((36 * 992 * 3) / 4);
  });
});

const rate = fc.integer({ min: 0, max: 10_000 });
const price: fc.Arbitrary<Price> = fc.record({
  unit: fc.integer({ min: 0, max: 10_000_000 }),
  partnerRate: fc.integer({ min: 0, max: highestPartnerRate }),
  tiers: fc.array(fc.record({ from: fc.integer({ min: 1, max: 500 }), rate }), { maxLength: 4 }),
});
const quantity = fc.integer({ min: 1, max: 1_000 });
const facts: fc.Arbitrary<OrderFacts> = fc.record({
  access: fc.constantFrom<OrderFacts['access']>(paidBy('customer'), paidBy('partner'), limited, none),
  orderedBy: fc.constantFrom('customer' as const, 'partner' as const),
  managed: fc.boolean(),
  related: fc.boolean(),
});

describe('laws of money', () => {
  test('[B4] no cent is created or lost: what is paid and what a discount was worth add up to the public price', () => {
    fc.assert(
      fc.property(facts, price, quantity, (given, listed, count) => {
        const { line, benefit, paid, worth } = settle(given, listed, count);
        for (const amount of [...Object.values(line), paid, worth]) {
          expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
        }
        expect(paid + (benefit === 'discount' ? worth : 0)).toBe(line.publicPrice);
        expect(worth).toBeLessThanOrEqual(line.publicPrice);
        expect(worth > 0 && benefit === 'none').toBe(false);
      }),
    );
  });

  test('[B2] a higher partner rate never costs the partner more, and is never worth less', () => {
    fc.assert(
      fc.property(
        price,
        quantity,
        fc.integer({ min: 0, max: highestPartnerRate }),
        (listed, count, other) => {
          const [low, high] = [listed.partnerRate, other].toSorted((a, b) => a - b);
          const at = (partnerRate: number) => lineOf({ ...listed, partnerRate }, count);
          expect(at(high ?? 0).partnerPrice).toBeLessThanOrEqual(at(low ?? 0).partnerPrice);
          expect(at(high ?? 0).publicPrice).toBe(at(low ?? 0).publicPrice);
        },
      ),
    );
  });

  test('[B4] within a tier more pieces never cost less', () => {
    fc.assert(
      fc.property(price, quantity, rate, (listed, count, tier) => {
        const flat = { ...listed, tiers: [{ from: 1, rate: tier }] };
        expect(lineOf(flat, count + 1).partnerPrice).toBeGreaterThanOrEqual(lineOf(flat, count).partnerPrice);
        expect(lineOf(flat, count + 1).publicPrice).toBeGreaterThanOrEqual(lineOf(flat, count).publicPrice);
      }),
    );
  });

  test('[B4] each step is exact to half a cent, up to the highest amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: highestAmount }), rate, (unit, tier) => {
        const { publicPrice } = lineOf({ unit, partnerRate: 0, tiers: [{ from: 1, rate: tier }] }, 1);
        const exact = (BigInt(unit) * BigInt(10_000 - tier) * 2n + 10_000n) / 20_000n;
        expect(BigInt(publicPrice)).toBe(exact);
      }),
    );
  });
});
