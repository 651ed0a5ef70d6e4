import * as v from 'valibot';
import { access } from '../../shared/api/primitives.ts';
import type { OrderReads } from '../store/orders.ts';
import { json, parser } from './codec.ts';
import { order } from './ledger.ts';
import { type Db, many } from './query.ts';

const number = v.number();
const owned = parser(v.object({ number, accountId: v.string(), customerId: v.string() }));
const held = parser(
  v.object({
    number,
    grantId: v.string(),
    partnerId: v.string(),
    partnerName: v.nullable(v.string()),
    access: json(access),
  }),
);
const place = parser(v.object({ number, id: v.string(), parent: v.nullable(v.string()) }));
const fact = parser(
  v.object({
    organisationId: v.string(),
    shared: v.string(),
    from: v.number(),
    until: v.nullable(v.number()),
  }),
);

/** Containers in containers; no panel goes deeper. */
const deepest = 8;

const parentAt = (account: string, product: string, at: string): string =>
  `(SELECT p.parent FROM product_places p WHERE p.account_id = ${account} AND p.product_id = ${product}
    ORDER BY p.at <= ${at} DESC, abs(p.at - ${at}) LIMIT 1)`;

export const orderReads = (db: Db): OrderReads => ({
  known: (panelId, hostOrders) =>
    many(
      db,
      order.decode,
      'SELECT o.* FROM json_each(?2) w CROSS JOIN orders o ON o.panel_id = ?1 AND o.host_order = w.value',
      panelId,
      JSON.stringify(hostOrders),
    ),
  accountsAt: (panelId, asked) =>
    many(
      db,
      owned,
      `SELECT w.value ->> 'number' AS number, a.id AS accountId, a.organisation_id AS customerId
       FROM json_each(?2) w CROSS JOIN accounts a ON a.id = (
         SELECT id FROM accounts WHERE panel_id = ?1 AND panel_account_id = w.value ->> 'account'
           AND (unlinked_at IS NULL OR (proven_at <= w.value ->> 'at' AND unlinked_at > w.value ->> 'at'))
         ORDER BY proven_at <= w.value ->> 'at' DESC, proven_at LIMIT 1)`,
      panelId,
      JSON.stringify(asked),
    ),
  heldAt: (asked) =>
    many(
      db,
      held,
      `SELECT w.value ->> 'number' AS number, g.id AS grantId, g.partner_id AS partnerId,
         p.partner_id AS partnerName, h.access AS access
       FROM json_each(?) w CROSS JOIN grants g ON g.account_id = w.value ->> 'accountId'
       JOIN grant_access h ON h.seq = (SELECT seq FROM grant_access
         WHERE grant_id = g.id AND at <= w.value ->> 'at' ORDER BY at DESC, seq DESC LIMIT 1)
       LEFT JOIN partnerships p ON p.organisation_id = g.partner_id
       WHERE h.access IS NOT NULL ORDER BY number, g.started_at, g.id`,
      JSON.stringify(asked),
    ),
  placesAt: (asked) =>
    many(
      db,
      place,
      `WITH RECURSIVE asked (number, account, product, at) AS (
         SELECT value ->> 'number', value ->> 'accountId', value ->> 'product', value ->> 'at' FROM json_each(?)
       ), lying (number, account, at, id, parent, depth) AS (
         SELECT number, account, at, product, ${parentAt('asked.account', 'asked.product', 'asked.at')}, 0 FROM asked
         UNION ALL
         SELECT number, account, at, parent, ${parentAt('lying.account', 'lying.parent', 'lying.at')}, depth + 1
         FROM lying WHERE parent IS NOT NULL AND depth < ${deepest}
       ) SELECT number, id, parent FROM lying`,
      JSON.stringify(asked),
    ),
  relationFacts: (organisationIds) =>
    many(
      db,
      fact,
      `SELECT organisation_id AS organisationId, kind || ' ' || value AS shared, from_at AS "from",
         until_at AS until FROM relation_facts WHERE organisation_id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(organisationIds),
    ),
});
