import type { BookingKind, LedgerAccount } from '../../../domain/money/ledger.ts';

/** B5: the books as the host's admins see them. */
export interface BooksWords {
  title: string;
  lead: string;
  totals: string;
  account: string;
  currency: string;
  sum: string;
  /** Whose accounts those are. */
  accounts: Record<LedgerAccount, string>;
  addsUp: string;
  /** Should never be read: the database refuses it. */
  doesNotAddUp: string;
  balances: string;
  organisation: string;
  invoiced: string;
  prepaid: string;
  show: string;
  shown: Record<'all' | 'below', string>;
  filter: string;
  every: string;
  empty: string;
  emptyText: string;
  noneFits: string;
  export: string;
  exportText: string;
  ownTitle: string;
  ownText: string;
  /** What a sign means, where entries stand as in the books. */
  signs: string;
  entries: string;
  date: string;
  booking: string;
  bookings: Record<BookingKind, string>;
  bookedLater: (date: string) => string;
  hostName: string;
  customer: string;
  partner: string;
  amount: string;
  noEntries: string;
  orders: string;
}
