import { csvCell } from '../../../shared/domain/csv.ts';
import type { LedgerAccount } from '../../../shared/domain/money/ledger.ts';
import { type Currency, currencies } from '../../../shared/domain/money/price.ts';
import { writeAmount } from '../../../shared/domain/money/typed.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type {
  AccountBalance,
  BalancesShown,
  EntryFilter,
  EntrySeen,
  OrganisationBalances,
} from '../../store/books.ts';
import type { Page } from '../../store.ts';
import { mayAdmin } from '../admin/may.ts';

/** B5: every balance, and what all of them add up to. */
export const readBalances = async (
  ctx: Context,
  { words, shown, after }: { words: string; shown: BalancesShown; after: string | null },
): Promise<Result<{ totals: readonly AccountBalance[]; page: Page<OrganisationBalances> }, Refusal>> => {
  const admin = mayAdmin(ctx, 'books.view');
  if (!admin.ok) return admin;
  const { books } = ctx.store;
  return ok({ totals: await books.totals(), page: await books.balances(words, shown, after) });
};

export interface EntriesSeen {
  /** Null for the host's own accounts. */
  organisation: { id: string; name: string; clientId: string } | null;
  balances: readonly AccountBalance[];
  page: Page<EntrySeen>;
}

/** B5: the entries behind the balances of one organisation, or for null behind the host's own. */
export const readEntries = async (
  ctx: Context,
  organisationId: string | null,
  filter: EntryFilter,
): Promise<Result<EntriesSeen, Refusal>> => {
  const admin = mayAdmin(ctx, 'books.view');
  if (!admin.ok) return admin;
  const { books, organisations } = ctx.store;
  const organisation = organisationId === null ? null : await organisations.byId(organisationId);
  if (organisationId !== null && organisation === null) return refuse('not_found');
  return ok({
    organisation,
    balances: await books.balancesOf(organisationId),
    page: await books.entries(organisationId, filter),
  });
};

/** A prepaid balance is owed by the host and so stands below zero in the books; to its owner it is so much money. */
export const saidAs = (account: LedgerAccount, amount: number): number =>
  account === 'prepaid' ? 0 - amount : amount;

const signed = (amount: number): string => `${amount < 0 ? '-' : ''}${writeAmount(Math.abs(amount), 'en')}`;

/** Organisations that one step of the file holds. */
const atOnce = 500;

const line = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** An amount is a number that we wrote: below zero it has its sign, and is no formula. */
const lineOf = (
  { name, clientId, partnerId, balances }: OrganisationBalances,
  currency: Currency,
): string | null => {
  const own = balances.filter((one) => one.currency === currency);
  if (own.length === 0) return null;
  const of = (account: LedgerAccount): string =>
    signed(saidAs(account, own.find((one) => one.account === account)?.amount ?? 0));
  return `${[name, clientId, partnerId ?? '', currency].map(csvCell).join(',')},${of('invoice')},${of('prepaid')}\r\n`;
};

async function* balanceLines({ store }: Context): AsyncGenerator<string> {
  yield `\ufeff${line(['organisation', 'client id', 'partner id', 'currency', 'invoiced', 'prepaid balance'])}`;
  for (let after = ''; ; ) {
    const rows = await store.books.balancesAfter(after, atOnce);
    yield rows.flatMap((row) => currencies.flatMap((currency) => lineOf(row, currency) ?? [])).join('');
    const last = rows.at(-1);
    if (last === undefined || rows.length < atOnce) return;
    after = last.organisationId;
  }
}

/** B5: every organisation's balances as CSV, some at a time, so that any number fits; that it left stands in the log. */
export const exportBalances = async (ctx: Context): Promise<Result<AsyncIterable<string>, Refusal>> => {
  const admin = mayAdmin(ctx, 'books.export');
  if (!admin.ok) return admin;
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    audit: [{ organisations: [], event: 'books.exported', subject: { kind: 'books', id: 'balances' } }],
  });
  return committed.ok ? ok(balanceLines(ctx)) : fail(committed.error);
};
