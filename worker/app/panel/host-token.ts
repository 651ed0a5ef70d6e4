import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { mayAdmin } from '../admin/may.ts';

/**
 * The token a delegated-login host shows at introspection and revocation. It is returned once, for
 * the admin to hand over; only its hash is kept. A new one ends the old one.
 */
export const makeHostToken = async (
  ctx: Context,
  { panelId }: { panelId: string },
): Promise<Result<{ token: string }, Refusal>> => {
  const admin = mayAdmin(ctx, 'panel.manage');
  if (!admin.ok) return admin;
  const panel = await ctx.store.panels.byId(panelId);
  if (!panel) return fail({ code: 'not_found' });
  const token = ctx.ids.token();
  const hostTokenHash = await ctx.secrets.hash(token);
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'update', kind: 'panel', row: { ...panel, hostTokenHash, version: panel.version + 1 } }],
    audit: [{ organisations: [], event: 'panel.host_token_made', subject: { kind: 'panel', id: panel.id } }],
  });
  return committed.ok ? ok({ token }) : fail(committed.error);
};
