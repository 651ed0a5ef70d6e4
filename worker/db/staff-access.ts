import * as v from 'valibot';
import type { StaffAccess } from '../../shared/domain/staff-access.ts';
import type { Store } from '../store.ts';
import { type Codec, tableOf } from './codec.ts';
import { organisation } from './organisation.ts';
import { account, panel } from './panel.ts';
import { columnsOf, type Db, many, one, pageSize } from './query.ts';
import { accountColumns, panelColumns } from './read-accounts.ts';

export const staffAccess: Codec<StaffAccess> = tableOf('staff_accesses', ['id'], {
  id: v.string(),
  organisationId: v.string(),
  accountId: v.string(),
  givenBy: v.string(),
  givenAt: v.number(),
  endsAt: v.number(),
  openedAt: v.nullable(v.number()),
  endedAt: v.nullable(v.number()),
  endedBy: v.nullable(v.picklist(['customer', 'time'])),
  version: v.number(),
});

const viewSelect = `SELECT ${columnsOf(staffAccess, 's')}, ${accountColumns}, ${panelColumns},
  ${columnsOf(organisation, 'o')}
  FROM staff_accesses s JOIN accounts a ON a.id = s.account_id JOIN panels l ON l.id = a.panel_id
  JOIN organisations o ON o.id = s.organisation_id`;

const view = (raw: unknown) => ({
  access: staffAccess.decodeUnder(raw, 's'),
  account: account.decodeUnder(raw, 'a'),
  panel: panel.decodeUnder(raw, 'l'),
  organisation: organisation.decodeUnder(raw, 'o'),
});

/** H3. */
export const staffAccessReads = (db: Db): Store['staffAccess'] => {
  const open = (id: string, now: number) =>
    one(db, view, `${viewSelect} WHERE s.id = ? AND s.ended_at IS NULL AND s.ends_at > ?`, id, now);
  return {
    byId: (id) => one(db, staffAccess.decode, 'SELECT * FROM staff_accesses WHERE id = ?', id),
    view: (id) => one(db, view, `${viewSelect} WHERE s.id = ?`, id),
    openOf: (organisationId) =>
      many(
        db,
        view,
        `${viewSelect} WHERE s.organisation_id = ? AND s.ended_at IS NULL ORDER BY s.ends_at`,
        organisationId,
      ),
    open: (now) =>
      many(
        db,
        view,
        `${viewSelect} WHERE s.ended_at IS NULL AND s.ends_at > ? ORDER BY s.ends_at LIMIT ${pageSize}`,
        now,
      ),
    runOut: (now, limit) =>
      many(
        db,
        staffAccess.decode,
        'SELECT * FROM staff_accesses WHERE ended_at IS NULL AND ends_at <= ? ORDER BY ends_at LIMIT ?',
        now,
        limit,
      ),
    asGrant: async (id, now) => {
      const found = await open(id, now);
      if (!found?.panel.enabled) return null;
      const { access, account: of } = found;
      return {
        id,
        panelId: of.panelId,
        panelAccountId: of.panelAccountId,
        access: { kind: 'full', payer: 'customer' },
        endsAt: access.endsAt,
      };
    },
  };
};
