import { clockSlack } from '../../../shared/domain/duration.ts';
import { type Booking, offsetEntries, reversed } from '../../../shared/domain/money/ledger.ts';
import type { Order } from '../../../shared/domain/money/order.ts';
import type { Currency } from '../../../shared/domain/money/price.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { mayBook } from './may.ts';

/** Entries of their own, for an order that was booked before or for none. */
const bookingOf = (
  ctx: Context,
  panelId: string,
  of: Pick<Booking, 'kind' | 'orderId' | 'hostRef' | 'at' | 'entries'>,
): Booking => ({ ...of, id: ctx.ids.id('bkg'), panelId, bookedAt: ctx.now });

/** B4, E57: reverses what was booked for an order, once, however often it is told. */
export const refundOrder = async (
  ctx: Context,
  panelId: string,
  { hostOrder, refundedAt }: { hostOrder: string; refundedAt: number },
): Promise<Result<{ order: Order; before: boolean }, Refusal>> => {
  const may = mayBook(ctx, panelId);
  if (!may.ok) return may;
  const order = await ctx.store.ledger.orderOf(panelId, hostOrder);
  if (!order) return refuse('not_found');
  if (refundedAt < order.orderedAt || refundedAt > ctx.now + clockSlack) {
    return refuse('invalid_input', { field: 'refundedAt' });
  }
  const booked = await ctx.store.ledger.entriesOf(order.id, 'order');
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    sets: [
      {
        do: 'book',
        orders: [],
        bookings: [
          bookingOf(ctx, panelId, {
            kind: 'refund',
            orderId: order.id,
            hostRef: null,
            at: refundedAt,
            entries: reversed(booked),
          }),
        ],
      },
    ],
    audit: [
      {
        organisations: [],
        event: 'order.refunded',
        subject: { kind: 'order', id: order.id },
        data: { benefit: order.benefit, worth: order.worth, currency: order.currency },
      },
    ],
  });
  if (committed.ok) return ok({ order, before: false });
  return committed.error.code === 'conflict' ? ok({ order, before: true }) : committed;
};

interface Offset {
  /** The host's own id of the invoice. */
  invoice: string;
  /** A Partner-ID. */
  partner: string;
  currency: Currency;
  amount: number;
  at: number;
}

/** Whether this offset was booked before; another one under its id is a mistake. */
const offsetBefore = async (
  ctx: Context,
  panelId: string,
  partnerId: string,
  { invoice, currency, amount }: Offset,
): Promise<Result<boolean, Refusal>> => {
  const before = await ctx.store.ledger.offset(panelId, invoice);
  if (before === null) return ok(false);
  const same = before.some(
    (one) => one.organisationId === partnerId && one.amount === amount && one.currency === currency,
  );
  return same ? ok(true) : refuse('conflict');
};

/** B4: the prepaid balance pays an invoice of the host: never more than is there, once an invoice, nothing else. */
export const offsetInvoice = async (
  ctx: Context,
  panelId: string,
  input: Offset,
): Promise<Result<void, Refusal>> => {
  const may = mayBook(ctx, panelId);
  if (!may.ok) return may;
  const { invoice, partner, currency, amount, at } = input;
  if (at > ctx.now + clockSlack) return refuse('invalid_input', { field: 'at' });
  const partnerId = await ctx.store.ledger.partnerByName(partner);
  if (partnerId === null) return refuse('not_found');
  const before = await offsetBefore(ctx, panelId, partnerId, input);
  if (!before.ok) return before;
  if (before.value) return ok(undefined);
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    sets: [
      {
        do: 'book',
        orders: [],
        bookings: [
          bookingOf(ctx, panelId, {
            kind: 'offset',
            orderId: null,
            hostRef: invoice,
            at,
            entries: offsetEntries(partnerId, currency, amount),
          }),
        ],
      },
    ],
    audit: [],
  });
};
