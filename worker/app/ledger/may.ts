import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { mayAdmin } from '../admin/may.ts';

/** B5: who books for a panel: the host's billing with that panel's token, or an admin with a file. */
export const mayBook = (ctx: Context, panelId: string): Result<void, Refusal> => {
  if (ctx.actor.kind === 'panel') {
    return ctx.actor.panelId === panelId ? ok(undefined) : refuse('not_found');
  }
  const admin = mayAdmin(ctx, 'orders.book');
  return admin.ok ? ok(undefined) : admin;
};
