import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { mayAdmin } from '../admin/may.ts';
import type { Panel } from '../records.ts';

/**
 * A2: switches a panel on or off without a release. While off nothing new is opened or shared there
 * and the extension shows nothing of ours in it; ends still reach it.
 */
export const switchPanel = async (
  ctx: Context,
  { panelId, on }: { panelId: string; on: boolean },
): Promise<Result<Panel, Refusal>> => {
  const admin = mayAdmin(ctx, 'panel.manage');
  if (!admin.ok) return admin;
  const panel = await ctx.store.panels.byId(panelId);
  if (!panel) return fail({ code: 'not_found' });
  if (panel.enabled === on) return ok(panel);
  const next = { ...panel, enabled: on, version: panel.version + 1 };
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'update', kind: 'panel', row: next }],
    audit: [
      {
        organisations: [],
        event: on ? 'panel.enabled' : 'panel.disabled',
        subject: { kind: 'panel', id: panel.id },
      },
    ],
  });
  return committed.ok ? ok(next) : fail(committed.error);
};
