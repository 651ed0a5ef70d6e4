import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Access,
  chooseAccess,
  covers,
  isNarrowing,
  type Product,
  productActions,
} from '../../shared/domain/access.ts';
import { addressReachable } from '../../shared/domain/account.ts';
import { access, productIds } from './support/access.ts';

describe('what narrows', () => {
  test('to the same is narrowing, and narrowing adds up', () => {
    fc.assert(
      fc.property(access, access, access, (one, two, three) => {
        expect(isNarrowing(one, one)).toBe(true);
        if (one.kind === 'limited' && isNarrowing(one, two) && isNarrowing(two, three)) {
          expect(isNarrowing(one, three)).toBe(true);
        }
      }),
    );
  });

  test('[M1] a narrower grant reaches nothing that the wider did not', () => {
    const tree = [
      { id: 'a', parent: null },
      { id: 'b', parent: 'a' },
      { id: 'c', parent: 'b' },
      { id: 'd', parent: null },
    ];
    fc.assert(
      fc.property(access, access, fc.constantFrom(...productIds), (wide, narrow, product) => {
        if (isNarrowing(wide, narrow) && covers(narrow, product, tree)) {
          expect(covers(wide, product, tree)).toBe(true);
        }
      }),
    );
  });
});

describe('what is covered', () => {
  const parents = fc.array(fc.option(fc.integer({ min: 0, max: 7 })), { minLength: 8, maxLength: 8 });

  test('[S5] a container covers what lies in it, however deep, and a ring of parents ends', () => {
    fc.assert(
      fc.property(
        parents,
        fc.integer({ min: 0, max: 7 }),
        fc.integer({ min: 0, max: 7 }),
        (above, given, asked) => {
          const products = above.map((parent, index) => ({
            id: String(index),
            parent: parent === null ? null : String(parent),
          }));
          const limited: Access = {
            kind: 'limited',
            products: [{ productId: String(given), name: 'x', category: 'cloud', actions: ['view'] }],
          };
          const chain = new Set<string>();
          for (let at: string | null = String(asked); at !== null && !chain.has(at); ) {
            chain.add(at);
            at = products[Number(at)]?.parent ?? null;
          }
          expect(covers(limited, String(asked), products)).toBe(chain.has(String(given)));
        },
      ),
    );
  });

  test('[S15] [E54] an address is reachable through its mailbox, its domain, or a domain above it', () => {
    const things = [
      { id: 'm', parent: null, category: 'mailbox', name: 'lena@berg.example' },
      { id: 'd', parent: null, category: 'domain', name: 'berg.example' },
      { id: 'o', parent: null, category: 'domain', name: 'other.example' },
    ] as const;
    const only = (productId: string): Access => ({
      kind: 'limited',
      products: [{ productId, name: 'x', category: 'domain', actions: ['view'] }],
    });
    expect(addressReachable('lena@berg.example', only('m'), things)).toBe(true);
    expect(addressReachable('lena@berg.example', only('d'), things)).toBe(true);
    expect(addressReachable('lena@mail.berg.example', only('d'), things)).toBe(true);
    expect(addressReachable('lena@berg.example', only('o'), things)).toBe(false);
    expect(addressReachable('lena@notberg.example', only('d'), things)).toBe(false);
    expect(addressReachable('lena@berg.example', { kind: 'full', payer: 'customer' }, things)).toBe(true);
  });
});

test('[S5] [E16] what is chosen is always a part of what is there', () => {
  const products: readonly Product[] = [
    { id: 'a', parent: null, category: 'cloud', name: 'A', shareable: true, actions: ['view', 'change'] },
    { id: 'b', parent: 'a', category: 'website', name: 'B', shareable: false, actions: ['view'] },
    { id: 'c', parent: null, category: 'ftp', name: 'C', shareable: true, actions: ['change'] },
  ];
  const wanted = fc.array(
    fc.record({
      productId: fc.constantFrom('a', 'b', 'c', 'elsewhere'),
      actions: fc.subarray([...productActions]),
    }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(wanted, (choice) => {
      const chosen = chooseAccess({ kind: 'limited', products: choice }, products);
      if (!chosen.ok || chosen.value.kind !== 'limited') return;
      expect(chosen.value.products.length).toBeGreaterThan(0);
      for (const one of chosen.value.products) {
        const known = products.find((product) => product.id === one.productId);
        expect(known?.shareable).toBe(true);
        expect(one.actions.every((action) => known?.actions.includes(action))).toBe(true);
        expect(one.actions.length).toBeGreaterThan(0);
      }
    }),
  );
});
