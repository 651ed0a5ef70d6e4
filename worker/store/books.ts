import type { BookingKind, LedgerAccount } from '../../shared/domain/money/ledger.ts';
import type { Currency } from '../../shared/domain/money/price.ts';
import type { Page } from '../store.ts';

/** The sum of an account's entries; above zero is owed to the host (`shared/domain/money/ledger.ts`). */
export interface AccountBalance {
  account: LedgerAccount;
  currency: Currency;
  amount: number;
}

export interface OrganisationBalances {
  organisationId: string;
  name: string;
  clientId: string;
  partnerId: string | null;
  balances: readonly AccountBalance[];
}

/** `below`: a prepaid balance below zero, because a cashback was taken back after it was used. */
export const balancesShown = ['all', 'below'] as const;
export type BalancesShown = (typeof balancesShown)[number];

/** One entry with what it is for. */
export interface EntrySeen {
  booking: BookingKind;
  account: LedgerAccount;
  currency: Currency;
  amount: number;
  at: number;
  bookedAt: number;
  panel: string;
  /** The host's own id of the order, or of the invoice that a prepaid balance paid. */
  hostName: string;
  customer: { id: string; name: string } | null;
  partner: { id: string; name: string } | null;
}

export interface EntryFilter {
  account: LedgerAccount | null;
  currency: Currency | null;
  booking: BookingKind | null;
  after: string | null;
}

/** B5: the books as the host sees them. */
export interface BookReads {
  /** Every account over all organisations and the host's own: in each currency they add up to nothing. */
  totals(): Promise<readonly AccountBalance[]>;
  /** Organisations of which something was booked. */
  balances(words: string, shown: BalancesShown, after: string | null): Promise<Page<OrganisationBalances>>;
  /** All of them, many at a time, for a file. */
  balancesAfter(after: string, most: number): Promise<readonly OrganisationBalances[]>;
  /** Of one organisation, or for null the host's own. */
  balancesOf(organisationId: string | null): Promise<readonly AccountBalance[]>;
  /** The latest first. */
  entries(organisationId: string | null, filter: EntryFilter): Promise<Page<EntrySeen>>;
}
