import type { Payer } from '../access.ts';
import { type Line, lineOf, type Price } from './price.ts';

/** What stood between customer and partner when an order was made. */
export interface OrderFacts {
  /** Full access with who pays, limited access, or none at all. */
  access: { kind: 'full'; payer: Payer } | { kind: 'limited' } | { kind: 'none' };
  orderedBy: 'customer' | 'partner';
  /** Whether the partner manages this product: with full access always, with limited what was granted. */
  managed: boolean;
  /** E57: the two are one business, so there is nothing between them. */
  related: boolean;
}

export type Benefit = 'none' | 'discount' | 'cashback';

/**
 * B2, B3, and the vendor's guide "remises et cashback récurrents": a discount where the partner orders and
 * pays under full access; a cashback where the customer pays for what the partner manages. Never both.
 */
export const benefitOf = ({ access, orderedBy, managed, related }: OrderFacts): Benefit => {
  if (related || !managed || access.kind === 'none') return 'none';
  if (access.kind === 'limited') return orderedBy === 'customer' ? 'cashback' : 'none';
  if (access.payer === 'customer') return 'cashback';
  return orderedBy === 'partner' ? 'discount' : 'cashback';
};

/** M2: who orders with its own means pays; under full access on the partner's account the partner does for what it orders. */
export const payerOf = ({ access, orderedBy }: OrderFacts): Payer =>
  access.kind === 'full' && access.payer === 'partner' && orderedBy === 'partner' ? 'partner' : 'customer';

/** What one order line comes to. */
export interface Settled {
  line: Line;
  payer: Payer;
  /** The paying side alone sees the invoice (M2). */
  invoiceSeenBy: Payer;
  benefit: Benefit;
  /** What is on the invoice. */
  paid: number;
  /** What the partner has less to pay, or receives on its prepaid balance. */
  worth: number;
}

export const settle = (facts: OrderFacts, price: Price, quantity: number): Settled => {
  const line = lineOf(price, quantity);
  const benefit = benefitOf(facts);
  const payer = payerOf(facts);
  return {
    line,
    payer,
    invoiceSeenBy: payer,
    benefit,
    paid: benefit === 'discount' ? line.partnerPrice : line.publicPrice,
    worth: benefit === 'none' ? 0 : line.publicPrice - line.partnerPrice,
  };
};
