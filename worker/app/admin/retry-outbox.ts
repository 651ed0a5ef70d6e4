import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { mayAdmin } from './may.ts';

/** A5: a mail or a panel job that waits or was given up is tried again at once. */
export const retryOutbox = async (ctx: Context, { id }: { id: string }): Promise<Result<void, Refusal>> => {
  const admin = mayAdmin(ctx, 'outbox.retry');
  if (!admin.ok) return admin;
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    sets: [{ do: 'retry_outbox', id, at: ctx.now }],
    audit: [{ organisations: [], event: 'outbox.retried', subject: { kind: 'outbox', id } }],
  });
  return committed.ok ? ok(undefined) : fail(committed.error);
};

/** A5: everything that was given up for one reason, once the reason is gone; a thousand at a time. */
export const retryDead = async (
  ctx: Context,
  group: { kind: 'mail' | 'connector'; what: string; error: string | null },
): Promise<Result<void, Refusal>> => {
  const admin = mayAdmin(ctx, 'outbox.retry');
  if (!admin.ok) return admin;
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    sets: [{ do: 'retry_dead', ...group, at: ctx.now }],
    audit: [
      {
        organisations: [],
        event: 'outbox.retried',
        subject: { kind: 'outbox', id: group.what },
        data: { kind: group.kind, error: group.error },
      },
    ],
  });
};
