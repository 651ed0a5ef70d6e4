import type { PanelRules } from '../../../shared/domain/panel-rule.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { mayAdmin } from '../admin/may.ts';

/** S13, H4: the host's rules for what is shared on a panel from now on. What is shared already is not touched. */
export const setPanelRules = async (
  ctx: Context,
  {
    panelId,
    oneFullPartner,
    distinctProducts,
    boundBackups,
    leakyLimited,
  }: { panelId: string; leakyLimited: boolean } & PanelRules,
): Promise<Result<void, Refusal>> => {
  const admin = mayAdmin(ctx, 'panel.manage');
  if (!admin.ok) return admin;
  const panel = await ctx.store.panels.byId(panelId);
  if (!panel) return fail({ code: 'not_found' });
  if (
    panel.oneFullPartner === oneFullPartner &&
    panel.distinctProducts === distinctProducts &&
    panel.boundBackups === boundBackups &&
    panel.leakyLimited === leakyLimited
  ) {
    return ok(undefined);
  }
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      {
        do: 'update',
        kind: 'panel',
        row: {
          ...panel,
          oneFullPartner,
          distinctProducts,
          boundBackups,
          leakyLimited,
          version: panel.version + 1,
        },
      },
    ],
    audit: [
      {
        organisations: [],
        event: 'panel.rules_changed',
        subject: { kind: 'panel', id: panelId },
        data: {
          oneFullPartnerBefore: panel.oneFullPartner,
          distinctProductsBefore: panel.distinctProducts,
          boundBackupsBefore: panel.boundBackups,
          leakyLimitedBefore: panel.leakyLimited,
          oneFullPartner,
          distinctProducts,
          boundBackups,
          leakyLimited,
        },
      },
    ],
  });
};
