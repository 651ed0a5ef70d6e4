import type { AccountListReads } from '../store/account-list.ts';
import type { AdminReads } from '../store/admin.ts';
import type { BookReads } from '../store/books.ts';
import type { DirectoryReads } from '../store/directory.ts';
import type { LedgerReads } from '../store/ledger.ts';
import type { OrderReads } from '../store/orders.ts';
import type { TenderReads } from '../store/tenders.ts';
import type { WatchReads } from '../store/watch.ts';
import type { Db } from './query.ts';

/** A reader whose statements are loaded when it is first used. */
const later =
  <Args extends readonly unknown[], Answer>(load: () => Promise<(...args: Args) => Promise<Answer>>) =>
  async (...args: Args): Promise<Answer> =>
    (await load())(...args);

/** What the dashboard reads, and the host's list, which a customer needs once: no other request carries it. */
export const adminReads = (db: Db): AdminReads => {
  const reads = async () => (await import('./read-admin.ts')).adminReads(db);
  return {
    counts: later(async () => (await reads()).counts),
    alarms: later(async () => (await reads()).alarms),
    organisations: later(async () => (await reads()).organisations),
    accounts: later(async () => (await reads()).accounts),
    invitations: later(async () => (await reads()).invitations),
    grants: later(async () => (await reads()).grants),
    outbox: later(async () => (await reads()).outbox),
    deadGroups: later(async () => (await reads()).deadGroups),
  };
};

export const accountListReads = (db: Db): AccountListReads => {
  const reads = async () => (await import('./read-account-list.ts')).accountListReads(db);
  return {
    find: later(async () => (await reads()).find),
    page: later(async () => (await reads()).page),
    count: later(async () => (await reads()).count),
    import: later(async () => (await reads()).import),
    imports: later(async () => (await reads()).imports),
    applying: later(async () => (await reads()).applying),
    rows: later(async () => (await reads()).rows),
    outcomes: later(async () => (await reads()).outcomes),
    unnamed: later(async () => (await reads()).unnamed),
    claimsNamed: later(async () => (await reads()).claimsNamed),
  };
};

export const watchReads = (db: Db): WatchReads => {
  const reads = async () => (await import('./read-watch.ts')).watchReads(db);
  return {
    findings: later(async () => (await reads()).findings),
    alert: later(async () => (await reads()).alert),
    openAlerts: later(async () => (await reads()).openAlerts),
    pastAlerts: later(async () => (await reads()).pastAlerts),
    state: later(async () => (await reads()).state),
    panelHealth: later(async () => (await reads()).panelHealth),
    panelStates: later(async () => (await reads()).panelStates),
    unasked: later(async () => (await reads()).unasked),
    figures: later(async () => (await reads()).figures),
    lastDay: later(async () => (await reads()).lastDay),
    figuresOf: later(async () => (await reads()).figuresOf),
  };
};

export const directoryReads = (db: Db): DirectoryReads => {
  const reads = async () => (await import('./read-directory.ts')).directoryReads(db);
  return {
    entry: later(async () => (await reads()).entry),
    search: later(async () => (await reads()).search),
    byPartnerId: later(async () => (await reads()).byPartnerId),
    named: later(async () => (await reads()).named),
    partnerIds: later(async () => (await reads()).partnerIds),
    regions: later(async () => (await reads()).regions),
  };
};

/** B5: what the host's billing and the pages of money read. */
export const ledgerReads = (db: Db): LedgerReads => {
  const reads = async () => (await import('./read-ledger.ts')).ledgerReads(db);
  return {
    orderOf: later(async () => (await reads()).orderOf),
    entriesOf: later(async () => (await reads()).entriesOf),
    partnerByName: later(async () => (await reads()).partnerByName),
    offset: later(async () => (await reads()).offset),
    months: later(async () => (await reads()).months),
    lines: later(async () => (await reads()).lines),
    volumes: later(async () => (await reads()).volumes),
    prepaid: later(async () => (await reads()).prepaid),
  };
};

export const bookReads = (db: Db): BookReads => {
  const reads = async () => (await import('./read-books.ts')).bookReads(db);
  return {
    totals: later(async () => (await reads()).totals),
    balances: later(async () => (await reads()).balances),
    balancesAfter: later(async () => (await reads()).balancesAfter),
    balancesOf: later(async () => (await reads()).balancesOf),
    entries: later(async () => (await reads()).entries),
  };
};

export const orderReads = (db: Db): OrderReads => {
  const reads = async () => (await import('./read-orders.ts')).orderReads(db);
  return {
    known: later(async () => (await reads()).known),
    accountsAt: later(async () => (await reads()).accountsAt),
    heldAt: later(async () => (await reads()).heldAt),
    placesAt: later(async () => (await reads()).placesAt),
    relationFacts: later(async () => (await reads()).relationFacts),
  };
};

export const tenderReads = (db: Db): TenderReads => {
  const reads = async () => (await import('./read-tenders.ts')).tenderReads(db);
  return {
    byId: later(async () => (await reads()).byId),
    open: later(async () => (await reads()).open),
    won: later(async () => (await reads()).won),
    line: later(async () => (await reads()).line),
    opening: later(async () => (await reads()).opening),
    openings: later(async () => (await reads()).openings),
    offer: later(async () => (await reads()).offer),
    offers: later(async () => (await reads()).offers),
    preference: later(async () => (await reads()).preference),
    unmailed: later(async () => (await reads()).unmailed),
    expired: later(async () => (await reads()).expired),
  };
};
