import type { Product } from '../../shared/domain/access.ts';
import type { HeldAccess, Order } from '../../shared/domain/money/order.ts';
import type { RelationFact } from '../../shared/domain/relation.ts';

/** One order of several, by its place among them. */
export interface Numbered {
  number: number;
}

/** What orders of one request are judged by: one statement for each thing, however many orders there are (B5). */
export interface OrderReads {
  /** Those that were booked before, of the host's own ids. */
  known(panelId: string, hostOrders: readonly string[]): Promise<readonly Order[]>;
  /** Whose account it was at a moment; for a moment before it was proved, whose it is. */
  accountsAt(
    panelId: string,
    asked: readonly (Numbered & { account: string; at: number })[],
  ): Promise<readonly (Numbered & { accountId: string; customerId: string })[]>;
  /** What partners held on accounts at a moment, who began first comes first. */
  heldAt(
    asked: readonly (Numbered & { accountId: string; at: number })[],
  ): Promise<readonly (Numbered & HeldAccess)[]>;
  /** A product and every container it lay in at a moment; before it was listed first, those it was listed in. */
  placesAt(
    asked: readonly (Numbered & { accountId: string; product: string; at: number })[],
  ): Promise<readonly (Numbered & Pick<Product, 'id' | 'parent'>)[]>;
  /** E57: what these organisations have or had in common with anybody. */
  relationFacts(organisationIds: readonly string[]): Promise<readonly RelationFact[]>;
}
