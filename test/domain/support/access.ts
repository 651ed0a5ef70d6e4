import fc from 'fast-check';
import { type Access, productActions } from '../../../shared/domain/access.ts';

export const productIds = ['a', 'b', 'c', 'd'] as const;

const actions = fc.subarray([...productActions], { minLength: 1 });
/** Any access over four products. */
export const access: fc.Arbitrary<Access> = fc.oneof(
  fc.record({
    kind: fc.constant('full' as const),
    payer: fc.constantFrom('customer' as const, 'partner' as const),
  }),
  fc.record({
    kind: fc.constant('limited' as const),
    products: fc.uniqueArray(
      fc.record({
        productId: fc.constantFrom(...productIds),
        name: fc.constant('A product'),
        category: fc.constant('website' as const),
        actions,
      }),
      { selector: (product) => product.productId, minLength: 1 },
    ),
  }),
);
