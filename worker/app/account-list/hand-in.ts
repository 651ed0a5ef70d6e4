import { type JudgedRow, judgeRow } from '../../../shared/api/account-list.ts';
import {
  type AccountImport,
  type ListColumn,
  transitionImport,
} from '../../../shared/domain/account-import.ts';
import { hour } from '../../../shared/domain/duration.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { SetWrite } from '../change-set.ts';
import { importFor, mayHandIn } from './may.ts';

/** Of one panel, by its token or by one admin; a host hands its list in once a day, or a few times while it tries. */
const draftsPerHour = 20;

export type Cells = { [Column in ListColumn]?: string | undefined };

const staged = (ctx: Context, of: AccountImport, after: number, rows: readonly JudgedRow[]): SetWrite => ({
  do: 'stage_accounts',
  importId: of.id,
  panelId: of.panelId,
  rows: rows.map((judged, index) => ({ number: after + index + 1, judged })),
  at: ctx.now,
});

/** S2: begins an import of a panel's accounts. Nothing of the list changes before an admin applies it. */
export const startImport = async (
  ctx: Context,
  { panelId, rows }: { panelId: string; rows: readonly Cells[] },
): Promise<Result<AccountImport, Refusal>> => {
  const may = mayHandIn(ctx, panelId);
  if (!may.ok) return may;
  if (!(await ctx.store.panels.byId(panelId))) return refuse('not_found');
  // A token that was stolen fills no queue of drafts that hides the host's own.
  if (!(await ctx.limiter.take(`list_drafts:${panelId}:${may.value.by ?? 'token'}`, draftsPerHour, hour)))
    return refuse('rate_limited');
  const row: AccountImport = {
    id: ctx.ids.id('imp'),
    panelId,
    startedBy: may.value.by,
    state: 'draft',
    whole: false,
    rowCount: rows.length,
    applied: 0,
    removed: 0,
    startedAt: ctx.now,
    endedAt: null,
    version: 1,
  };
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'insert', kind: 'accountImport', row }],
    sets: rows.length === 0 ? [] : [staged(ctx, row, 0, rows.map(judgeRow))],
    audit: [
      {
        organisations: [],
        event: 'accounts.import_started',
        subject: { kind: 'panel', id: panelId },
        data: { import: row.id },
      },
    ],
  });
  return committed.ok ? ok(row) : committed;
};

/**
 * The next part of a file. `from` says how many rows were handed in before, so that a part that is sent
 * again after a broken answer is not taken twice.
 */
export const addRows = async (
  ctx: Context,
  { importId, from, rows }: { importId: string; from: number; rows: readonly Cells[] },
): Promise<Result<AccountImport, Refusal>> => {
  const found = await importFor(ctx, importId);
  if (!found.ok) return found;
  if (from !== found.value.rowCount) return refuse('conflict', { rows: found.value.rowCount });
  const next = transitionImport(found.value, { type: 'add_rows', count: rows.length }, ctx.now);
  if (!next.ok) return next;
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'update', kind: 'accountImport', row: next.value }],
    sets: [staged(ctx, found.value, found.value.rowCount, rows.map(judgeRow))],
    audit: [],
  });
  return committed.ok ? next : committed;
};
