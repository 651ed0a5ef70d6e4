import type { PanelKind } from '../../../shared/api/deployment.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { mayAdmin } from '../admin/may.ts';

/**
 * A2, E49: a connector that goes wrong is out of use at once: every panel of its kind is switched off in one
 * commit. Each is switched on again by itself, once somebody has tested it.
 */
export const switchOffKind = async (
  ctx: Context,
  { kind }: { kind: PanelKind },
): Promise<Result<void, Refusal>> => {
  const admin = mayAdmin(ctx, 'panel.manage');
  if (!admin.ok) return admin;
  const panels = (await ctx.store.panels.all()).filter((panel) => panel.kind === kind && panel.enabled);
  if (panels.length === 0) return refuse('conflict');
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: panels.map((panel) => ({
      do: 'update',
      kind: 'panel',
      row: { ...panel, enabled: false, version: panel.version + 1 },
    })),
    audit: panels.map(({ id }) => ({
      organisations: [],
      event: 'panel.disabled',
      subject: { kind: 'panel', id },
      data: { wholeKind: kind },
    })),
  });
};
