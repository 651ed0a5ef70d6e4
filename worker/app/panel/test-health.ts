import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { mayAdmin } from '../admin/may.ts';
import { askPanel } from './check.ts';
import { keyExcess } from './key-excess.ts';

/**
 * A2, E50: asks the panel for a sign of life, and for what its key should not be able to do. What came back
 * stands in the log, and nothing of the panel's text.
 */
export const testPanel = async (
  ctx: Context,
  { panelId }: { panelId: string },
): Promise<Result<void, Refusal>> => {
  const admin = mayAdmin(ctx, 'panel.manage');
  if (!admin.ok) return admin;
  if (!(await ctx.store.panels.byId(panelId))) return fail({ code: 'not_found' });
  const check = await askPanel(ctx, panelId, ctx.now);
  const { outcome, reason, version } = check;
  const excess = outcome === 'ok' ? await keyExcess(ctx, panelId) : {};
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'insert', kind: 'panelCheck', row: check }],
    audit: [
      {
        organisations: [],
        event: 'panel.tested',
        subject: { kind: 'panel', id: panelId },
        data:
          outcome === 'ok'
            ? { outcome, version, ...excess }
            : { outcome, ...(reason === null ? {} : { reason }) },
      },
    ],
  });
  return committed.ok ? ok(undefined) : fail(committed.error);
};
