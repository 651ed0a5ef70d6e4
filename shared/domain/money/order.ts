import { type Access, covers, type Product, type ProductCategory } from '../access.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { ok, type Result } from '../result.ts';
import { type Benefit, type OrderFacts, settle } from './benefit.ts';
import { type Currency, highestAmount, type Line } from './price.ts';
import { type PriceList, priceIn } from './price-list.ts';

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

/** What stood at the moment of an order. */
export interface OrderMoment {
  /** The customer's account; null where nobody had proved to own it. */
  account: { accountId: string; customerId: string } | null;
  prices: PriceList | null;
  held: readonly HeldAccess[];
  /** Where the product lay, and what that lay in. */
  places: readonly Pick<Product, 'id' | 'parent'>[];
  /** E57: whether customer and partner were one business. */
  related: (customerId: string, partnerId: string) => boolean;
}

/** An order as it has to be booked, before it has an id. */
export type JudgedOrder = Omit<Order, 'id' | 'panelId' | 'bookedAt'>;

/** B2-B4: an order by what stood at its moment, so that it comes to the same however late it is told. */
export const judgeOrder = (told: ToldOrder, moment: OrderMoment): Result<JudgedOrder, Refusal> => {
  if (moment.account === null) return refuse('account_not_found');
  const price = moment.prices && priceIn(moment.prices, told.category, told.currency);
  if (!moment.prices || !price) return refuse('price_missing');
  if (price.unit * told.quantity > highestAmount) return refuse('invalid_input', { field: 'quantity' });
  const { accountId, customerId } = moment.account;
  const held = heldFor(told, moment.held, moment.places);
  const facts: OrderFacts = {
    access: held?.access ?? { kind: 'none' },
    orderedBy: told.partner === null ? 'customer' : 'partner',
    managed: held?.managed ?? false,
    related: held !== null && moment.related(customerId, held.partnerId),
  };
  const { line, payer, benefit, paid, worth } = settle(facts, price, told.quantity);
  const { account: _, partner: __, ...rest } = told;
  return ok({
    ...rest,
    ...line,
    ...facts,
    accountId,
    customerId,
    partnerId: held?.partnerId ?? null,
    grantId: held?.grantId ?? null,
    priceListId: moment.prices.id,
    payer,
    benefit,
    paid,
    worth,
  });
};

/** What makes two handings-in of one id the same order. */
export const sameOrder = (one: Order, told: ToldOrder): boolean =>
  one.kind === told.kind &&
  one.product === told.product &&
  one.category === told.category &&
  one.quantity === told.quantity &&
  one.currency === told.currency &&
  one.orderedAt === told.orderedAt &&
  one.orderedBy === (told.partner === null ? 'customer' : 'partner');
