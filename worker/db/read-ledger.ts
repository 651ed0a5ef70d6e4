import * as v from 'valibot';
import { access } from '../../shared/api/primitives.ts';
import { ledgerAccounts } from '../../shared/domain/money/ledger.ts';
import { currencies } from '../../shared/domain/money/price.ts';
import type { LedgerReads } from '../store/ledger.ts';
import { json, parser } from './codec.ts';
import { order } from './ledger.ts';
import { type Db, many, one } from './query.ts';

const held = parser(
  v.object({
    grantId: v.string(),
    partnerId: v.string(),
    partnerName: v.nullable(v.string()),
    access: json(access),
  }),
);
const entry = parser(
  v.object({
    account: v.picklist(ledgerAccounts),
    organisationId: v.nullable(v.string()),
    currency: v.picklist(currencies),
    amount: v.number(),
  }),
);
const balance = parser(v.object({ currency: v.picklist(currencies), amount: v.number() }));

export const ledgerReads = (db: Db): LedgerReads => ({
  heldAt: (accountId, moment) =>
    many(
      db,
      held,
      `SELECT g.id AS grantId, g.partner_id AS partnerId, p.partner_id AS partnerName, h.access AS access
       FROM grants g
       JOIN grant_access h ON h.seq = (SELECT seq FROM grant_access
         WHERE grant_id = g.id AND at <= ?2 ORDER BY at DESC, seq DESC LIMIT 1)
       LEFT JOIN partnerships p ON p.organisation_id = g.partner_id
       WHERE g.account_id = ?1 AND h.access IS NOT NULL ORDER BY g.started_at, g.id`,
      accountId,
      moment,
    ),
  orderOf: (panelId, hostOrder) =>
    one(db, order.decode, 'SELECT * FROM orders WHERE panel_id = ? AND host_order = ?', panelId, hostOrder),
  entriesOf: (orderId, kind) =>
    many(
      db,
      entry,
      `SELECT e.account, e.organisation_id AS organisationId, e.currency, e.amount FROM ledger_entries e
       JOIN ledger_bookings b ON b.id = e.booking_id WHERE b.order_id = ? AND b.kind = ? ORDER BY e.number`,
      orderId,
      kind,
    ),
  partnerByName: async (partnerId) =>
    (
      await one(
        db,
        parser(v.object({ id: v.string() })),
        'SELECT organisation_id AS id FROM partnerships WHERE partner_id = ?',
        partnerId,
      )
    )?.id ?? null,
  offset: async (panelId, hostRef) => {
    const entries = await many(
      db,
      entry,
      `SELECT e.account, e.organisation_id AS organisationId, e.currency, e.amount FROM ledger_entries e
       JOIN ledger_bookings b ON b.id = e.booking_id WHERE b.panel_id = ? AND b.host_ref = ?`,
      panelId,
      hostRef,
    );
    return entries.length === 0 ? null : entries;
  },
  prepaid: (partnerId) =>
    many(
      db,
      balance,
      `SELECT currency, -sum(amount) AS amount FROM ledger_entries
       WHERE organisation_id = ? AND account = 'prepaid' GROUP BY currency ORDER BY currency`,
      partnerId,
    ),
});
