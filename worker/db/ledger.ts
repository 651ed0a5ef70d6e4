import * as v from 'valibot';
import { productCategories } from '../../shared/domain/access.ts';
import type { Booking } from '../../shared/domain/money/ledger.ts';
import { type Order, orderKinds } from '../../shared/domain/money/order.ts';
import { currencies } from '../../shared/domain/money/price.ts';
import { type Codec, flag, json, tableOf } from './codec.ts';

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

/** The entries first, then the booking, which closes them and fails if they do not add up. */
export const bookingStatements = (db: D1DatabaseSession, booking: Booking): D1PreparedStatement[] => [
  db
    .prepare(
      `INSERT INTO ledger_entries (booking_id, number, account, organisation_id, currency, amount, at)
       SELECT ?1, key, value ->> 'account', value ->> 'organisationId', value ->> 'currency',
         value ->> 'amount', ?2 FROM json_each(?3)`,
    )
    .bind(booking.id, booking.at, JSON.stringify(booking.entries)),
  db
    .prepare(
      `INSERT INTO ledger_bookings (id, kind, order_id, host_ref, panel_id, at, booked_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(
      booking.id,
      booking.kind,
      booking.orderId,
      booking.hostRef,
      booking.panelId,
      booking.at,
      booking.bookedAt,
    ),
];
