import type { AccountListReads } from '../store/account-list.ts';
import type { AdminReads } from '../store/admin.ts';
import type { BookReads } from '../store/books.ts';
import type { DirectoryReads } from '../store/directory.ts';
import type { LedgerReads } from '../store/ledger.ts';
import type { OrderReads } from '../store/orders.ts';
import type { TenderReads } from '../store/tenders.ts';
import type { WatchReads } from '../store/watch.ts';
import type { Db } from './query.ts';

/**
 * Readers whose statements are loaded when one is first used. From then on an instance of the Worker has them, and
 * what they ask goes in one way to the database with what is asked beside it (query.ts).
 */
const loadedOnce = <Reads>(load: () => Promise<(db: Db) => Reads>) => {
  let loaded: ((db: Db) => Reads) | null = null;
  return (db: Db) =>
    <Args extends readonly unknown[], Answer>(pick: (reads: Reads) => (...args: Args) => Promise<Answer>) =>
    async (...args: Args): Promise<Answer> => {
      if (loaded === null) loaded = await load();
      return pick(loaded(db))(...args);
    };
};

/** What the dashboard reads, and the host's list, which a customer needs once: no other request carries it. */
const admin = loadedOnce(async () => (await import('./read-admin.ts')).adminReads);
export const adminReads = (db: Db): AdminReads => {
  const later = admin(db);
  return {
    counts: later((all) => all.counts),
    alarms: later((all) => all.alarms),
    organisations: later((all) => all.organisations),
    accounts: later((all) => all.accounts),
    invitations: later((all) => all.invitations),
    grants: later((all) => all.grants),
    outbox: later((all) => all.outbox),
    deadGroups: later((all) => all.deadGroups),
  };
};

const accountList = loadedOnce(async () => (await import('./read-account-list.ts')).accountListReads);
export const accountListReads = (db: Db): AccountListReads => {
  const later = accountList(db);
  return {
    find: later((all) => all.find),
    page: later((all) => all.page),
    count: later((all) => all.count),
    import: later((all) => all.import),
    imports: later((all) => all.imports),
    applying: later((all) => all.applying),
    rows: later((all) => all.rows),
    outcomes: later((all) => all.outcomes),
    unnamed: later((all) => all.unnamed),
    claimsNamed: later((all) => all.claimsNamed),
  };
};

const watch = loadedOnce(async () => (await import('./read-watch.ts')).watchReads);
export const watchReads = (db: Db): WatchReads => {
  const later = watch(db);
  return {
    findings: later((all) => all.findings),
    alert: later((all) => all.alert),
    openAlerts: later((all) => all.openAlerts),
    pastAlerts: later((all) => all.pastAlerts),
    state: later((all) => all.state),
    panelHealth: later((all) => all.panelHealth),
    panelStates: later((all) => all.panelStates),
    unasked: later((all) => all.unasked),
    figures: later((all) => all.figures),
    lastDay: later((all) => all.lastDay),
    figuresOf: later((all) => all.figuresOf),
  };
};

const directory = loadedOnce(async () => (await import('./read-directory.ts')).directoryReads);
export const directoryReads = (db: Db): DirectoryReads => {
  const later = directory(db);
  return {
    entry: later((all) => all.entry),
    search: later((all) => all.search),
    byPartnerId: later((all) => all.byPartnerId),
    named: later((all) => all.named),
    partnerIds: later((all) => all.partnerIds),
    regions: later((all) => all.regions),
  };
};

/** B5: what the host's billing and the pages of money read. */
const ledger = loadedOnce(async () => (await import('./read-ledger.ts')).ledgerReads);
export const ledgerReads = (db: Db): LedgerReads => {
  const later = ledger(db);
  return {
    orderOf: later((all) => all.orderOf),
    entriesOf: later((all) => all.entriesOf),
    partnerByName: later((all) => all.partnerByName),
    offset: later((all) => all.offset),
    months: later((all) => all.months),
    lines: later((all) => all.lines),
    volumes: later((all) => all.volumes),
    prepaid: later((all) => all.prepaid),
  };
};

const book = loadedOnce(async () => (await import('./read-books.ts')).bookReads);
export const bookReads = (db: Db): BookReads => {
  const later = book(db);
  return {
    totals: later((all) => all.totals),
    balances: later((all) => all.balances),
    balancesAfter: later((all) => all.balancesAfter),
    balancesOf: later((all) => all.balancesOf),
    entries: later((all) => all.entries),
  };
};

const order = loadedOnce(async () => (await import('./read-orders.ts')).orderReads);
export const orderReads = (db: Db): OrderReads => {
  const later = order(db);
  return {
    known: later((all) => all.known),
    accountsAt: later((all) => all.accountsAt),
    heldAt: later((all) => all.heldAt),
    placesAt: later((all) => all.placesAt),
    relationFacts: later((all) => all.relationFacts),
  };
};

const tender = loadedOnce(async () => (await import('./read-tenders.ts')).tenderReads);
export const tenderReads = (db: Db): TenderReads => {
  const later = tender(db);
  return {
    byId: later((all) => all.byId),
    open: later((all) => all.open),
    won: later((all) => all.won),
    line: later((all) => all.line),
    opening: later((all) => all.opening),
    openings: later((all) => all.openings),
    offer: later((all) => all.offer),
    offers: later((all) => all.offers),
    preference: later((all) => all.preference),
    unmailed: later((all) => all.unmailed),
    expired: later((all) => all.expired),
  };
};
