import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type OrderFacts, settle } from '../../../shared/domain/money/benefit.ts';
import { entriesOf, type LedgerEntry, offsetEntries, reversed } from '../../../shared/domain/money/ledger.ts';
import { currencies, highestPartnerRate, lineOf, type Price } from '../../../shared/domain/money/price.ts';
import { listHolds } from '../../../shared/domain/money/price-list.ts';

const rate = fc.integer({ min: 1, max: 9_999 });
/** Prices as a list may hold them: tiers that rise with the quantity. */
const price: fc.Arbitrary<Price> = fc
  .record({
    unit: fc.integer({ min: 1, max: 10_000_000 }),
    partnerRate: fc.integer({ min: 0, max: highestPartnerRate }),
    froms: fc.uniqueArray(fc.integer({ min: 2, max: 500 }), { maxLength: 4 }),
    rates: fc.uniqueArray(rate, { minLength: 4, maxLength: 4 }),
  })
  .map(({ unit, partnerRate, froms, rates }) => {
    const rising = rates.toSorted((a, b) => a - b);
    return {
      unit,
      partnerRate,
      tiers: froms.toSorted((a, b) => a - b).map((from, at) => ({ from, rate: rising[at] ?? 1 })),
    };
  });
const quantity = fc.integer({ min: 1, max: 1_000 });
const facts: fc.Arbitrary<OrderFacts> = fc.record({
  access: fc.constantFrom<OrderFacts['access']>(
    { kind: 'full', payer: 'customer' },
    { kind: 'full', payer: 'partner' },
    { kind: 'limited' },
    { kind: 'none' },
  ),
  orderedBy: fc.constantFrom('customer' as const, 'partner' as const),
  managed: fc.boolean(),
  related: fc.boolean(),
});
const currency = fc.constantFrom(...currencies);
const booked = fc
  .tuple(facts, price, quantity, currency)
  .map(([given, listed, count, in_]) =>
    entriesOf(settle(given, listed, count), { customerId: 'org_c', partnerId: 'org_p', currency: in_ }),
  );

const sum = (entries: readonly LedgerEntry[]): number => entries.reduce((all, { amount }) => all + amount, 0);
const balances = (entries: readonly LedgerEntry[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const { account, organisationId, currency: in_, amount } of entries) {
    const key = `${account} ${organisationId} ${in_}`;
    found.set(key, (found.get(key) ?? 0) + amount);
  }
  return found;
};

describe('laws of the books', () => {
  test('[B5] what stands together adds up to nothing, in whole cents', () => {
    fc.assert(
      fc.property(booked, (entries) => {
        expect(sum(entries)).toBe(0);
        expect(entries.every(({ amount }) => Number.isSafeInteger(amount) && amount !== 0)).toBe(true);
      }),
    );
  });

  test('[B2] [B3] never a discount and a cashback for one order', () => {
    fc.assert(
      fc.property(booked, (entries) => {
        const accounts = entries.map(({ account }) => account);
        expect(accounts.includes('discount') && accounts.includes('cashback')).toBe(false);
        expect(accounts.includes('prepaid')).toBe(accounts.includes('cashback'));
      }),
    );
  });

  test('[B4] a refund reverses exactly: afterwards every account is as before, and twice reversed is the same again', () => {
    fc.assert(
      fc.property(booked, fc.array(booked, { maxLength: 3 }), (entries, others) => {
        const before = balances(others.flat());
        const after = balances([...others.flat(), ...entries, ...reversed(entries)]);
        for (const [key, amount] of after) expect(amount).toBe(before.get(key) ?? 0);
        expect(sum(reversed(entries))).toBe(0);
        expect(reversed(reversed(entries))).toEqual(entries);
      }),
    );
  });

  test('[B4] a prepaid balance pays an invoice: one side falls by what the other does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900_000_000_000 }), currency, (amount, in_) => {
        const entries = offsetEntries('org_p', in_, amount);
        expect(sum(entries)).toBe(0);
        expect(entries.map(({ organisationId }) => organisationId)).toEqual(['org_p', 'org_p']);
      }),
    );
  });
});

describe('[B4] monotone', () => {
  test('more pieces never cost more a piece, whatever tiers they reach, but for the rounding of a line', () => {
    fc.assert(
      fc.property(price, quantity, quantity, (listed, one, other) => {
        expect(listHolds([{ ...listed, category: 'website', currency: 'CHF' }])).toBe(true);
        const [few, many] = [Math.min(one, other), Math.max(one, other)];
        const a = lineOf(listed, few);
        const b = lineOf(listed, many);
        // A line is rounded by half a cent a step: once for the public price, twice for the partner's.
        expect(b.publicPrice * few - a.publicPrice * many).toBeLessThanOrEqual((few + many) / 2);
        expect(b.partnerPrice * few - a.partnerPrice * many).toBeLessThanOrEqual(few + many);
      }),
    );
  });

  test('within a tier more pieces are worth no less, but for the cent that rounding may take', () => {
    fc.assert(
      fc.property(price, quantity, rate, facts, (listed, count, tier, given) => {
        const flat = { ...listed, tiers: [{ from: 1, rate: tier }] };
        const [less, more] = [settle(given, flat, count), settle(given, flat, count + 1)];
        expect(more.worth).toBeGreaterThanOrEqual(less.worth - 1);
        expect(more.paid).toBeGreaterThanOrEqual(less.paid);
      }),
    );
  });

  test('a higher rate is never worth less, whoever gets it', () => {
    fc.assert(
      fc.property(
        price,
        quantity,
        facts,
        fc.integer({ min: 0, max: highestPartnerRate }),
        (listed, count, given, other) => {
          const [low = 0, high = 0] = [listed.partnerRate, other].toSorted((a, b) => a - b);
          const at = (partnerRate: number) => settle(given, { ...listed, partnerRate }, count);
          expect(at(high).worth).toBeGreaterThanOrEqual(at(low).worth);
          expect(at(high).paid).toBeLessThanOrEqual(at(low).paid);
        },
      ),
    );
  });
});
