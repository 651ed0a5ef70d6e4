import { type OrderOutcome, readOrder } from '../../../shared/api/orders.ts';
import type { Order } from '../../../shared/domain/money/order.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { bookOrders } from './book-orders.ts';

/** What became of one row, in the order in which rows were handed in. */
export interface BookedRow {
  outcome: OrderOutcome;
  /** Null where not even that could be read. */
  hostOrder: string | null;
  booked: Result<Order, Refusal>;
}

/** B5: rows as a program or a file has them; what cannot be read is answered beside what is booked. */
export const bookRows = async (
  ctx: Context,
  panelId: string,
  rows: readonly unknown[],
  dry: boolean,
): Promise<Result<readonly BookedRow[], Refusal>> => {
  const read = rows.map(readOrder);
  const orders = read.flatMap((one) => ('order' in one ? [one.order] : []));
  const booked = await bookOrders(ctx, panelId, orders, dry);
  if (!booked.ok) return booked;
  const answers = booked.value.values();
  return ok(
    read.map((one): BookedRow => {
      if ('wrong' in one) {
        const wrong = refuse('invalid_input', { field: one.wrong });
        return { outcome: 'wrong', hostOrder: null, booked: wrong };
      }
      const { hostOrder } = one.order;
      const answer = answers.next().value ?? refuse('internal');
      if (!answer.ok) return { outcome: 'wrong', hostOrder, booked: answer };
      const { order, before } = answer.value;
      return { outcome: before ? 'known' : dry ? 'would_book' : 'booked', hostOrder, booked: ok(order) };
    }),
  );
};
