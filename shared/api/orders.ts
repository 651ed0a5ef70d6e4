import * as v from 'valibot';
import { productCategories } from '../domain/access.ts';
import { orderKinds } from '../domain/money/order.ts';
import { currencies } from '../domain/money/price.ts';
import { ordersAtOnce } from './orders-limit.ts';

const hostName = v.pipe(v.string(), v.regex(/^[\w.:/#-]{1,80}$/));
const panelName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const partnerName = v.pipe(v.string(), v.regex(/^PID-[0-9A-Z]{8}$/));
/** With its zone, so that nobody has to guess which. */
const moment = v.pipe(
  v.string(),
  v.maxLength(40),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/),
  v.transform((text) => Date.parse(text)),
  v.number(),
  v.integer(),
  v.minValue(1),
);

const told = v.pipe(
  v.strictObject({
    order: hostName,
    kind: v.picklist(orderKinds),
    account: panelName,
    product: v.optional(v.nullable(panelName), null),
    category: v.picklist(productCategories),
    quantity: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
    currency: v.picklist(currencies),
    orderedAt: moment,
    /** `customer`, or the Partner-ID of the partner who ordered. */
    orderedBy: v.union([v.literal('customer'), partnerName]),
  }),
  v.transform(({ order, orderedBy, ...rest }) => ({
    ...rest,
    hostOrder: order,
    partner: orderedBy === 'customer' ? null : orderedBy,
  })),
);
export type ToldRow = v.InferOutput<typeof told>;

/** One row by itself: an order, or the field that cannot be read. */
export const readOrder = (row: unknown): { order: ToldRow } | { wrong: string } => {
  const read = v.safeParse(told, row);
  return read.success ? { order: read.output } : { wrong: String(read.issues[0].path?.[0]?.key ?? 'order') };
};

export const orderOutcomes = ['would_book', 'booked', 'known', 'wrong'] as const;
export type OrderOutcome = (typeof orderOutcomes)[number];

/** Each row is judged by itself: a wrong one stops nothing but itself (B5). */
export const ordersBody = v.strictObject({
  orders: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(ordersAtOnce)),
});

export const refundBody = v.strictObject({ order: hostName, refundedAt: moment });

export const offsetBody = v.strictObject({
  /** The host's own id of the invoice that is paid with it. */
  invoice: hostName,
  partner: partnerName,
  currency: v.picklist(currencies),
  amount: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(900_000_000_000)),
  at: moment,
});
