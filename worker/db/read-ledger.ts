import * as v from 'valibot';
import { productCategory } from '../../shared/api/primitives.ts';
import { ledgerAccounts } from '../../shared/domain/money/ledger.ts';
import { orderKinds } from '../../shared/domain/money/order.ts';
import { currencies } from '../../shared/domain/money/price.ts';
import type { LedgerReads, LinePart, MoneyScope } from '../store/ledger.ts';
import { parser } from './codec.ts';
import { order } from './ledger.ts';
import { type Db, many, one } from './query.ts';

const entry = parser(
  v.object({
    account: v.picklist(ledgerAccounts),
    organisationId: v.nullable(v.string()),
    currency: v.picklist(currencies),
    amount: v.number(),
  }),
);
const balance = parser(v.object({ currency: v.picklist(currencies), amount: v.number() }));

const monthSum = parser(
  v.object({
    month: v.string(),
    clientName: v.string(),
    clientId: v.string(),
    recordId: v.nullable(v.string()),
    currency: v.picklist(currencies),
    booking: v.picklist(['order', 'refund']),
    paid: v.number(),
    revenue: v.number(),
    discount: v.number(),
    cashback: v.number(),
  }),
);
const line = parser(
  v.object({
    hostOrder: v.string(),
    kind: v.picklist(orderKinds),
    product: v.nullable(v.string()),
    category: productCategory,
    quantity: v.number(),
    currency: v.picklist(currencies),
    publicPrice: v.number(),
    paid: v.number(),
    worth: v.number(),
    benefit: v.picklist(['none', 'discount', 'cashback']),
    booking: v.picklist(['order', 'refund']),
    at: v.number(),
    clientName: v.string(),
    clientId: v.string(),
  }),
);

/** M2: whose line it is. The paying side alone finds it among its invoices. */
const belongs: Readonly<Record<LinePart, string>> = {
  earnings: `o.partner_id = ?1 AND o.benefit <> 'none'`,
  invoices: `(o.partner_id = ?1 AND o.payer = 'partner' OR o.customer_id = ?1 AND o.payer = 'customer')`,
  reinvoicing: `o.partner_id = ?1 AND o.payer = 'partner' AND o.access ->> '$.kind' = 'full'`,
};
// The plus signs keep a reader of its own orders from going through everybody's bookings of that time.
const booked = `FROM orders o JOIN ledger_bookings b ON b.order_id = o.id
  JOIN organisations c ON c.id = o.customer_id
  LEFT JOIN grants g ON g.id = o.grant_id AND g.partner_id = ?1
  WHERE +b.at >= ?2 AND +b.at < ?3 AND (?4 IS NULL OR g.client_id = ?4)`;
const bound = ({ organisationId, from, to, recordId }: MoneyScope) =>
  [organisationId, from, to, recordId] as const;

/** The sum over what belongs to a part. */
const sumOf = (amount: string, belonging: string): string =>
  `sum(CASE WHEN ${belonging} THEN ${amount} ELSE 0 END)`;

export const monthsSql = `SELECT * FROM (SELECT strftime('%Y-%m', b.at / 1000, 'unixepoch') AS month,
    c.name AS clientName, c.client_id AS clientId, g.client_id AS recordId, o.currency, b.kind AS booking,
    ${sumOf('o.paid', belongs.invoices)} AS paid,
    ${sumOf('o.public_price', belongs.reinvoicing)} AS revenue,
    ${sumOf('o.worth', `o.partner_id = ?1 AND o.benefit = 'discount'`)} AS discount,
    ${sumOf('o.worth', `o.partner_id = ?1 AND o.benefit = 'cashback'`)} AS cashback
  ${booked} AND (o.partner_id = ?1 OR o.customer_id = ?1)
  GROUP BY month, o.customer_id, recordId, o.currency, b.kind)
  WHERE paid > 0 OR revenue > 0 OR discount > 0 OR cashback > 0
  ORDER BY month DESC, clientName, currency, booking LIMIT ?5`;

export const linesSql = (part: LinePart): string =>
  `SELECT o.host_order AS hostOrder, o.kind, o.product, o.category, o.quantity, o.currency,
     o.public_price AS publicPrice, o.paid, o.worth, o.benefit, b.kind AS booking, b.at,
     c.name AS clientName, c.client_id AS clientId
   ${booked} AND ${belongs[part]} ORDER BY b.at DESC, b.id LIMIT ?5`;

export const ledgerReads = (db: Db): LedgerReads => ({
  orderOf: (panelId, hostOrder) =>
    one(db, order.decode, 'SELECT * FROM orders WHERE panel_id = ? AND host_order = ?', panelId, hostOrder),
  entriesOf: (orderId, kind) =>
    many(
      db,
      entry,
      `SELECT e.account, e.organisation_id AS organisationId, e.currency, e.amount FROM ledger_entries e
       JOIN ledger_bookings b ON b.id = e.booking_id WHERE b.order_id = ? AND b.kind = ? ORDER BY e.number`,
      orderId,
      kind,
    ),
  partnerByName: async (partnerId) =>
    (
      await one(
        db,
        parser(v.object({ id: v.string() })),
        'SELECT organisation_id AS id FROM partnerships WHERE partner_id = ?',
        partnerId,
      )
    )?.id ?? null,
  offset: async (panelId, hostRef) => {
    const entries = await many(
      db,
      entry,
      `SELECT e.account, e.organisation_id AS organisationId, e.currency, e.amount FROM ledger_entries e
       JOIN ledger_bookings b ON b.id = e.booking_id WHERE b.panel_id = ? AND b.host_ref = ?`,
      panelId,
      hostRef,
    );
    return entries.length === 0 ? null : entries;
  },
  months: (scope, most) => many(db, monthSum, monthsSql, ...bound(scope), most),
  lines: (scope, part, most) => many(db, line, linesSql(part), ...bound(scope), most),
  volumes: async (partnerId, since) => {
    const [oldest, volumes] = await Promise.all([
      one(
        db,
        parser(v.object({ first: v.nullable(v.number()) })),
        'SELECT min(at) AS first FROM ledger_bookings',
      ),
      many(
        db,
        balance,
        `SELECT o.currency, sum(CASE b.kind WHEN 'refund' THEN -o.paid ELSE o.paid END) AS amount
         FROM orders o JOIN ledger_bookings b ON b.order_id = o.id
         WHERE o.partner_id = ? AND b.at >= ? GROUP BY o.currency`,
        partnerId,
        since,
      ),
    ]);
    return { since: oldest?.first ?? null, volumes };
  },
  prepaid: (partnerId) =>
    many(
      db,
      balance,
      `SELECT currency, -sum(amount) AS amount FROM ledger_entries
       WHERE organisation_id = ? AND account = 'prepaid' GROUP BY currency ORDER BY currency`,
      partnerId,
    ),
});
