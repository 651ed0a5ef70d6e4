import type { BookingKind, LedgerEntry } from '../../shared/domain/money/ledger.ts';
import type { Span } from '../../shared/domain/money/month.ts';
import type { Order } from '../../shared/domain/money/order.ts';
import type { MoneyPart } from '../../shared/domain/money/parts.ts';
import type { Currency } from '../../shared/domain/money/price.ts';

export interface Balance {
  currency: Currency;
  amount: number;
}

/** What an organisation may see of the books, all of it or of one client of its book, within a time. */
export interface MoneyScope extends Span {
  organisationId: string;
  /** The record of the client (Q1); null for all, and for who has no book. */
  recordId: string | null;
}

/** Of one client in one month what was ordered, or what was refunded. What the other side pays is in none of it (M2). */
export interface MonthSum {
  /** `2026-11`. */
  month: string;
  clientName: string;
  clientId: string;
  /** The client in the partner's book. */
  recordId: string | null;
  currency: Currency;
  booking: BookedLine['booking'];
  /** What the organisation itself pays. */
  paid: number;
  /** B6: the public price of what it pays as a partner, which is what it can invoice. */
  revenue: number;
  discount: number;
  cashback: number;
}

/** What is told line by line. */
export type LinePart = Exclude<MoneyPart, 'months'>;

/** One line as an organisation may see it. */
export interface BookedLine
  extends Pick<
    Order,
    | 'hostOrder'
    | 'kind'
    | 'product'
    | 'category'
    | 'quantity'
    | 'currency'
    | 'publicPrice'
    | 'paid'
    | 'worth'
    | 'benefit'
  > {
  booking: Exclude<BookingKind, 'offset'>;
  at: number;
  clientName: string;
  clientId: string;
}

/** B5. */
export interface LedgerReads {
  orderOf(panelId: string, hostOrder: string): Promise<Order | null>;
  /** What was booked for an order. */
  entriesOf(orderId: string, kind: BookingKind): Promise<readonly LedgerEntry[]>;
  /** The organisation behind a Partner-ID. */
  partnerByName(partnerId: string): Promise<string | null>;
  /** The entries of an offset, by the host's own name of it; null where there was none. */
  offset(panelId: string, hostRef: string): Promise<readonly LedgerEntry[] | null>;
  /** By month and client, the latest first. */
  months(scope: MoneyScope, most: number): Promise<readonly MonthSum[]>;
  /** Line by line, the latest first. */
  lines(scope: MoneyScope, part: LinePart, most: number): Promise<readonly BookedLine[]>;
  /**
   * P7: what was ordered with a partner since a moment, refunds taken off, by currency; and when the first order of
   * all was made, so that young books are known as such.
   */
  volumes(partnerId: string, since: number): Promise<{ since: number | null; volumes: readonly Balance[] }>;
  /** What the host owes a partner, by currency. */
  prepaid(partnerId: string): Promise<readonly Balance[]>;
}
