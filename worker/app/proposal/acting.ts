import type { Context } from '../../ports.ts';
import type { AuditEvent, Write } from '../change-set.ts';

/** What carrying out a decision needs; the minute's job has it as well as an admin's request. */
export type Carrying = Omit<Context, 'address'>;

/** The same context, whose first commit that succeeds writes these as well: decision and act are one batch. */
export const alongside = <Ctx extends Pick<Context, 'commit'>>(
  ctx: Ctx,
  extra: { writes: readonly Write[]; audit: readonly AuditEvent[] },
): Ctx => {
  let pending = true;
  return {
    ...ctx,
    commit: async (changes) => {
      if (!pending) return ctx.commit(changes);
      const committed = await ctx.commit({
        ...changes,
        writes: [...(changes.writes ?? []), ...extra.writes],
        audit: [...changes.audit, ...extra.audit],
      });
      if (committed.ok) pending = false;
      return committed;
    },
  };
};
