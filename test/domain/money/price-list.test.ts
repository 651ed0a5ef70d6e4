import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { highestPartnerRate, type Price } from '../../../shared/domain/money/price.ts';
import {
  type CategoryPrice,
  hasBegun,
  inForceAt,
  listHolds,
  mostTiers,
  priceFault,
  priceKeys,
} from '../../../shared/domain/money/price-list.ts';

const price: Price = { unit: 992, partnerRate: 2000, tiers: [{ from: 35, rate: 2500 }] };
const of = (more: Partial<CategoryPrice> = {}): CategoryPrice => ({
  ...price,
  category: 'website',
  currency: 'CHF',
  ...more,
});

describe('[B1] what can stand in a list', () => {
  test.each([
    ['a partner rate of 35 %', { partnerRate: highestPartnerRate }, null],
    ['no partner rate', { partnerRate: 0 }, null],
    ['more than 35 %', { partnerRate: highestPartnerRate + 1 }, 'rate'],
    ['a rate below nothing', { partnerRate: -1 }, 'rate'],
    ['a part of a hundredth of a percent', { partnerRate: 0.5 }, 'rate'],
    ['a price of nothing', { unit: 0 }, 'unit'],
    ['a part of a cent', { unit: 9.5 }, 'unit'],
    ['no tiers', { tiers: [] }, null],
    ['a tier from one piece on', { tiers: [{ from: 1, rate: 100 }] }, 'tiers'],
    ['a tier of 100 %', { tiers: [{ from: 2, rate: 10_000 }] }, 'tiers'],
    ['tiers that begin at the same', { tiers: [10, 10].map((from) => ({ from, rate: from * 10 })) }, 'tiers'],
    [
      'more pieces for less off',
      {
        tiers: [
          { from: 10, rate: 2000 },
          { from: 20, rate: 1000 },
        ],
      },
      'tiers',
    ],
    [
      'too many tiers',
      { tiers: Array.from({ length: mostTiers + 1 }, (_, at) => ({ from: at + 2, rate: at + 1 })) },
      'tiers',
    ],
  ] as const)('%s', (_, more, fault) => {
    expect(priceFault({ ...price, ...more })).toBe(fault);
    expect(listHolds([of(more)])).toBe(fault === null);
  });

  test('both currencies of every category, each once; a list of nothing is none', () => {
    expect(priceKeys).toHaveLength(20);
    expect(listHolds(priceKeys.map((key) => of(key)))).toBe(true);
    expect(listHolds([of(), of({ currency: 'EUR' })])).toBe(true);
    expect(listHolds([of(), of({ unit: 1_000 })])).toBe(false);
    expect(listHolds([])).toBe(false);
  });
});

test('[B1] of all versions the one counts that began last before a moment, and at its very first moment', () => {
  const start = fc.integer({ min: 0, max: 50 });
  fc.assert(
    fc.property(fc.uniqueArray(start, { maxLength: 8 }), start, (starts, moment) => {
      const lists = starts.map((startsAt) => ({ startsAt }));
      const begun = starts.filter((startsAt) => startsAt <= moment).toSorted((a, b) => b - a);
      expect(inForceAt(lists, moment)?.startsAt ?? null).toBe(begun[0] ?? null);
      for (const list of lists) expect(hasBegun(list, moment)).toBe(list.startsAt <= moment);
    }),
  );
});
