import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CategoryPrice,
  inForceAt,
  listHolds,
  priceFault,
} from '../../../shared/domain/money/price-list.ts';
import { parseAmount, parseRate, writeAmount, writeRate } from '../../../shared/domain/money/typed.ts';
import { languages } from '../../../shared/messages/language.ts';

describe('[B4] amounts as people write them', () => {
  test.each([
    ['9.92', 'en', 992],
    ['9,92', 'de', 992],
    ['9.92', 'de', 992],
    ['9,9', 'fr', 990],
    ['10', 'it', 1000],
    ['10.–', 'de', 1000],
    ['10.-', 'fr', 1000],
    ["1'234.50", 'de', 123_450],
    ['1’234.50', 'de', 123_450],
    ['1 234,50', 'fr', 123_450],
    ['1\u202f234,50', 'fr', 123_450],
    ['1.234,50', 'es', 123_450],
    ['1,234.50', 'en', 123_450],
    ['1.234', 'it', 123_400],
    ['1,234', 'en', 123_400],
    ['0.05', 'en', 5],
  ] as const)('%s in %s', (text, language, cents) => {
    expect(parseAmount(text, language)).toBe(cents);
  });

  test.each([
    ['1,234', 'de'],
    ['1.234', 'en'],
    ['9.925', 'en'],
    ['1.23,45', 'de'],
    ['12 34', 'fr'],
    ['-1', 'en'],
    ['1e3', 'en'],
    ['9,92 EUR', 'de'],
    ['', 'en'],
    ['٣', 'en'],
  ] as const)('%s in %s is not guessed at', (text, language) => {
    expect(parseAmount(text, language)).toBeNull();
  });

  test('every amount and rate reads back as it is written, in each language', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 900_000_000_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.constantFrom(...languages),
        (cents, rate, language) => {
          expect(parseAmount(writeAmount(cents, language), language)).toBe(cents);
          expect(parseRate(writeRate(rate, language))).toBe(rate);
        },
      ),
    );
  });

  test('rates are percent, to the hundredth', () => {
    expect(['20', '20 %', '12,5', '12.25%', '35.00'].map(parseRate)).toEqual([2000, 2000, 1250, 1225, 3500]);
    expect(['', 'x', '-5', '12.345', '1 2'].map(parseRate)).toEqual([null, null, null, null, null]);
  });
});

describe('[B1] what can stand in a list of prices', () => {
  const price: CategoryPrice = {
    category: 'website',
    currency: 'CHF',
    unit: 992,
    partnerRate: 2000,
    tiers: [{ from: 35, rate: 2500 }],
  };
  test.each([
    [{}, null],
    [{ unit: 0 }, 'unit'],
    [{ unit: 9.92 }, 'unit'],
    [{ partnerRate: 3500 }, null],
    [{ partnerRate: 3501 }, 'rate'],
    [{ partnerRate: -1 }, 'rate'],
    [{ tiers: [] }, null],
    [{ tiers: [{ from: 1, rate: 2500 }] }, 'tiers'],
    [{ tiers: [{ from: 2, rate: 10_000 }] }, 'tiers'],
    [
      {
        tiers: [
          { from: 10, rate: 500 },
          { from: 35, rate: 500 },
        ],
      },
      'tiers',
    ],
    [
      {
        tiers: [
          { from: 35, rate: 500 },
          { from: 35, rate: 900 },
        ],
      },
      'tiers',
    ],
  ] as const)('%o: %s', (change, fault) => {
    expect(priceFault({ ...price, ...change })).toBe(fault);
  });

  test('a category has one price in each currency', () => {
    expect(listHolds([price, { ...price, currency: 'EUR' }])).toBe(true);
    expect(listHolds([price, { ...price, unit: 1000 }])).toBe(false);
    expect(listHolds([])).toBe(false);
  });

  test('the version that began last counts', () => {
    const lists = [{ startsAt: 20 }, { startsAt: 10 }, { startsAt: 30 }];
    expect([9, 10, 19, 20, 29, 30].map((at) => inForceAt(lists, at)?.startsAt ?? null)).toEqual([
      null,
      10,
      10,
      20,
      20,
      30,
    ]);
  });
});
