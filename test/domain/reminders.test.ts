import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, hour, renewalWindow, reviewPeriod } from '../../shared/domain/duration.ts';
import { type Grant, startGrant, transitionGrant } from '../../shared/domain/grant.ts';
import {
  endingReminder,
  endingRuleDue,
  idleEndsAt,
  idleReminder,
  isReviewDue,
  reviewDueAt,
} from '../../shared/domain/reminders.ts';

const start = 1_800_000_000_000;
const grant = (more: Partial<Grant> = {}): Grant => ({
  ...startGrant(
    {
      id: 'grt_1',
      accountId: 'acc_1',
      customerId: 'org_1',
      partnerId: 'org_2',
      access: { kind: 'full', payer: 'customer' },
      endsAt: null,
    },
    start,
  ).grant,
  ...more,
});
/** The reminders of a share of so many hours, asked every quarter of an hour as the minute's job would. */
const remindersOf = (hours: number, more: Partial<Grant> = {}): readonly { days: number; at: number }[] => {
  const endsAt = start + hours * hour;
  const sent = new Map<number, { days: number; at: number }>();
  for (let at = start; at < endsAt; at += hour / 4) {
    const due = endingReminder(grant({ endsAt, ...more }), at);
    if (due && !sent.has(due.dueAt)) sent.set(due.dueAt, { days: due.days, at });
  }
  return [...sent.values()];
};

describe('reminders of an end', () => {
  test.each([
    [365 * 24, [30, 7, 1]],
    [31 * 24, [30, 7, 1]],
    [31 * 24 - 1, [7, 1]],
    [8 * 24, [7, 1]],
    [5 * 24, [1]],
    [2 * 24, [1]],
    [2 * 24 - 1, []],
    [1, []],
  ])(
    '[S12] a share of %i hours is reminded of %j days before, and never before it is a day old',
    (hours, days) => {
      expect(remindersOf(hours).map((one) => one.days)).toEqual(days);
    },
  );

  test('[S12] each comes at its moment, and an end date that was chosen late gives none for what has passed', () => {
    const hours = 60 * 24;
    expect(remindersOf(hours).map(({ at }) => (start + hours * hour - at) / day)).toEqual([30, 7, 1]);
    // On the fiftieth day the customer decided anew: ten days are left, the thirty are past.
    expect(remindersOf(hours, { reviewedAt: start + 50 * day }).map((one) => one.days)).toEqual([7, 1]);
  });

  test('[S12] at any moment there is one at most, before the end, of a share that is a day old', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10 * day, max: 400 * day }),
        fc.integer({ min: 1, max: 400 * day }),
        (past, life) => {
          const now = start + past;
          const due = endingReminder(grant({ endsAt: start + life }), now);
          if (due === null) return;
          expect(due.dueAt).toBeLessThanOrEqual(now);
          expect(due.dueAt).toBeGreaterThan(now - day);
          expect(due.dueAt - start).toBeGreaterThanOrEqual(day);
          expect(now).toBeLessThan(start + life);
        },
      ),
    );
  });

  test('[S12] nothing is said of a share that has ended or has no end', () => {
    const endsAt = start + 30 * day;
    const now = endsAt - hour;
    expect(endingReminder(grant({ endsAt }), now)).toEqual({ days: 1, dueAt: endsAt - day });
    expect(endingReminder(grant({ endsAt, endedAt: now }), now)).toBeNull();
    expect(endingReminder(grant(), now)).toBeNull();
  });
});

describe('the yearly look', () => {
  test('[S12] comes a year after the start or the last look, for a share without an end date only', () => {
    expect(reviewDueAt(grant())).toBe(start + reviewPeriod);
    expect(isReviewDue(grant(), start + reviewPeriod - 1)).toBe(false);
    expect(isReviewDue(grant(), start + reviewPeriod)).toBe(true);
    expect(reviewDueAt(grant({ endsAt: start + day }))).toBeNull();
    const kept = transitionGrant(grant(), { type: 'review' }, start + 400 * day);
    expect(kept.ok && reviewDueAt(kept.value.grant)).toBe(start + 400 * day + reviewPeriod);
    expect(kept.ok && kept.value.job).toBeNull();
    expect(transitionGrant(grant({ endsAt: start + day }), { type: 'review' }, start).ok).toBe(false);
  });
});

describe('ends by a term', () => {
  test('[S12] renewing works for two weeks after the end date, and then the share ends', () => {
    const endsAt = start + 30 * day;
    const last = endsAt + renewalWindow;
    for (const paused of ['run_out', 'customer'] as const) {
      const over = grant({ endsAt, paused, pausedAt: endsAt });
      expect(endingRuleDue(over, null, last)).toBeNull();
      expect(transitionGrant(over, { type: 'resume', endsAt: last + day }, last).ok).toBe(true);
      expect(endingRuleDue(over, null, last + 1)).toBe('not_renewed');
      expect(transitionGrant(over, { type: 'resume', endsAt: last + day }, last + 1).ok).toBe(false);
    }
  });

  test('[X3] idle days count from the start, the last opening, a resume and a change, and not while it is on hold', () => {
    const idle = grant({ idleDays: 30, panelState: 'in_force' });
    expect(idleEndsAt(idle, null, start)).toBe(start + 30 * day);
    expect(idleEndsAt(idle, start + 20 * day, start + 20 * day)).toBe(start + 50 * day);
    const paused = transitionGrant(idle, { type: 'pause' }, start + 10 * day);
    expect(paused.ok && idleEndsAt(paused.value.grant, null, start + 90 * day)).toBeNull();
    const resumed = paused.ok
      ? transitionGrant(paused.value.grant, { type: 'resume', endsAt: null }, start + 90 * day)
      : paused;
    expect(resumed.ok && idleEndsAt(resumed.value.grant, null, start + 90 * day)).toBe(start + 120 * day);
    const changed = transitionGrant(
      idle,
      { type: 'change', access: { kind: 'full', payer: 'partner' }, endsAt: null },
      start + 5 * day,
    );
    expect(changed.ok && idleEndsAt(changed.value.grant, null, start + 5 * day)).toBe(start + 35 * day);
    // Looking at it and keeping it gives no new time: an administrator may do that.
    const kept = transitionGrant(idle, { type: 'review' }, start + 5 * day);
    expect(kept.ok && idleEndsAt(kept.value.grant, null, start + 5 * day)).toBe(start + 30 * day);
  });

  test('[X3] both sides are warned a week before, or a day before where the term is short; then it ends', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 400 }),
        fc.option(fc.integer({ min: 0, max: 400 * day })),
        fc.integer({ min: 0, max: 900 * day }),
        (idleDays, opened, past) => {
          const now = start + past;
          const lastOpenedAt = opened === null ? null : start + Math.min(opened, past);
          const idle = grant({ idleDays });
          const end = (lastOpenedAt ?? start) + idleDays * day;
          const warns = idleDays <= 14 ? day : 7 * day;
          expect(idleReminder(idle, lastOpenedAt, now) !== null).toBe(now >= end - warns && now < end);
          expect(endingRuleDue(idle, lastOpenedAt, now)).toBe(now >= end ? 'idle' : null);
        },
      ),
    );
  });
});
