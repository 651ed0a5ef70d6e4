import { offsetBody, ordersBody, refundBody } from '../../../shared/api/orders.ts';
import type { Order } from '../../../shared/domain/money/order.ts';
import { offsetInvoice, refundOrder } from '../../app/ledger/book.ts';
import { bookRows } from '../../app/ledger/book-rows.ts';
import { answerRefusal } from '../answer.ts';
import { jsonInput } from '../input.ts';
import type { Http } from '../route.ts';

/** Whose token it is; the router lets nobody else in. */
const panelOf = (http: Http): string => {
  const { actor } = http.get('ctx');
  return actor.kind === 'panel' ? actor.panelId : '';
};

const said = { 'cache-control': 'no-store' };

const shown = ({ hostOrder, benefit, payer, currency, paid, worth, publicPrice, priceListId }: Order) => ({
  order: hostOrder,
  payer,
  benefit,
  currency,
  publicPrice,
  paid,
  worth,
  prices: priceListId,
});

/**
 * B5: orders and renewals from the host's billing, with the token of their panel. Each row is answered by
 * itself: a wrong one says why and stops no other, and the same one twice books once. `dryRun` books nothing.
 */
const each = async (http: Http, dry: boolean): Promise<Response> => {
  const input = await jsonInput(http, ordersBody);
  if (!input.ok) return answerRefusal(http, 'protocol', input.error);
  const told = await bookRows(http.get('ctx'), panelOf(http), input.value.orders, dry);
  if (!told.ok) return answerRefusal(http, 'protocol', told.error);
  const rows = told.value.map(({ outcome, hostOrder, booked }) =>
    booked.ok
      ? { outcome, ...shown(booked.value) }
      : { outcome, order: hostOrder, code: booked.error.code, ...booked.error.detail },
  );
  return http.json({ rows }, 200, said);
};

export const orders = (http: Http): Promise<Response> => each(http, false);
export const dryRun = (http: Http): Promise<Response> => each(http, true);

export const refund = async (http: Http): Promise<Response> => {
  const input = await jsonInput(http, refundBody);
  if (!input.ok) return answerRefusal(http, 'protocol', input.error);
  const { order, refundedAt } = input.value;
  const done = await refundOrder(http.get('ctx'), panelOf(http), { hostOrder: order, refundedAt });
  if (!done.ok) return answerRefusal(http, 'protocol', done.error);
  return http.json(
    { outcome: done.value.before ? 'known' : 'booked', ...shown(done.value.order) },
    200,
    said,
  );
};

/** B4: a prepaid balance pays an invoice of the host. */
export const offset = async (http: Http): Promise<Response> => {
  const input = await jsonInput(http, offsetBody);
  if (!input.ok) return answerRefusal(http, 'protocol', input.error);
  const done = await offsetInvoice(http.get('ctx'), panelOf(http), input.value);
  if (!done.ok) return answerRefusal(http, 'protocol', done.error);
  return http.json({ invoice: input.value.invoice, outcome: 'booked' }, 200, said);
};
