import { day, reviewPeriod } from './duration.ts';
import { type EndingRule, type Grant, grantStateAt, isPastRenewal } from './grant.ts';

/** S12: how many days before its end both sides are reminded. */
export const remindedBefore = [30, 7, 1] as const;
export type RemindedBefore = (typeof remindedBefore)[number];

/** X3: what a customer may choose from; null ends nothing. */
export const idleChoices = [30, 90, 180] as const;

/** When the customer last decided on the terms. */
const decidedAt = ({ startedAt, reviewedAt }: Pick<Grant, 'startedAt' | 'reviewedAt'>): number =>
  Math.max(startedAt, reviewedAt ?? 0);

export interface EndingReminder {
  days: RemindedBefore;
  dueAt: number;
}

/**
 * S12: the reminder of the end that is due at this moment. Each is due for one day, so there are
 * never two at once, and one that a long outage swallowed gives way to the next. Never before the
 * share, or the end date that was decided on later, is a day old.
 */
export const endingReminder = (
  grant: Pick<Grant, 'startedAt' | 'reviewedAt' | 'endsAt' | 'endedAt'>,
  now: number,
): EndingReminder | null => {
  const { endsAt, endedAt } = grant;
  if (endedAt !== null || endsAt === null || now >= endsAt) return null;
  const days = remindedBefore.find((one) => one === Math.ceil((endsAt - now) / day));
  if (days === undefined) return null;
  const dueAt = endsAt - days * day;
  return dueAt >= decidedAt(grant) + day ? { days, dueAt } : null;
};

/** S12: when a share "until I end it" is to be looked at again; null for one with an end date. */
export const reviewDueAt = (
  grant: Pick<Grant, 'startedAt' | 'reviewedAt' | 'endsAt' | 'endedAt'>,
): number | null =>
  grant.endsAt === null && grant.endedAt === null ? decidedAt(grant) + reviewPeriod : null;

export const isReviewDue = (grant: Parameters<typeof reviewDueAt>[0], now: number): boolean => {
  const due = reviewDueAt(grant);
  return due !== null && now >= due;
};

/** X3: how long before an idle end both sides are warned. */
export const idleWarning = (idleDays: number): number => (idleDays <= 14 ? day : 7 * day);

/** X3: when it ends if nobody opens it; null where nothing of the kind ends it now: what is on hold cannot be opened. */
export const idleEndsAt = (
  grant: Pick<Grant, 'idleDays' | 'idleFrom' | 'endedAt' | 'frozen' | 'paused' | 'waiting' | 'endsAt'>,
  lastOpenedAt: number | null,
  now: number,
): number | null =>
  grant.idleDays === null || grantStateAt(grant, now) !== 'active'
    ? null
    : Math.max(grant.idleFrom, lastOpenedAt ?? 0) + grant.idleDays * day;

/** The end of an idle share that is near enough to warn of, or null. */
export const idleReminder = (
  grant: Grant,
  lastOpenedAt: number | null,
  now: number,
): { endsAt: number } | null => {
  const endsAt = idleEndsAt(grant, lastOpenedAt, now);
  const near = endsAt !== null && now < endsAt && now >= endsAt - idleWarning(grant.idleDays ?? 0);
  return near ? { endsAt } : null;
};

/** The term by which the clock alone has ended a grant (S12, X3); a finished project ends it elsewhere. */
export const endingRuleDue = (
  grant: Grant,
  lastOpenedAt: number | null,
  now: number,
): Exclude<EndingRule, 'project'> | null => {
  if (grant.endedAt !== null) return null;
  if (isPastRenewal(grant, now)) return 'not_renewed';
  const idle = idleEndsAt(grant, lastOpenedAt, now);
  return idle !== null && now >= idle ? 'idle' : null;
};
