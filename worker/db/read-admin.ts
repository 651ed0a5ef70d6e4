import * as v from 'valibot';
import type { GrantsShown } from '../../shared/api/admin.ts';
import type { OutboxFilter } from '../store/admin.ts';
import type { Store } from '../store.ts';
import { parser } from './codec.ts';
import { grantView, grantViewSelect } from './grant-view.ts';
import { organisation } from './organisation.ts';
import { account, panel } from './panel.ts';
import { type Db, many, one, paged, pageSize } from './query.ts';
import { accountColumns, panelColumns } from './read-accounts.ts';
import { invitationView, invitationViewSelect } from './read-invitations.ts';
import { organisationColumns, organisationOf } from './read-organisations.ts';
import { searched, searchParameters } from './search.ts';

const counts = parser(
  v.object({
    applied: v.number(),
    claims: v.number(),
    proposals: v.number(),
    authorized: v.number(),
    active: v.number(),
    notYetCut: v.number(),
    waiting: v.number(),
    dead: v.number(),
  }),
);

export const countsSelect = `SELECT
  (SELECT count(*) FROM partnerships WHERE state = 'applied') AS applied,
  (SELECT count(*) FROM account_claims WHERE state = 'pending') AS claims,
  (SELECT count(*) FROM proposals WHERE state = 'open') AS proposals,
  (SELECT count(*) FROM partnerships WHERE state = 'authorized') AS authorized,
  (SELECT count(*) FROM grants WHERE state = 'active') AS active,
  (SELECT count(*) FROM grants WHERE panel_state IN ('cutting', 'not_yet_cut')) AS notYetCut,
  (SELECT count(*) FROM outbox WHERE state = 'waiting') AS waiting,
  (SELECT count(*) FROM outbox WHERE state = 'dead') AS dead`;

const alarmRow = parser(
  v.object({
    organisationId: v.string(),
    name: v.string(),
    because: v.picklist(['at_limit', 'blocked', 'reported']),
    at: v.number(),
  }),
);

const outboxRow = parser(
  v.pipe(
    v.object({
      id: v.string(),
      kind: v.picklist(['mail', 'connector']),
      state: v.picklist(['waiting', 'dead', 'done']),
      attempts: v.number(),
      next_at: v.number(),
      last_error: v.nullable(v.string()),
      created_at: v.number(),
      address: v.nullable(v.string()),
      what: v.nullable(v.string()),
      grant_id: v.nullable(v.string()),
    }),
    v.transform(({ next_at, last_error, created_at, grant_id, what, ...row }) => ({
      ...row,
      what: what ?? '',
      nextAt: next_at,
      lastError: last_error,
      createdAt: created_at,
      grantId: grant_id,
    })),
  ),
);

/** What an entry is about, by named fields of its payload: nothing else of it leaves the database. */
const outboxColumns = `id, kind, state, attempts, next_at, last_error, created_at, payload ->> 'to' AS address,
  coalesce(payload ->> 'template', payload ->> 'job') AS what, payload ->> 'grantId' AS grant_id`;

/** By the state, or by the address where one is asked for: each goes along an index, the latest first. */
export const outboxPageSql = ({ kind, what, address }: OutboxFilter): string => `
  SELECT ${outboxColumns} FROM outbox WHERE state = ?1 AND (created_at, id) < (?2, ?3)
    AND ${kind === null ? '?5 IS NOT NULL' : 'kind = ?5'}
    AND ${what === null ? '?6 IS NOT NULL' : `coalesce(payload ->> 'template', payload ->> 'job') = ?6`}
    AND ${address === null ? '?7 IS NOT NULL' : `kind = 'mail' AND payload ->> 'to' = ?7`}
  ORDER BY created_at DESC, id DESC LIMIT ?4`;

const deadGroup = parser(
  v.object({
    kind: v.picklist(['mail', 'connector']),
    what: v.pipe(
      v.nullable(v.string()),
      v.transform((what) => what ?? ''),
    ),
    error: v.nullable(v.string()),
    count: v.number(),
    oldest: v.number(),
  }),
);
export const deadGroupsSql = `SELECT kind, coalesce(payload ->> 'template', payload ->> 'job') AS what,
    last_error AS error, count(*) AS count, min(created_at) AS oldest
  FROM outbox WHERE state = 'dead' GROUP BY 1, 2, 3 ORDER BY 4 DESC LIMIT 50`;

const show = {
  all: '1 = 1',
  active: `g.state = 'active'`,
  frozen: `g.state = 'frozen'`,
  not_yet_cut: `g.panel_state IN ('cutting', 'not_yet_cut')`,
} as const;

export const organisationPageSql = (words: string): string => `
  SELECT ${organisationColumns}, NULL AS role, s.state AS partnership, s.partner_id AS partner_id,
    NULL AS staff_access_until
  FROM organisations o LEFT JOIN partnerships s ON s.organisation_id = o.id
  WHERE o.id > ?1 AND ${searched('o', 'organisations', words)} ORDER BY o.id LIMIT ?6`;
export const accountPageSql = (words: string): string => `
  SELECT ${accountColumns}, ${panelColumns}, ${organisationColumns}
  FROM accounts a JOIN panels l ON l.id = a.panel_id JOIN organisations o ON o.id = a.organisation_id
  WHERE a.unlinked_at IS NULL AND a.id > ?1 AND ${searched('a', 'accounts', words)} ORDER BY a.id LIMIT ?6`;
export const invitationPageSql = (words: string): string => `${invitationViewSelect}
  WHERE i.id > ?1 AND ${searched('i', 'invitations', words)} ORDER BY i.id LIMIT ?6`;
export const grantPageSql = (words: string, filter: GrantsShown): string => `${grantViewSelect}
  WHERE g.id > ?1 AND ${show[filter]} AND ${searched('g', 'grants', words)} ORDER BY g.id LIMIT ?6`;

/** Lists of the dashboard (A1, A3, A5): each goes on by its key, and what is typed is looked up by indexes. */
export const adminReads = (db: Db): Store['admin'] => ({
  counts: async () => (await one(db, counts, countsSelect)) ?? counts(null),
  // With max(), SQLite takes the other columns from the row that has it.
  alarms: (since) =>
    many(
      db,
      alarmRow,
      `SELECT o.id AS organisationId, o.name, e.data ->> 'because' AS because, max(e.at) AS at
       FROM audit_events e JOIN organisations o ON o.id = e.subject_id
       WHERE e.event = 'partner.alarm' AND e.at >= ?1 GROUP BY e.subject_id ORDER BY 4 DESC LIMIT ${pageSize}`,
      since,
    ),
  organisations: async (words, after) =>
    paged(
      await many(db, organisationOf, organisationPageSql(words), ...searchParameters(words, after)),
      pageSize,
      (row) => row.organisation.id,
    ),
  accounts: async (words, after) =>
    paged(
      await many(
        db,
        (raw) => ({
          account: account.decodeUnder(raw, 'a'),
          panel: panel.decodeUnder(raw, 'l'),
          organisation: organisation.decodeUnder(raw, 'o'),
        }),
        accountPageSql(words),
        ...searchParameters(words, after),
      ),
      pageSize,
      (row) => row.account.id,
    ),
  invitations: async (words, after) =>
    paged(
      await many(db, invitationView, invitationPageSql(words), ...searchParameters(words, after)),
      pageSize,
      (row) => row.invitation.id,
    ),
  grants: async (words, filter, after) =>
    paged(
      await many(db, grantView, grantPageSql(words, filter), ...searchParameters(words, after)),
      pageSize,
      (row) => row.grant.id,
    ),
  outbox: async (filter, after) => {
    const [at, id] = (after ?? '').split('|');
    return paged(
      await many(
        db,
        outboxRow,
        outboxPageSql(filter),
        filter.state,
        id === undefined ? Number.MAX_SAFE_INTEGER : Number(at),
        id ?? '~',
        pageSize + 1,
        filter.kind ?? '',
        filter.what ?? '',
        filter.address ?? '',
      ),
      pageSize,
      (row) => `${row.createdAt}|${row.id}`,
    );
  },
  deadGroups: () => many(db, deadGroup, deadGroupsSql),
});
