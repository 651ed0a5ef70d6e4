import { day } from '../../../shared/domain/duration.ts';
import { settle } from '../../../shared/domain/money/benefit.ts';
import { entriesOf } from '../../../shared/domain/money/ledger.ts';
import { lastMonths, spanOf } from '../../../shared/domain/money/month.ts';
import type { Order } from '../../../shared/domain/money/order.ts';
import type { Price } from '../../../shared/domain/money/price.ts';
import { order } from '../../../worker/db/ledger.ts';
import { priceList } from '../../../worker/db/price.ts';
import { demoId, insert } from '../../../worker/dev/demo-data.ts';
import { customer, partner } from './page-scene.ts';

const list = demoId('prl', 'booked');
const panelId = demoId('pan', 'internex0');
const price: Price = { unit: 992, partnerRate: 2000, tiers: [{ from: 35, rate: 2500 }] };

/** An order of the demo client, and what was booked for it. */
const booked = (
  name: string,
  at: number,
  quantity: number,
  orderedBy: Order['orderedBy'],
  currency: Order['currency'] = 'CHF',
): readonly string[] => {
  const access = { kind: 'full', payer: 'partner' } as const;
  const { line, ...settled } = settle({ access, orderedBy, managed: true, related: false }, price, quantity);
  const row: Order = {
    ...line,
    id: demoId('ord', name),
    panelId,
    hostOrder: `R-${name}`,
    kind: 'renewal',
    accountId: demoId('acc', 'diaz'),
    customerId: customer,
    partnerId: partner,
    grantId: demoId('grt', 'diaz'),
    product: `web-${quantity}`,
    category: 'website',
    quantity,
    currency,
    orderedBy,
    orderedAt: at,
    priceListId: list,
    access,
    managed: true,
    related: false,
    payer: settled.payer,
    benefit: settled.benefit,
    paid: settled.paid,
    worth: settled.worth,
    bookedAt: at,
  };
  const booking = demoId('bok', name);
  const entries = entriesOf(settled, { customerId: customer, partnerId: partner, currency }).map(
    ({ account, organisationId, amount }, number) =>
      `INSERT INTO ledger_entries (booking_id, number, account, organisation_id, currency, amount, at) VALUES
       ('${booking}', ${number}, '${account}', ${organisationId === null ? 'NULL' : `'${organisationId}'`}, '${currency}', ${amount}, ${at});`,
  );
  return [
    insert(order, row),
    ...entries,
    `INSERT INTO ledger_bookings (id, kind, order_id, host_ref, panel_id, at, booked_at) VALUES
     ('${booking}', 'order', '${row.id}', NULL, '${panelId}', ${at}, ${at});`,
  ];
};

/** M7, B6: a year of what the demo partner pays for its client, and what the client pays itself. */
export const ofMoney = (now: number): readonly string[] => [
  insert(priceList, {
    id: list,
    startsAt: 1,
    prices: [{ ...price, category: 'website', currency: 'CHF' }],
    changedBy: demoId('per', 'admin'),
    changedAt: 1,
    version: 1,
  }),
  ...lastMonths(now, 8).flatMap((month, at) => {
    const moment = Math.min(now, spanOf(month).from + 2 * day);
    return [
      ...booked(`p${at}`, moment, 20 + 7 * at, 'partner'),
      ...booked(`c${at}`, moment, 12 + 3 * ((at * 5) % 8), 'customer'),
      ...(at > 5 ? booked(`e${at}`, moment, 6, 'partner', 'EUR') : []),
    ];
  }),
];
