import { type OrderFacts, settle } from '../../../shared/domain/money/benefit.ts';
import { type Booking, entriesOf, offsetEntries, reversed } from '../../../shared/domain/money/ledger.ts';
import { heldFor, type Order, type ToldOrder } from '../../../shared/domain/money/order.ts';
import { type Currency, highestAmount } from '../../../shared/domain/money/price.ts';
import { priceIn } from '../../../shared/domain/money/price-list.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { isInvolved, ownAffair } from '../admin/may.ts';
import type { AuditEvent } from '../change-set.ts';
import { relationOf } from '../partnership/related.ts';
import { mayBook } from './may.ts';

/** Clocks of two machines differ a little; what lies further ahead is a mistake. */
const clockSlack = 5 * 60 * 1000;

/**
 * B2-B4: an order as it has to be booked, from what stood at its moment. Kept by moment, and so true however
 * late an order is handed in: the prices, and which access each partner held with who paid under it. Judged by
 * what is known now: whether both sides are related (E57), and in which container a product lies.
 */
const judged = async (ctx: Context, panelId: string, told: ToldOrder): Promise<Result<Order, Refusal>> => {
  const { store, now } = ctx;
  if (told.orderedAt > now + clockSlack) return refuse('invalid_input', { field: 'orderedAt' });
  const account = await store.accounts.byPanelAccount(panelId, told.account);
  if (!account) return refuse('account_not_found');
  const list = await store.prices.at(told.orderedAt);
  const price = list && priceIn(list, told.category, told.currency);
  if (!price) return refuse('price_missing');
  if (price.unit * told.quantity > highestAmount) return refuse('invalid_input', { field: 'quantity' });
  const held = heldFor(
    told,
    await store.ledger.heldAt(account.id, told.orderedAt),
    await store.accounts.products(account.id),
  );
  const related = held !== null && (await relationOf(ctx, account.organisationId, held.partnerId)).length > 0;
  const facts: OrderFacts = {
    access: held?.access ?? { kind: 'none' },
    orderedBy: told.partner === null ? 'customer' : 'partner',
    managed: held?.managed ?? false,
    related,
  };
  const { line, payer, benefit, paid, worth } = settle(facts, price, told.quantity);
  const { account: _, partner: __, ...rest } = told;
  return ok({
    ...rest,
    ...line,
    ...facts,
    id: ctx.ids.id('ord'),
    panelId,
    accountId: account.id,
    customerId: account.organisationId,
    partnerId: held?.partnerId ?? null,
    grantId: held?.grantId ?? null,
    priceListId: list.id,
    payer,
    benefit,
    paid,
    worth,
    bookedAt: now,
  });
};

/** What makes two handings-in of one id the same order. */
const sameOrder = (one: Order, told: ToldOrder): boolean =>
  one.kind === told.kind &&
  one.product === told.product &&
  one.category === told.category &&
  one.quantity === told.quantity &&
  one.currency === told.currency &&
  one.orderedAt === told.orderedAt &&
  one.orderedBy === (told.partner === null ? 'customer' : 'partner');

/** Booked before by the same id: the same order gets the same answer, another one is a mistake. */
const known = async (
  ctx: Context,
  panelId: string,
  told: ToldOrder,
): Promise<Result<Order | null, Refusal>> => {
  const before = await ctx.store.ledger.orderOf(panelId, told.hostOrder);
  return before && !sameOrder(before, told) ? refuse('conflict') : ok(before);
};

/**
 * E57: admins see what brings no rebate. E14: what an admin books from a file stands in the logs of both sides, by
 * the order's id alone, because amounts are the paying side's (M2).
 */
const events = (ctx: Context, row: Order): readonly AuditEvent[] => {
  const subject = { kind: 'order', id: row.id };
  const { customerId, partnerId } = row;
  return [
    ...(ctx.actor.kind === 'person'
      ? [
          {
            organisations: [customerId, ...(partnerId === null ? [] : [partnerId])],
            event: 'order.booked',
            subject,
            data: { order: row.hostOrder },
          },
        ]
      : []),
    ...(row.related
      ? [
          {
            organisations: [],
            event: 'order.related',
            subject,
            data: { customer: customerId, partner: partnerId },
          },
        ]
      : []),
  ];
};

/** B5: books one order or renewal; the same id twice books once. */
export const bookOrder = async (
  ctx: Context,
  panelId: string,
  told: ToldOrder,
  /** A dry run says what would be booked and books nothing. */
  dry = false,
): Promise<Result<{ order: Order; before: boolean }, Refusal>> => {
  const may = mayBook(ctx, panelId);
  if (!may.ok) return may;
  const before = await known(ctx, panelId, told);
  if (!before.ok) return before;
  if (before.value) return ok({ order: before.value, before: true });
  const order = await judged(ctx, panelId, told);
  if (!order.ok) return order;
  const { actor } = ctx;
  const sides = [order.value.customerId, order.value.partnerId ?? ''];
  if (actor.kind === 'person' && isInvolved(actor, sides)) return fail(ownAffair);
  if (dry) return ok({ order: order.value, before: false });
  const row = order.value;
  const booking: Booking = {
    id: ctx.ids.id('bkg'),
    kind: 'order',
    orderId: row.id,
    hostRef: null,
    panelId: row.panelId,
    at: row.orderedAt,
    bookedAt: ctx.now,
    entries: entriesOf(row, row),
  };
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'insert', kind: 'order', row }],
    sets: [{ do: 'book', booking }],
    audit: events(ctx, row),
  });
  if (committed.ok) return ok({ order: row, before: false });
  // Two of the same at once: the other one was quicker.
  if (committed.error.code !== 'conflict') return committed;
  const other = await known(ctx, panelId, told);
  if (!other.ok) return other;
  return other.value ? ok({ order: other.value, before: true }) : committed;
};

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
        booking: {
          id: ctx.ids.id('bkg'),
          kind: 'refund',
          orderId: order.id,
          hostRef: null,
          panelId: panelId,
          at: refundedAt,
          bookedAt: ctx.now,
          entries: reversed(booked),
        },
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
        booking: {
          id: ctx.ids.id('bkg'),
          kind: 'offset',
          orderId: null,
          hostRef: invoice,
          panelId: panelId,
          at,
          bookedAt: ctx.now,
          entries: offsetEntries(partnerId, currency, amount),
        },
      },
    ],
    audit: [],
  });
};
