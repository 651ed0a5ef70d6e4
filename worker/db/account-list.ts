import * as v from 'valibot';
import { type AccountImport, listColumns, rowOutcomes } from '../../shared/domain/account-import.ts';
import { languages } from '../../shared/messages/language.ts';
import type { SetWrite } from '../app/change-set.ts';
import { type Codec, flag, tableOf } from './codec.ts';

export const accountImport: Codec<AccountImport> = tableOf('account_imports', ['id'], {
  id: v.string(),
  panelId: v.string(),
  startedBy: v.nullable(v.string()),
  state: v.picklist(['draft', 'applying', 'done', 'dropped']),
  whole: flag,
  rowCount: v.number(),
  applied: v.number(),
  removed: v.number(),
  startedAt: v.number(),
  endedAt: v.nullable(v.number()),
  version: v.number(),
});

const listed = {
  panelAccountId: v.string(),
  shownAs: v.string(),
  contactEmail: v.string(),
  customerNumber: v.string(),
  language: v.nullable(v.picklist(languages)),
  premium: flag,
};

export const listedAccount = tableOf('listed_accounts', ['panelAccountId'], listed);
export const importRow = tableOf('account_import_rows', ['number'], {
  ...listed,
  number: v.number(),
  outcome: v.picklist(rowOutcomes),
  field: v.nullable(v.picklist(listColumns)),
});

const columns = listedAccount.columns.join(', ');
const told = listedAccount.columns.filter((column) => column !== 'panel_account_id');

/** Judged against the list and against the rows before it in one statement, so that a file may come in parts. */
const stageSql = `INSERT INTO account_import_rows (import_id, number, outcome, field, ${columns}, staged_at)
  SELECT ?1, r.value ->> 'number',
    CASE WHEN r.value ->> 'field' IS NOT NULL THEN 'wrong'
      WHEN r.value ->> 'repeated' OR EXISTS (SELECT 1 FROM account_import_rows e
        WHERE e.import_id = ?1 AND e.panel_account_id = r.value ->> 'panel_account_id' AND e.outcome <> 'wrong')
        THEN 'repeated'
      WHEN l.panel_account_id IS NULL THEN 'add'
      WHEN ${told.map((column) => `l.${column} IS r.value ->> '${column}'`).join(' AND ')} THEN 'same'
      ELSE 'update' END,
    r.value ->> 'field', ${listedAccount.columns.map((column) => `r.value ->> '${column}'`).join(', ')}, ?4
  FROM json_each(?3) r LEFT JOIN listed_accounts l
    ON l.panel_id = ?2 AND l.panel_account_id = r.value ->> 'panel_account_id'`;

export const applySql = `INSERT INTO listed_accounts (panel_id, ${columns}, import_id, updated_at)
  SELECT ?1, ${columns}, ?2, ?5 FROM account_import_rows
  WHERE import_id = ?2 AND number > ?3 AND number <= ?4 AND outcome IN ('add', 'update', 'same')
  ON CONFLICT (panel_id, panel_account_id) DO UPDATE SET
    ${told.map((column) => `${column} = excluded.${column}`).join(', ')},
    import_id = excluded.import_id, updated_at = excluded.updated_at`;

/** Accounts of the list that a file does not name; a row that is wrong names its account all the same. */
export const unnamedCondition = `l.panel_id = ?1 AND l.import_id <> ?2 AND NOT EXISTS (
  SELECT 1 FROM account_import_rows r WHERE r.import_id = ?2 AND r.panel_account_id = l.panel_account_id)`;
const removeUnnamedSql = `DELETE FROM listed_accounts WHERE panel_id = ?1 AND panel_account_id IN (
  SELECT l.panel_account_id FROM listed_accounts l WHERE ${unnamedCondition})`;

type ListWrite = Extract<
  SetWrite,
  { do: 'stage_accounts' | 'apply_accounts' | 'remove_unnamed' | 'unlist_account' }
>;

export const accountListStatements = (db: D1DatabaseSession, write: ListWrite): D1PreparedStatement[] => {
  switch (write.do) {
    case 'stage_accounts': {
      const seen = new Set<string>();
      const rows = write.rows.map(({ number, judged }) => {
        if (judged.wrong !== null) {
          return { number, field: judged.wrong, panel_account_id: judged.account, ...nothingTold };
        }
        const { panelAccountId } = judged.account;
        const repeated = seen.has(panelAccountId);
        seen.add(panelAccountId);
        return { number, field: null, repeated, ...listedAccount.encode(judged.account) };
      });
      return [db.prepare(stageSql).bind(write.importId, write.panelId, JSON.stringify(rows), write.at)];
    }
    case 'apply_accounts':
      return [db.prepare(applySql).bind(write.panelId, write.importId, write.after, write.upTo, write.at)];
    case 'remove_unnamed':
      return [db.prepare(removeUnnamedSql).bind(write.panelId, write.importId)];
    case 'unlist_account':
      return [
        db
          .prepare('DELETE FROM listed_accounts WHERE panel_id = ? AND panel_account_id = ?')
          .bind(write.panelId, write.panelAccountId),
      ];
  }
};

/** Of a wrong row only its account and the wrong column are kept. */
const nothingTold = { shown_as: '', contact_email: '', customer_number: '', language: null, premium: 0 };
