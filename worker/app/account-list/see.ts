import type { AccountImport, ListedAccount, RowOutcome } from '../../../shared/domain/account-import.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { ImportRow } from '../../store/account-list.ts';
import type { Page } from '../../store.ts';
import { mayAdmin } from '../admin/may.ts';
import type { Panel } from '../records.ts';
import { importFor } from './may.ts';

export interface ListSeen {
  panel: Panel;
  accounts: Page<ListedAccount>;
  count: number;
  imports: readonly AccountImport[];
}

export const readList = async (
  ctx: Context,
  { panelId, words, after }: { panelId: string; words: string; after: string | null },
): Promise<Result<ListSeen, Refusal>> => {
  const admin = mayAdmin(ctx, 'accounts.import');
  if (!admin.ok) return admin;
  const { accountList, panels } = ctx.store;
  const [panel, accounts, count, imports] = await Promise.all([
    panels.byId(panelId),
    accountList.page(panelId, words, after),
    accountList.count(panelId),
    accountList.imports(panelId),
  ]);
  return panel ? ok({ panel, accounts, count, imports }) : refuse('not_found');
};

/** The panel whose list is to be handed in. */
export const panelForList = async (ctx: Context, panelId: string): Promise<Result<Panel, Refusal>> => {
  const admin = mayAdmin(ctx, 'accounts.import');
  if (!admin.ok) return admin;
  const panel = await ctx.store.panels.byId(panelId);
  return panel ? ok(panel) : refuse('not_found');
};

export interface ImportSeen {
  import: AccountImport;
  panel: Panel;
  outcomes: readonly { outcome: RowOutcome; count: number }[];
  rows: Page<ImportRow>;
  shown: RowOutcome;
  /** Accounts of the list that the file does not name. */
  unnamed: number;
}

/** What to look at first: what is wrong, then what changes. */
const firstLook: readonly RowOutcome[] = ['wrong', 'repeated', 'update', 'add', 'same'];

/** S2: the report of a file, row by row: what applying it would do, or did. */
export const readImport = async (
  ctx: Context,
  { importId, show, after }: { importId: string; show: RowOutcome | null; after: string | null },
): Promise<Result<ImportSeen, Refusal>> => {
  const found = await importFor(ctx, importId);
  if (!found.ok) return found;
  const { accountList, panels } = ctx.store;
  const panel = await panels.byId(found.value.panelId);
  if (!panel) return refuse('not_found');
  // Counting a long file each time its progress is looked at would cost more than the step itself.
  const outcomes = found.value.state === 'applying' ? [] : await accountList.outcomes(importId);
  const shown = show ?? firstLook.find((one) => outcomes.some(({ outcome }) => outcome === one)) ?? 'add';
  return ok({
    import: found.value,
    panel,
    outcomes,
    shown,
    rows: await accountList.rows(importId, shown, after),
    unnamed: found.value.state === 'draft' ? await accountList.unnamed(panel.id, importId) : 0,
  });
};
