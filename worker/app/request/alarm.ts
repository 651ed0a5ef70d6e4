import { day } from '../../../shared/domain/duration.ts';
import type { Context } from '../../ports.ts';
import { tellAdmins } from '../alert/tell.ts';

/** What a partner's conduct towards clients can give cause for. */
export type AlarmCause = 'at_limit' | 'blocked' | 'reported';

/** How many clients or mailboxes may say so, and within what time, before the admins are told. */
const tolerated: Record<AlarmCause, { others: number; within: number }> = {
  at_limit: { others: 4, within: day },
  blocked: { others: 2, within: 30 * day },
  reported: { others: 2, within: 30 * day },
};

const notice = {
  at_limit: 'partner_at_limit',
  blocked: 'partner_often_blocked',
  reported: 'partner_often_reported',
} as const;

/**
 * E20: tells every admin, once a day and partner however many causes there are; the alarm stands in the
 * host's log, and from there in the dashboard. The partner is not told, so that nobody is asked why.
 */
export const alarmAdmins = async (ctx: Context, partnerId: string, because: AlarmCause): Promise<void> => {
  if (!(await ctx.limiter.take(`partner_alarm:${partnerId}`, 1, day))) return;
  const partner = await ctx.store.organisations.byId(partnerId);
  if (!partner) return;
  await ctx.commit({
    actor: { kind: 'system' },
    requestId: ctx.requestId,
    now: ctx.now,
    audit: [
      {
        organisations: [],
        event: 'partner.alarm',
        subject: { kind: 'partnership', id: partnerId },
        data: { because },
      },
    ],
    mails: await tellAdmins(ctx, {
      notice: notice[because],
      about: partner.name,
      path: `/admin/applications/${partnerId}`,
      at: ctx.now,
    }),
  });
};

/** One more who had cause. Whoever says it again counts once, so that nobody raises an alarm alone. */
export const countCause = async (
  ctx: Context,
  partnerId: string,
  because: AlarmCause,
  by: string,
): Promise<void> => {
  const { others, within } = tolerated[because];
  const who = await ctx.secrets.hash(by);
  if (!(await ctx.limiter.take(`cause:${because}:${partnerId}:${who}`, 1, within))) return;
  if (await ctx.limiter.take(`causes:${because}:${partnerId}`, others, within)) return;
  await alarmAdmins(ctx, partnerId, because);
};
