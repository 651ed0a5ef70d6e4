import type { Settled } from './benefit.ts';
import type { Currency } from './price.ts';

/**
 * The books of the deployment. `invoice`: what an organisation owes for orders. `prepaid`: what the host owes a
 * partner. `sales`, `discount` and `cashback`: the host's own, what it sells and what it gives away.
 */
export const ledgerAccounts = ['invoice', 'prepaid', 'sales', 'discount', 'cashback'] as const;
export type LedgerAccount = (typeof ledgerAccounts)[number];

/** Owed to the host is above zero, owed by it below: what stands together adds up to nothing (B5). */
export interface LedgerEntry {
  account: LedgerAccount;
  /** Whose it is; null for the host's own. */
  organisationId: string | null;
  currency: Currency;
  amount: number;
}

export const bookingKinds = ['order', 'refund', 'offset'] as const;
export type BookingKind = (typeof bookingKinds)[number];

/** Entries that stand together, and what they are for. */
export interface Booking {
  id: string;
  kind: BookingKind;
  /** The order that was made or refunded. */
  orderId: string | null;
  /** The host's own name of an offset, by which it is booked once. */
  hostRef: string | null;
  panelId: string;
  at: number;
  bookedAt: number;
  entries: readonly LedgerEntry[];
}

const host = { organisationId: null };

/** B2, B3: what an order means in the books. Entries of nothing are left out. */
export const entriesOf = (
  { payer, benefit, paid, worth }: Pick<Settled, 'payer' | 'benefit' | 'paid' | 'worth'>,
  of: { customerId: string; partnerId: string | null; currency: Currency },
): readonly LedgerEntry[] => {
  const { customerId, partnerId, currency } = of;
  const owes = payer === 'partner' && partnerId !== null ? partnerId : customerId;
  const discount = benefit === 'discount' ? worth : 0;
  const cashback = benefit === 'cashback' && partnerId !== null ? worth : 0;
  const all: readonly LedgerEntry[] = [
    { account: 'invoice', organisationId: owes, currency, amount: paid },
    { account: 'discount', ...host, currency, amount: discount },
    { account: 'sales', ...host, currency, amount: -(paid + discount) },
    { account: 'cashback', ...host, currency, amount: cashback },
    { account: 'prepaid', organisationId: partnerId, currency, amount: -cashback },
  ];
  return all.filter(({ amount }) => amount !== 0);
};

/** B4, E57: a refund takes back exactly what was booked, the cashback with it. */
export const reversed = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] =>
  entries.map((entry) => ({ ...entry, amount: -entry.amount }));

/** B4: a prepaid balance does one thing: it pays invoices of the host. */
export const offsetEntries = (
  partnerId: string,
  currency: Currency,
  amount: number,
): readonly LedgerEntry[] => [
  { account: 'prepaid', organisationId: partnerId, currency, amount },
  { account: 'invoice', organisationId: partnerId, currency, amount: -amount },
];
