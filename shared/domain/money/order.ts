import { type Access, covers, type Product, type ProductCategory } from '../access.ts';
import type { Benefit, OrderFacts } from './benefit.ts';
import type { Currency, Line } from './price.ts';

export const orderKinds = ['order', 'renewal'] as const;
export type OrderKind = (typeof orderKinds)[number];

/** One line of an order as the host's billing tells it. */
export interface ToldOrder {
  /** The host's own id of it, unique on its panel. */
  hostOrder: string;
  kind: OrderKind;
  /** The panel's id of the customer's account. */
  account: string;
  /** The panel's id of the product; null where there is none yet. */
  product: string | null;
  category: ProductCategory;
  quantity: number;
  currency: Currency;
  orderedAt: number;
  /** A Partner-ID, or null when the customer ordered. */
  partner: string | null;
}

/** An order as it was booked: with the facts and the prices of its moment, never worked out anew. */
export interface Order extends Omit<ToldOrder, 'account' | 'partner'>, Line {
  id: string;
  panelId: string;
  accountId: string;
  customerId: string;
  /** The partner between whom and the customer it counts; null where there was none. */
  partnerId: string | null;
  grantId: string | null;
  priceListId: string;
  orderedBy: OrderFacts['orderedBy'];
  access: OrderFacts['access'];
  managed: boolean;
  related: boolean;
  payer: 'customer' | 'partner';
  benefit: Benefit;
  paid: number;
  worth: number;
  bookedAt: number;
}

/** What a partner held on an account at a moment. */
export interface HeldAccess {
  grantId: string;
  partnerId: string;
  /** Its Partner-ID. */
  partnerName: string | null;
  access: Access;
}

const factOf = (access: Access): OrderFacts['access'] =>
  access.kind === 'full' ? { kind: 'full', payer: access.payer } : { kind: 'limited' };

/**
 * Whose order it is, of all who held access at its moment. A partner's order is its own. A customer's belongs
 * to the partner with full access, the one who held it first; else to the first who manages the product.
 */
export const heldFor = (
  { partner, product }: Pick<ToldOrder, 'partner' | 'product'>,
  held: readonly HeldAccess[],
  products: readonly Pick<Product, 'id' | 'parent'>[],
): (Pick<HeldAccess, 'grantId' | 'partnerId'> & Pick<OrderFacts, 'access' | 'managed'>) | null => {
  const manages = ({ access }: HeldAccess): boolean =>
    access.kind === 'full' || (product !== null && covers(access, product, products));
  const found =
    partner !== null
      ? held.find((one) => one.partnerName === partner)
      : (held.find(({ access }) => access.kind === 'full') ?? held.find(manages));
  if (!found) return null;
  const { grantId, partnerId, access } = found;
  return { grantId, partnerId, access: factOf(access), managed: manages(found) };
};
