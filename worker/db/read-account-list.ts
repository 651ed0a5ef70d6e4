import * as v from 'valibot';
import { rowOutcomes } from '../../shared/domain/account-import.ts';
import type { AccountListReads } from '../store/account-list.ts';
import { accountImport, importRow, listedAccount, unnamedCondition } from './account-list.ts';
import { parser } from './codec.ts';
import { type Db, many, one, paged, pageSize } from './query.ts';
import { claimSelect, claimView } from './read-proof.ts';

const counted = parser(v.object({ count: v.number() }));
const outcomeCount = parser(v.object({ outcome: v.picklist(rowOutcomes), count: v.number() }));

/** The first text after all that begin with these words. */
const beyond = (words: string): string => `${words}\u{10ffff}`;

export const listPageSql = `SELECT * FROM listed_accounts WHERE panel_id = ?1 AND panel_account_id > ?2
  ORDER BY panel_account_id LIMIT ?3`;
export const listSearchSql = `SELECT * FROM listed_accounts WHERE panel_id = ?1 AND panel_account_id IN (
    SELECT panel_account_id FROM listed_accounts WHERE panel_id = ?1 AND panel_account_id >= ?4 AND panel_account_id < ?5
    UNION SELECT panel_account_id FROM listed_accounts WHERE panel_id = ?1 AND shown_as >= ?4 AND shown_as < ?5
    UNION SELECT panel_account_id FROM listed_accounts WHERE contact_email >= lower(?4) AND contact_email < lower(?5) AND panel_id = ?1
    UNION SELECT panel_account_id FROM listed_accounts WHERE customer_number <> '' AND customer_number >= ?4 AND customer_number < ?5 AND panel_id = ?1)
  AND panel_account_id > ?2 ORDER BY panel_account_id LIMIT ?3`;

export const accountListReads = (db: Db): AccountListReads => ({
  find: async (panelId, named) => {
    const [byId, shown] = await Promise.all([
      one(
        db,
        listedAccount.decode,
        'SELECT * FROM listed_accounts WHERE panel_id = ? AND panel_account_id = ?',
        panelId,
        named,
      ),
      many(
        db,
        listedAccount.decode,
        'SELECT * FROM listed_accounts WHERE panel_id = ? AND shown_as = ? LIMIT 2',
        panelId,
        named,
      ),
    ]);
    return byId ?? (shown.length === 1 ? (shown[0] ?? null) : null);
  },
  page: async (panelId, words, after) => {
    const common = [panelId, after ?? '', pageSize + 1] as const;
    const rows =
      words === ''
        ? await many(db, listedAccount.decode, listPageSql, ...common)
        : await many(db, listedAccount.decode, listSearchSql, ...common, words, beyond(words));
    return paged(rows, pageSize, (row) => row.panelAccountId);
  },
  count: async (panelId) =>
    (await one(db, counted, 'SELECT count(*) AS count FROM listed_accounts WHERE panel_id = ?', panelId))
      ?.count ?? 0,
  import: (id) => one(db, accountImport.decode, 'SELECT * FROM account_imports WHERE id = ?', id),
  imports: (panelId) =>
    many(
      db,
      accountImport.decode,
      'SELECT * FROM account_imports WHERE panel_id = ? ORDER BY started_at DESC LIMIT 20',
      panelId,
    ),
  applying: (limit) =>
    many(db, accountImport.decode, `SELECT * FROM account_imports WHERE state = 'applying' LIMIT ?`, limit),
  rows: async (importId, outcome, after) =>
    paged(
      await many(
        db,
        importRow.decode,
        `SELECT * FROM account_import_rows WHERE import_id = ? AND outcome = ? AND number > ?
         ORDER BY number LIMIT ?`,
        importId,
        outcome,
        Number(after ?? 0),
        pageSize + 1,
      ),
      pageSize,
      (row) => String(row.number),
    ),
  outcomes: (importId) =>
    many(
      db,
      outcomeCount,
      'SELECT outcome, count(*) AS count FROM account_import_rows WHERE import_id = ? GROUP BY outcome',
      importId,
    ),
  unnamed: async (panelId, importId) =>
    (
      await one(
        db,
        counted,
        `SELECT count(*) AS count FROM listed_accounts l WHERE ${unnamedCondition}`,
        panelId,
        importId,
      )
    )?.count ?? 0,
  claimsNamed: (importId, limit) =>
    many(
      db,
      claimView,
      `${claimSelect} JOIN account_imports m ON m.id = ?1 AND m.panel_id = c.panel_id
       WHERE c.state = 'pending' AND EXISTS (SELECT 1 FROM account_import_rows r
         WHERE r.import_id = ?1 AND r.outcome IN ('add', 'update')
           AND r.panel_account_id = coalesce(c.panel_account_id, (
             SELECT l.panel_account_id FROM listed_accounts l WHERE l.panel_id = c.panel_id
               AND (l.panel_account_id = c.shown_as OR l.shown_as = c.shown_as))))
       ORDER BY c.id LIMIT ?2`,
      importId,
      limit,
    ),
});
