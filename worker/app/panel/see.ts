import type { Capabilities } from '../../../shared/domain/enforcement.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { mayAdmin } from '../admin/may.ts';
import type { AuditRow, Panel } from '../records.ts';

/** A panel with what its connector can do; null where there is none for it, or its key does not open. */
export interface PanelSeen {
  panel: Panel;
  capabilities: Capabilities | null;
  /** Whether a key is stored. The key itself is shown to nobody (E35). */
  hasKey: boolean;
}

const see = async (ctx: Context, panel: Panel): Promise<PanelSeen> => {
  const connector = await ctx.connectors.of(panel.id);
  return {
    panel,
    capabilities: connector.ok ? connector.value.capabilities : null,
    hasKey: (await ctx.store.panels.credential(panel.id)) !== null,
  };
};

export const listPanels = async (ctx: Context): Promise<Result<readonly PanelSeen[], Refusal>> => {
  const admin = mayAdmin(ctx, 'admin.look');
  if (!admin.ok) return admin;
  const panels = await ctx.store.panels.all();
  return ok(await Promise.all(panels.map((panel) => see(ctx, panel))));
};

export const readPanel = async (
  ctx: Context,
  { panelId }: { panelId: string },
): Promise<Result<PanelSeen & { lastTest: AuditRow | null; lastRun: AuditRow | null }, Refusal>> => {
  const admin = mayAdmin(ctx, 'admin.look');
  if (!admin.ok) return admin;
  const panel = await ctx.store.panels.byId(panelId);
  if (!panel) return fail({ code: 'not_found' });
  const tests = await ctx.store.audit.all({ event: 'panel.tested', subject: panelId, after: null });
  const [passed, failed] = await Promise.all(
    ['panel.verified', 'panel.verification_failed'].map((event) =>
      ctx.store.audit.all({ event, subject: panelId, after: null }),
    ),
  );
  const runs = [...(passed?.rows ?? []), ...(failed?.rows ?? [])].toSorted((one, other) => other.at - one.at);
  return ok({ ...(await see(ctx, panel)), lastTest: tests.rows[0] ?? null, lastRun: runs[0] ?? null });
};
