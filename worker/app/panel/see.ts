import type { Capabilities } from '../../../shared/domain/enforcement.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { PanelHealth } from '../../store/watch.ts';
import { mayAdmin } from '../admin/may.ts';
import type { AuditRow, Panel } from '../records.ts';

/** A panel with what its connector can do; null where there is none for it, or its key does not open. */
export interface PanelSeen {
  panel: Panel;
  capabilities: Capabilities | null;
  /** Whether a key is stored. The key itself is shown to nobody (E35). */
  hasKey: boolean;
}

/** Whether it answers, as the minute's job found it (A2). */
export interface PanelState {
  asked: boolean;
  failingSince: number | null;
}

export interface PanelDetail extends PanelSeen {
  lastTest: AuditRow | null;
  lastRun: AuditRow | null;
  health: PanelHealth;
  /** Panels of the same kind that are switched on. */
  ofKind: number;
}

const see = async (ctx: Context, panel: Panel): Promise<PanelSeen> => {
  const [connector, key] = await Promise.all([
    ctx.connectors.of(panel.id),
    ctx.store.panels.credential(panel.id),
  ]);
  return {
    panel,
    capabilities: connector.ok ? connector.value.capabilities : null,
    hasKey: key !== null,
  };
};

export const listPanels = async (
  ctx: Context,
): Promise<Result<readonly (PanelSeen & PanelState)[], Refusal>> => {
  const admin = mayAdmin(ctx, 'admin.look');
  if (!admin.ok) return admin;
  const [panels, found] = await Promise.all([ctx.store.panels.all(), ctx.store.watch.panelStates()]);
  const states = new Map(found.map((one) => [one.panelId, one]));
  return ok(
    await Promise.all(
      panels.map(async (panel) => {
        const { asked = false, failingSince = null } = states.get(panel.id) ?? {};
        return { ...(await see(ctx, panel)), asked, failingSince };
      }),
    ),
  );
};

export const readPanel = async (
  ctx: Context,
  { panelId }: { panelId: string },
): Promise<Result<PanelDetail, Refusal>> => {
  const admin = mayAdmin(ctx, 'admin.look');
  if (!admin.ok) return admin;
  const [all, health, tests, passed, failed] = await Promise.all([
    ctx.store.panels.all(),
    ctx.store.watch.panelHealth(panelId, ctx.now),
    ...(['panel.tested', 'panel.verified', 'panel.verification_failed'] as const).map((event) =>
      ctx.store.audit.all({ event, subject: panelId, after: null }),
    ),
  ]);
  const panel = all.find(({ id }) => id === panelId);
  if (!panel) return fail({ code: 'not_found' });
  const runs = [...(passed?.rows ?? []), ...(failed?.rows ?? [])].toSorted((one, other) => other.at - one.at);
  return ok({
    ...(await see(ctx, panel)),
    lastTest: tests?.rows[0] ?? null,
    lastRun: runs[0] ?? null,
    health,
    ofKind: all.filter(({ kind, enabled }) => kind === panel.kind && enabled).length,
  });
};
