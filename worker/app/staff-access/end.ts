import { decide } from '../../../shared/decision.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { type StaffAccess, transitionStaffAccess } from '../../../shared/domain/staff-access.ts';
import type { Context } from '../../ports.ts';
import { type Acting, mailLeaders } from '../grant/write.ts';

/** A member of the staff may sign in at the same moment; that must not make ending fail. */
const tries = 5;

/** What was opened with it is closed at the panel as well, where the panel can. */
const endOnce = async (
  ctx: Acting,
  access: StaffAccess,
  by: 'customer' | 'time',
): Promise<Result<void, Refusal>> => {
  const ended = transitionStaffAccess(access, { type: 'end', by }, ctx.now);
  if (!ended.ok) return ended;
  const { organisationId, accountId, id } = access;
  const account = await ctx.store.accounts.byId(accountId);
  const mails = await mailLeaders(ctx, [organisationId], {
    template: 'notice',
    notice: 'staff_access_ended',
    about: account?.name ?? accountId,
    path: `/organisations/${organisationId}/support`,
    reason: null,
    at: ctx.now,
  });
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'update', kind: 'staffAccess', row: ended.value }],
    audit: [
      {
        organisations: [organisationId],
        event: 'staff_access.ended',
        subject: { kind: 'account', id: accountId },
        data: { staffAccessId: id, by },
      },
    ],
    mails,
    jobs: access.openedAt === null ? [] : [{ job: 'close_staff_access', staffAccessId: id }],
    tell: [organisationId],
  });
};

const endNewest = async (
  ctx: Acting,
  find: () => Promise<StaffAccess | null>,
  by: 'customer' | 'time',
): Promise<Result<void, Refusal>> => {
  for (let attempt = 1; ; attempt += 1) {
    const access = await find();
    if (!access) return refuse('not_found');
    if (access.endedAt !== null) return ok(undefined);
    const ended = await endOnce(ctx, access, by);
    if (ended.ok || ended.error.code !== 'conflict' || attempt === tries) return ended;
  }
};

/** H3: one click, no proof; a second click finds it done. */
export const endAccess = (
  ctx: Context,
  { organisationId, staffAccessId }: { organisationId: string; staffAccessId: string },
): Promise<Result<void, Refusal>> => {
  const decision = decide(ctx.actor, 'staff_access.end', organisationId, ctx.now);
  if (!decision.allow) return Promise.resolve(fail(decision.refusal));
  return endNewest(
    ctx,
    async () => {
      const access = await ctx.store.staffAccess.byId(staffAccessId);
      return access?.organisationId === organisationId ? access : null;
    },
    'customer',
  );
};

/** H3: writes down what has ended by itself; it opened nothing since its end. */
export const endByTime = async (ctx: Acting, limit: number): Promise<void> => {
  for (const access of await ctx.store.staffAccess.runOut(ctx.now, limit)) {
    await endNewest(ctx, () => ctx.store.staffAccess.byId(access.id), 'time');
  }
};
