import * as v from 'valibot';
import { bookingKinds, ledgerAccounts } from '../../shared/domain/money/ledger.ts';
import { currencies } from '../../shared/domain/money/price.ts';
import type { AccountBalance, BalancesShown, BookReads, OrganisationBalances } from '../store/books.ts';
import { parser } from './codec.ts';
import { type Db, many, paged, pageSize } from './query.ts';
import { searched, searchParameters } from './search.ts';

const balanceFields = {
  account: v.picklist(ledgerAccounts),
  currency: v.picklist(currencies),
  amount: v.number(),
};
const balance = parser(v.object(balanceFields));
const ofOrganisation = parser(v.object({ ...balanceFields, organisationId: v.string() }));
const named = parser(
  v.object({
    organisationId: v.string(),
    name: v.string(),
    clientId: v.string(),
    partnerId: v.nullable(v.string()),
  }),
);
type Named = ReturnType<typeof named>;

const entryRow = parser(
  v.pipe(
    v.object({
      key: v.string(),
      booking: v.picklist(bookingKinds),
      ...balanceFields,
      at: v.number(),
      bookedAt: v.number(),
      panel: v.string(),
      hostName: v.string(),
      customerId: v.nullable(v.string()),
      customer: v.nullable(v.string()),
      partnerId: v.nullable(v.string()),
      partner: v.nullable(v.string()),
    }),
    v.transform(({ customerId, customer, partnerId, partner, ...rest }) => ({
      ...rest,
      customer: customerId === null ? null : { id: customerId, name: customer ?? '' },
      partner: partnerId === null ? null : { id: partnerId, name: partner ?? '' },
    })),
  ),
);

const organisations = `SELECT o.id AS organisationId, o.name, o.client_id AS clientId, s.partner_id AS partnerId
  FROM organisations o LEFT JOIN partnerships s ON s.organisation_id = o.id`;

const show: Readonly<Record<BalancesShown, string>> = {
  all: 'EXISTS (SELECT 1 FROM ledger_entries e WHERE e.organisation_id = o.id)',
  below: `EXISTS (SELECT 1 FROM ledger_entries e WHERE e.organisation_id = o.id AND e.account = 'prepaid'
    GROUP BY e.currency HAVING sum(e.amount) > 0)`,
};

/** Where a page of entries goes on: after this moment, booking and entry. */
const entryKey = v.pipe(
  v.string(),
  v.regex(/^\d{1,15}\.[0-9a-z_]{1,40}\.\d{1,3}$/),
  v.transform((text) => text.split('.')),
);

const withBalances = async (db: Db, rows: readonly Named[]): Promise<readonly OrganisationBalances[]> => {
  if (rows.length === 0) return [];
  const sums = await many(
    db,
    ofOrganisation,
    `SELECT organisation_id AS organisationId, account, currency, sum(amount) AS amount FROM ledger_entries
     WHERE organisation_id IN (SELECT value FROM json_each(?)) GROUP BY 1, 2, 3 ORDER BY 2, 3`,
    JSON.stringify(rows.map(({ organisationId }) => organisationId)),
  );
  const found = new Map<string, AccountBalance[]>(rows.map(({ organisationId }) => [organisationId, []]));
  for (const { organisationId, ...sum } of sums) found.get(organisationId)?.push(sum);
  return rows.map((row) => ({ ...row, balances: found.get(row.organisationId) ?? [] }));
};

export const bookReads = (db: Db): BookReads => ({
  totals: () =>
    many(
      db,
      balance,
      'SELECT account, currency, sum(amount) AS amount FROM ledger_entries GROUP BY 1, 2 ORDER BY 1, 2',
    ),
  balances: async (words, shown, after) => {
    const page = paged(
      await many(
        db,
        named,
        `${organisations} WHERE o.id > ?1 AND ${searched('o', 'organisations', words)} AND ${show[shown]}
         ORDER BY o.id LIMIT ?6`,
        ...searchParameters(words, after),
      ),
      pageSize,
      (row) => row.organisationId,
    );
    return { rows: await withBalances(db, page.rows), next: page.next };
  },
  balancesAfter: async (after, most) =>
    withBalances(
      db,
      await many(
        db,
        named,
        `${organisations} WHERE o.id > ? AND ${show.all} ORDER BY o.id LIMIT ?`,
        after,
        most,
      ),
    ),
  balancesOf: (organisationId) =>
    many(
      db,
      balance,
      `SELECT account, currency, sum(amount) AS amount FROM ledger_entries WHERE organisation_id IS ?
       GROUP BY 1, 2 ORDER BY 1, 2`,
      organisationId,
    ),
  entries: async (organisationId, { account, currency, booking, after }) => {
    const key = v.safeParse(entryKey, after);
    const [at = null, bookingId = null, number = null] = key.success ? key.output : [];
    const page = paged(
      await many(
        db,
        entryRow,
        `SELECT e.at || '.' || e.booking_id || '.' || e.number AS key, b.kind AS booking, e.account, e.currency,
           e.amount, e.at, b.booked_at AS bookedAt, l.name AS panel,
           coalesce(r.host_order, b.host_ref, '') AS hostName, c.id AS customerId, c.name AS customer,
           p.id AS partnerId, p.name AS partner
         FROM ledger_entries e JOIN ledger_bookings b ON b.id = e.booking_id JOIN panels l ON l.id = b.panel_id
         LEFT JOIN orders r ON r.id = b.order_id LEFT JOIN organisations c ON c.id = r.customer_id
         LEFT JOIN organisations p ON p.id = r.partner_id
         WHERE e.organisation_id IS ?1 AND (?2 IS NULL OR e.account = ?2) AND (?3 IS NULL OR e.currency = ?3)
           AND (?4 IS NULL OR b.kind = ?4) AND (?5 IS NULL OR (e.at, e.booking_id, e.number) < (?5, ?6, ?7))
         ORDER BY e.at DESC, e.booking_id DESC, e.number DESC LIMIT ?8`,
        organisationId,
        account,
        currency,
        booking,
        at === null ? null : Number(at),
        bookingId,
        number === null ? null : Number(number),
        pageSize + 1,
      ),
      pageSize,
      (row) => row.key,
    );
    return { rows: page.rows.map(({ key: _, ...row }) => row), next: page.next };
  },
});
