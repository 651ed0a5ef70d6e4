import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { pauseGrants } from '../account/pause-all.ts';
import { mayStaff } from '../admin/may.ts';
import { mailLeaders } from '../grant/write.ts';
import { type CallBack, calledBack } from './call-back.ts';

/**
 * H5: staff pauses one share or everything of an account, after a call-back, and can do nothing else to it:
 * only the customer's representative lets it go on, with a fresh proof.
 */
const pause = async (
  ctx: Context,
  of: {
    customerId: string;
    subject: { kind: 'grant' | 'account'; id: string };
    about: string;
    path: string;
    grantIds: readonly string[];
  },
  call: CallBack,
): Promise<Result<{ paused: number }, Refusal>> => {
  const called = await calledBack(ctx, of, call);
  if (!called.ok) return called;
  return pauseGrants(ctx, of.grantIds, {
    data: { by: 'staff' },
    audit: [called.value],
    mails: await mailLeaders(ctx, [of.customerId], {
      template: 'notice',
      notice: 'paused_by_host',
      about: of.about,
      path: of.path,
      reason: call.reason,
      at: ctx.now,
    }),
  });
};

export const pauseGrantByStaff = async (
  ctx: Context,
  { grantId, call }: { grantId: string; call: CallBack },
): Promise<Result<{ paused: number; organisationId: string }, Refusal>> => {
  const staff = mayStaff(ctx, 'staff.pause');
  if (!staff.ok) return staff;
  const view = await ctx.store.grants.view(grantId);
  if (!view) return refuse('not_found');
  const { customer, partner, account } = view;
  const about = `${partner.name} · ${account.name}`;
  const done = await pause(
    ctx,
    {
      customerId: customer.id,
      subject: { kind: 'grant', id: grantId },
      about,
      path: `/grants/${grantId}`,
      grantIds: [grantId],
    },
    call,
  );
  return done.ok ? ok({ ...done.value, organisationId: customer.id }) : done;
};

export const pauseAccountByStaff = async (
  ctx: Context,
  { accountId, call }: { accountId: string; call: CallBack },
): Promise<Result<{ paused: number; organisationId: string }, Refusal>> => {
  const staff = mayStaff(ctx, 'staff.pause');
  if (!staff.ok) return staff;
  const account = await ctx.store.accounts.byId(accountId);
  if (!account) return refuse('not_found');
  const grants = await ctx.store.grants.ofAccount(accountId);
  const { organisationId: customerId, name: about } = account;
  const done = await pause(
    ctx,
    {
      customerId,
      subject: { kind: 'account', id: accountId },
      about,
      path: `/accounts/${accountId}`,
      grantIds: grants.map(({ id }) => id),
    },
    call,
  );
  return done.ok ? ok({ ...done.value, organisationId: customerId }) : done;
};
