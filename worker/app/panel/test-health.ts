import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { mayAdmin } from '../admin/may.ts';
import type { AuditEvent } from '../change-set.ts';

/** A2: asks the panel for a sign of life. What came back stands in the log, and nothing of the panel's text. */
export const testPanel = async (
  ctx: Context,
  { panelId }: { panelId: string },
): Promise<Result<void, Refusal>> => {
  const admin = mayAdmin(ctx, 'panel.manage');
  if (!admin.ok) return admin;
  if (!(await ctx.store.panels.byId(panelId))) return fail({ code: 'not_found' });
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    audit: [
      {
        organisations: [],
        event: 'panel.tested',
        subject: { kind: 'panel', id: panelId },
        data: await outcome(ctx, panelId),
      },
    ],
  });
  return committed.ok ? ok(undefined) : fail(committed.error);
};

const outcome = async (ctx: Context, panelId: string): Promise<NonNullable<AuditEvent['data']>> => {
  const connector = await ctx.connectors.of(panelId);
  if (!connector.ok) return { outcome: connector.error.code };
  const health = await connector.value.health();
  if (!health.ok) return { outcome: health.error.code, reason: health.error.reason };
  return { outcome: 'ok', version: health.value.version };
};
