import * as v from 'valibot';
import { productCategories } from '../../shared/domain/access.ts';
import type { Booking } from '../../shared/domain/money/ledger.ts';
import { type Order, orderKinds } from '../../shared/domain/money/order.ts';
import { currencies } from '../../shared/domain/money/price.ts';
import { type Codec, flag, json, tableOf } from './codec.ts';
import { insertRows } from './insert-rows.ts';

const payer = v.picklist(['customer', 'partner']);

export const order: Codec<Order> = tableOf('orders', ['id'], {
  id: v.string(),
  panelId: v.string(),
  hostOrder: v.string(),
  kind: v.picklist(orderKinds),
  accountId: v.string(),
  customerId: v.string(),
  partnerId: v.nullable(v.string()),
  grantId: v.nullable(v.string()),
  product: v.nullable(v.string()),
  category: v.picklist(productCategories),
  quantity: v.number(),
  currency: v.picklist(currencies),
  orderedBy: payer,
  orderedAt: v.number(),
  priceListId: v.string(),
  access: json(
    v.variant('kind', [
      v.object({ kind: v.literal('full'), payer }),
      v.object({ kind: v.literal('limited') }),
      v.object({ kind: v.literal('none') }),
    ]),
  ),
  managed: flag,
  related: flag,
  gross: v.number(),
  publicPrice: v.number(),
  discounted: v.number(),
  partnerPrice: v.number(),
  payer,
  benefit: v.picklist(['none', 'discount', 'cashback']),
  paid: v.number(),
  worth: v.number(),
  bookedAt: v.number(),
});

/** The entries first, then the bookings, each of which closes its entries and fails if they do not add up. */
export const bookStatements = (
  db: D1DatabaseSession,
  { orders, bookings }: { orders: readonly Order[]; bookings: readonly Booking[] },
): D1PreparedStatement[] => [
  ...insertRows(
    db,
    order.table,
    order.columns,
    orders.map((row) => {
      const values = order.encode(row);
      return order.columns.map((column) => values[column] ?? null);
    }),
  ),
  ...insertRows(
    db,
    'ledger_entries',
    ['booking_id', 'number', 'account', 'organisation_id', 'currency', 'amount', 'at'],
    bookings.flatMap(({ id, at, entries }) =>
      entries.map((entry, number) => [
        id,
        number,
        entry.account,
        entry.organisationId,
        entry.currency,
        entry.amount,
        at,
      ]),
    ),
  ),
  ...insertRows(
    db,
    'ledger_bookings',
    ['id', 'kind', 'order_id', 'host_ref', 'panel_id', 'at', 'booked_at'],
    bookings.map(({ id, kind, orderId, hostRef, panelId, at, bookedAt }) => [
      id,
      kind,
      orderId,
      hostRef,
      panelId,
      at,
      bookedAt,
    ]),
  ),
];
