import { hour, minute } from '../../../shared/domain/duration.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { pauseGrants } from '../account/pause-all.ts';
import { mayStaff } from '../admin/may.ts';
import { mailLeaders } from '../grant/write.ts';

/** What staff states before it pauses: that the customer was called back, and not on a number the caller gave. */
export interface CallBack {
  number: string;
  minutesAgo: number;
  /** The member of the customer's that was spoken to. */
  spokeTo: string;
  reason: string;
}

/** A call of long ago proves little about what is wanted now. */
export const longestCallAgo = hour / minute;

const digitsOf = (number: string): string => number.replace(/\D/g, '');

const stated = ({ number, minutesAgo, reason }: CallBack): boolean =>
  digitsOf(number).length >= 6 &&
  Number.isInteger(minutesAgo) &&
  minutesAgo >= 0 &&
  minutesAgo <= longestCallAgo &&
  reason.trim() !== '';

/**
 * H5: staff pauses one share or everything of an account, after a call-back, and can do nothing else to it:
 * only the customer's representative lets it go on, with a fresh proof. The log keeps the number's end only.
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
  const members = await ctx.store.organisations.members(of.customerId);
  const spoken = members.find(({ person }) => person.id === call.spokeTo)?.person;
  if (!stated(call) || !spoken) return refuse('invalid_input', { field: 'call_back' });
  return pauseGrants(ctx, of.grantIds, {
    data: { by: 'staff' },
    audit: [
      {
        organisations: [of.customerId],
        event: 'support.called_back',
        subject: of.subject,
        data: {
          reason: call.reason,
          calledAt: ctx.now - call.minutesAgo * minute,
          calledNumber: `…${digitsOf(call.number).slice(-4)}`,
        },
        personal: { spokeTo: { of: spoken.id, text: spoken.name } },
      },
    ],
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
