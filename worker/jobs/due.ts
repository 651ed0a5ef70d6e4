import { renewalWindow } from '../../shared/domain/duration.ts';
import { transitionGrant } from '../../shared/domain/grant.ts';
import {
  endingReminder,
  endingRuleDue,
  idleReminder,
  isReviewDue,
  remindedBefore,
  reviewDueAt,
} from '../../shared/domain/reminders.ts';
import { ok } from '../../shared/domain/result.ts';
import type { ReminderKind } from '../app/change-set.ts';
import { beginDue } from '../app/grant/begin.ts';
import { endByRule } from '../app/grant/end-by-rule.ts';
import { type Acting, mailLeaders, writeGrant } from '../app/grant/write.ts';
import type { MailContent } from '../app/mail-order.ts';
import { shareWords } from '../app/share-words.ts';
import type { Services } from '../ports.ts';
import type { GrantView } from '../store.ts';
import { bySystem } from './by-system.ts';

/** Of each kind in one run; what is left comes a minute later. */
const perRun = 50;

const acting = (services: Services): Acting => ({ ...services, ...bySystem(services) });

/** S12: a grant whose end date has passed is paused, and both sides are told how it can be renewed. */
export const runOutGrants = async (services: Services): Promise<void> => {
  const ctx = acting(services);
  for (const { id } of await ctx.store.grants.runOut(ctx.now, perRun)) {
    await writeGrant(ctx, id, async (view) => {
      const change = transitionGrant(view.grant, { type: 'run_out' }, ctx.now);
      // Somebody acted in the same moment: then it has not run out.
      if (!change.ok) return ok(null);
      const endsAt = view.grant.endsAt ?? ctx.now;
      return ok({
        change: change.value,
        event: 'grant.run_out',
        data: { endsAt },
        mail: {
          template: 'ran_out',
          grantId: id,
          endsAt,
          renewBefore: endsAt + renewalWindow,
          ...shareWords(view),
        },
      });
    });
  }
};

/** X1: what has waited long enough begins, and both sides are told. */
export const beginWaiting = async (services: Services): Promise<void> => {
  const ctx = acting(services);
  for (const { id } of await ctx.store.grants.toBegin(ctx.now, perRun)) await beginDue(ctx, id);
};

/** S12, X3: what nobody renewed, and what nobody opened, ends; the newest row is asked again. */
export const endByTime = async (services: Services): Promise<void> => {
  const ctx = acting(services);
  const { store, now } = ctx;
  const found = [...(await store.due.notRenewed(now, perRun)), ...(await store.due.idleEnded(now, perRun))];
  for (const view of found) {
    const { id } = view.grant;
    const rule = endingRuleDue(view.grant, view.lastOpenedAt, now);
    if (rule === null) await countFromOpening(ctx, view);
    else
      await endByRule(
        ctx,
        { grantId: id, rule },
        (newest) => endingRuleDue(newest.grant, newest.lastOpenedAt, now) === rule,
      );
  }
};

/** X3: somebody opened it since idle days were last counted, so it leaves the index of what is near its idle end. */
const countFromOpening = async (ctx: Acting, { grant, lastOpenedAt }: GrantView): Promise<void> => {
  if (lastOpenedAt === null || lastOpenedAt <= grant.idleFrom) return;
  const { actor, requestId, now } = ctx;
  const sets = [{ do: 'idle_from', grantId: grant.id, at: lastOpenedAt }] as const;
  await ctx.commit({ actor, requestId, now, sets, audit: [] });
};

/** S12, X3: reminders of ends and reviews. */
export const remind = async (services: Services): Promise<void> => {
  const ctx = acting(services);
  for (const days of remindedBefore) {
    for (const view of await ctx.store.due.ending(days, ctx.now, perRun)) await remindOfEnd(ctx, view);
  }
  for (const view of await ctx.store.due.reviews(ctx.now, perRun)) await remindOfReview(ctx, view);
  for (const view of await ctx.store.due.idleSoon(ctx.now, perRun)) await warnOfIdleEnd(ctx, view);
};

const bothSides = ({ grant }: GrantView): readonly string[] => [grant.customerId, grant.partnerId];

/** Mail and mark are one commit: a second run finds the mark, and one at the same moment meets a conflict. */
const send = async (
  ctx: Acting,
  { grant }: GrantView,
  reminder: { kind: ReminderKind; dueAt: number; to: readonly string[]; mail: MailContent },
): Promise<void> => {
  const { actor, requestId, now } = ctx;
  await ctx.commit({
    actor,
    requestId,
    now,
    sets: [{ do: 'remind', grantId: grant.id, reminder: reminder.kind, dueAt: reminder.dueAt, at: now }],
    audit: [
      {
        organisations: reminder.to,
        event: 'grant.reminded',
        subject: { kind: 'grant', id: grant.id },
        data: { of: reminder.kind },
      },
    ],
    mails: await mailLeaders(ctx, reminder.to, reminder.mail),
  });
};

const remindOfEnd = async (ctx: Acting, view: GrantView): Promise<void> => {
  const due = endingReminder(view.grant, ctx.now);
  if (due === null) return;
  await send(ctx, view, {
    kind: 'ending_soon',
    dueAt: due.dueAt,
    to: bothSides(view),
    mail: {
      template: 'ending_soon',
      grantId: view.grant.id,
      endsAt: view.grant.endsAt ?? ctx.now,
      ...shareWords(view),
    },
  });
};

const remindOfReview = async (ctx: Acting, view: GrantView): Promise<void> => {
  const dueAt = reviewDueAt(view.grant);
  if (dueAt === null || !isReviewDue(view.grant, ctx.now)) return;
  await send(ctx, view, {
    kind: 'review_due',
    dueAt,
    to: [view.grant.customerId],
    mail: { template: 'review_due', grantId: view.grant.id, ...shareWords(view) },
  });
};

const warnOfIdleEnd = async (ctx: Acting, view: GrantView): Promise<void> => {
  const due = idleReminder(view.grant, view.lastOpenedAt, ctx.now);
  if (due === null) return countFromOpening(ctx, view);
  await send(ctx, view, {
    kind: 'idle_soon',
    dueAt: due.endsAt,
    to: bothSides(view),
    mail: {
      template: 'idle_soon',
      grantId: view.grant.id,
      idleDays: view.grant.idleDays ?? 0,
      endsAt: due.endsAt,
      ...shareWords(view),
    },
  });
};
