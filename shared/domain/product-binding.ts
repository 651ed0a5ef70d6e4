import { type Access, covers, type Product } from './access.ts';
import type { Refusal } from './refusal.ts';

/** H4: a product that lies in the account of the partner it was first shared with, and can never leave it. */
export interface ProductBinding {
  productId: string;
  partnerId: string;
  partnerName: string;
}

/** Whether the rule holds for a product of this category, where the panel has it. */
export const canBeBound = (category: string): boolean => category === 'backup';

/** What is bound to somebody else than this partner; everything that is bound where none is known yet. */
export const boundElsewhere = (
  bindings: readonly ProductBinding[],
  partnerId: string | null,
): ReadonlyMap<string, string> =>
  new Map(
    bindings
      .filter((binding) => binding.partnerId !== partnerId)
      .map(({ productId, partnerName }) => [productId, partnerName]),
  );

/**
 * H4: sharing what is bound to another partner would be a move, and is refused. Full access moves nothing:
 * it is to the account and not to where its products lie. What this partner holds already is not taken away.
 */
export const boundRefusal = (
  access: Access,
  elsewhere: ReadonlyMap<string, string>,
  { held, products }: { held: Access | null; products: readonly Pick<Product, 'id' | 'parent'>[] },
): Refusal | null => {
  if (access.kind === 'full') return null;
  const moved = [...elsewhere.keys()].find(
    (productId) =>
      covers(access, productId, products) && !(held?.kind === 'limited' && covers(held, productId, products)),
  );
  return moved === undefined ? null : { code: 'product_bound' };
};
