import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Access, GrantedProduct } from '../../shared/domain/access.ts';
import { isNarrowing } from '../../shared/domain/access.ts';
import { type Assignment, assignedAccess, losesAccess } from '../../shared/domain/assignment.ts';

const product = (productId: string): GrantedProduct => ({
  productId,
  name: productId.toUpperCase(),
  category: 'website',
  actions: ['view'],
});
const ids = ['a', 'b', 'c', 'd'];
const products = fc.subarray(ids).map((some) => some.map(product));
const access: fc.Arbitrary<Access> = fc.oneof(
  fc.constant<Access>({ kind: 'full', payer: 'customer' }),
  products.filter((some) => some.length > 0).map((some): Access => ({ kind: 'limited', products: some })),
);
const assignments: fc.Arbitrary<Assignment[]> = fc.array(
  fc.record({ teamId: fc.option(fc.constantFrom('t1', 't2')), products: fc.option(products) }),
  { maxLength: 4 },
);
const idsOf = (given: Access | null): readonly string[] | 'all' =>
  given === null ? [] : given.kind === 'full' ? 'all' : given.products.map((one) => one.productId).sort();

describe('[M6] what a collaborator can open', () => {
  test('is never more than what was granted', () => {
    fc.assert(
      fc.property(access, assignments, (granted, assigned) => {
        const given = assignedAccess(granted, assigned);
        expect(given === null || isNarrowing(granted, given)).toBe(true);
      }),
    );
  });

  test('is what is granted and named by any of the assignments; nothing at all is no client', () => {
    fc.assert(
      fc.property(access, assignments, (granted, assigned) => {
        const all = assigned.some((one) => one.products === null);
        const named = new Set(assigned.flatMap((one) => one.products ?? []).map((one) => one.productId));
        const inGrant = (id: string): boolean =>
          granted.kind === 'full' || granted.products.some((one) => one.productId === id);
        const expected = all ? idsOf(granted) : ids.filter((id) => named.has(id) && inGrant(id));
        expect(idsOf(assignedAccess(granted, assigned))).toEqual(expected);
      }),
    );
  });

  test('[E18] one assignment less never gives more, and is a loss exactly when something is missing', () => {
    fc.assert(
      fc.property(access, assignments, (granted, assigned) => {
        const before = assignedAccess(granted, assigned);
        const after = assignedAccess(granted, assigned.slice(1));
        if (before === null) expect(after).toBeNull();
        expect(losesAccess(before, after)).toBe(
          JSON.stringify(idsOf(before)) !== JSON.stringify(idsOf(after)),
        );
      }),
    );
  });
});
