import type { BookingKind, LedgerEntry } from '../../shared/domain/money/ledger.ts';
import type { HeldAccess, Order } from '../../shared/domain/money/order.ts';
import type { Currency } from '../../shared/domain/money/price.ts';

export interface Balance {
  currency: Currency;
  amount: number;
}

/** B5. */
export interface LedgerReads {
  /** What partners held on an account at a moment, who began first comes first. */
  heldAt(accountId: string, moment: number): Promise<readonly HeldAccess[]>;
  orderOf(panelId: string, hostOrder: string): Promise<Order | null>;
  /** What was booked for an order. */
  entriesOf(orderId: string, kind: BookingKind): Promise<readonly LedgerEntry[]>;
  /** The organisation behind a Partner-ID. */
  partnerByName(partnerId: string): Promise<string | null>;
  /** The entries of an offset, by the host's own name of it; null where there was none. */
  offset(panelId: string, hostRef: string): Promise<readonly LedgerEntry[] | null>;
  /** What the host owes a partner, by currency. */
  prepaid(partnerId: string): Promise<readonly Balance[]>;
}
