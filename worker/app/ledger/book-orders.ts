import { clockSlack } from '../../../shared/domain/duration.ts';
import { type Booking, entriesOf } from '../../../shared/domain/money/ledger.ts';
import {
  type HeldAccess,
  judgeOrder,
  type Order,
  type OrderMoment,
  sameOrder,
  type ToldOrder,
} from '../../../shared/domain/money/order.ts';
import { inForceAt } from '../../../shared/domain/money/price-list.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { relatedAt } from '../../../shared/domain/relation.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { isInvolved, ownAffair } from '../admin/may.ts';
import type { AuditEvent } from '../change-set.ts';
import { mayBook } from './may.ts';

/** What became of one order: booked, booked before by the same id, or refused by itself. */
export type BookedOrder = Result<{ order: Order; before: boolean }, Refusal>;

const grouped = <Key, Row>(
  rows: readonly Row[],
  keysOf: (row: Row) => readonly Key[],
): ReadonlyMap<Key, readonly Row[]> => {
  const found = new Map<Key, Row[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const same = found.get(key);
      if (same) same.push(row);
      else found.set(key, [row]);
    }
  }
  return found;
};
const byNumber = <Row extends { number: number }>(
  rows: readonly Row[],
): ReadonlyMap<number, readonly Row[]> => grouped(rows, ({ number }) => [number]);

/** What stood at the moment of each order, by its place among them. */
const momentsOf = async (
  { store }: Context,
  panelId: string,
  told: readonly ToldOrder[],
): Promise<(number: number) => OrderMoment> => {
  const { orders, prices } = store;
  const asked = told.map(({ account, orderedAt: at }, number) => ({ number, account, at }));
  const [lists, accounts] = await Promise.all([prices.all(), orders.accountsAt(panelId, asked)]);
  const owned = new Map(accounts.map((one) => [one.number, one]));
  const held = byNumber(
    await orders.heldAt(
      accounts.map(({ number, accountId }) => ({ number, accountId, at: told[number]?.orderedAt ?? 0 })),
    ),
  );
  const isLimited = ({ access }: HeldAccess): boolean => access.kind === 'limited';
  const lying = told.flatMap(({ product, orderedAt: at }, number) => {
    const accountId = owned.get(number)?.accountId;
    const asks = product !== null && accountId !== undefined && held.get(number)?.some(isLimited);
    return asks ? [{ number, accountId, product, at }] : [];
  });
  const customers = accounts.filter(({ number }) => held.has(number)).map(({ customerId }) => customerId);
  const partners = [...held.values()].flat().map(({ partnerId }) => partnerId);
  const sides = [...new Set([...customers, ...partners])];
  const [places, facts] = await Promise.all([
    lying.length === 0 ? [] : orders.placesAt(lying),
    sides.length === 0 ? [] : orders.relationFacts(sides),
  ]);
  const placed = byNumber(places);
  const known = grouped(facts, ({ organisationId }) => [organisationId]);
  return (number) => {
    const at = told[number]?.orderedAt ?? 0;
    return {
      account: owned.get(number) ?? null,
      prices: inForceAt(lists, at),
      held: held.get(number) ?? [],
      places: placed.get(number) ?? [],
      related: (customerId, partnerId) =>
        customerId !== partnerId && relatedAt(known.get(customerId) ?? [], known.get(partnerId) ?? [], at),
    };
  };
};

/** E14: an admin books nothing for an organisation of its own. */
const isOwnAffair = ({ actor }: Context, { customerId, partnerId }: Order): boolean =>
  actor.kind === 'person' && isInvolved(actor, [customerId, partnerId ?? '']);

/** Each order by itself. The same id twice is one order; another order under that id is a mistake. */
const judgeAll = async (
  ctx: Context,
  panelId: string,
  told: readonly ToldOrder[],
): Promise<readonly BookedOrder[]> => {
  const names = [...new Set(told.map(({ hostOrder }) => hostOrder))];
  const seen = new Map(
    (await ctx.store.orders.known(panelId, names)).map((order) => [order.hostOrder, order]),
  );
  const open = told.filter(({ hostOrder }) => !seen.has(hostOrder));
  const places = new Map(open.map((one, number) => [one, number]));
  const momentOf = await momentsOf(ctx, panelId, open);
  return told.map((one): BookedOrder => {
    const before = seen.get(one.hostOrder);
    if (before) return sameOrder(before, one) ? ok({ order: before, before: true }) : refuse('conflict');
    if (one.orderedAt > ctx.now + clockSlack) return refuse('invalid_input', { field: 'orderedAt' });
    const judged = judgeOrder(one, momentOf(places.get(one) ?? -1));
    if (!judged.ok) return judged;
    const order: Order = { ...judged.value, id: ctx.ids.id('ord'), panelId, bookedAt: ctx.now };
    if (isOwnAffair(ctx, order)) return fail(ownAffair);
    seen.set(order.hostOrder, order);
    return ok({ order, before: false });
  });
};

/** So many ids stand in an event; the books have them all. */
const mostNamed = 10;

/** One event for all orders that concern the same, by the host's ids alone, because amounts are the paying side's (M2). */
const eventOf = (
  event: string,
  organisations: readonly string[],
  orders: readonly Order[],
  data: AuditEvent['data'] = {},
): AuditEvent => {
  const named = orders.slice(0, mostNamed).map(({ hostOrder }) => hostOrder);
  return {
    organisations,
    event,
    subject: { kind: 'order', id: orders[0]?.id ?? '' },
    data: {
      ...data,
      order: `${named.join(', ')}${orders.length > mostNamed ? ' …' : ''}`,
      orders: orders.length,
    },
  };
};

/**
 * E57: admins see what brings no rebate. E14: what an admin books from a file stands in the logs of both sides,
 * one event for each organisation and part of the file.
 */
const eventsOf = ({ actor }: Context, orders: readonly Order[]): readonly AuditEvent[] => {
  const sides = ({ customerId, partnerId }: Order) => [
    customerId,
    ...(partnerId === null ? [] : [partnerId]),
  ];
  const related = orders.filter((order) => order.related);
  return [
    ...[...(actor.kind === 'person' ? grouped(orders, sides) : [])].map(([organisationId, own]) =>
      eventOf('order.booked', [organisationId], own),
    ),
    ...[...grouped(related, (one) => [sides(one).join(' ')]).values()].map((own) =>
      eventOf('order.related', [], own, {
        customer: own[0]?.customerId ?? null,
        partner: own[0]?.partnerId ?? null,
      }),
    ),
  ];
};

const bookingOf = (ctx: Context, order: Order): Booking => ({
  id: ctx.ids.id('bkg'),
  kind: 'order',
  orderId: order.id,
  hostRef: null,
  panelId: order.panelId,
  at: order.orderedAt,
  bookedAt: ctx.now,
  entries: entriesOf(order, order),
});

/** Somebody else books the same at the same moment: then those are known, and the rest is tried again. */
const rounds = 3;

/**
 * B5: orders and renewals, each judged by itself: a wrong one stops no other, the same id twice books once. A dry
 * run says what would be booked and books nothing. What is right is booked together, in a few statements.
 */
export const bookOrders = async (
  ctx: Context,
  panelId: string,
  told: readonly ToldOrder[],
  dry = false,
): Promise<Result<readonly BookedOrder[], Refusal>> => {
  const may = mayBook(ctx, panelId);
  if (!may.ok) return may;
  for (let round = 1; ; round += 1) {
    const judged = await judgeAll(ctx, panelId, told);
    // An order that stands twice in one part is new once.
    const orders = judged.flatMap((one) => (one.ok && !one.value.before ? [one.value.order] : []));
    if (dry || orders.length === 0) return ok(judged);
    const committed = await ctx.commit({
      actor: ctx.actor,
      requestId: ctx.requestId,
      now: ctx.now,
      sets: [{ do: 'book', orders, bookings: orders.map((order) => bookingOf(ctx, order)) }],
      audit: eventsOf(ctx, orders),
    });
    if (committed.ok) return ok(judged);
    if (committed.error.code !== 'conflict' || round === rounds) return committed;
  }
};
