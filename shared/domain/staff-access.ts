import { day, hour } from './duration.ts';
import { type Refusal, refuse } from './refusal.ts';
import { ok, type Result } from './result.ts';

/** How long a customer can let the host's staff in (H3); nothing lengthens it but giving it anew. */
export const staffAccessSpans = { hour, shift: 8 * hour, day, days: 3 * day } as const;
export type StaffAccessSpan = keyof typeof staffAccessSpans;

/** What a customer gives the host's staff on one account for a while (H3). */
export interface StaffAccess {
  id: string;
  organisationId: string;
  accountId: string;
  givenBy: string;
  givenAt: number;
  endsAt: number;
  /** When a member of the staff last signed in with it. */
  openedAt: number | null;
  endedAt: number | null;
  endedBy: 'customer' | 'time' | null;
  version: number;
}

/** It is over at its end whether or not anybody has written so. */
export const isStaffAccessOpen = ({ endedAt, endsAt }: StaffAccess, now: number): boolean =>
  endedAt === null && now < endsAt;

export const giveStaffAccess = (
  facts: Pick<StaffAccess, 'id' | 'organisationId' | 'accountId' | 'givenBy'>,
  span: StaffAccessSpan,
  now: number,
): StaffAccess => ({
  ...facts,
  givenAt: now,
  endsAt: now + staffAccessSpans[span],
  openedAt: null,
  endedAt: null,
  endedBy: null,
  version: 1,
});

export type StaffAccessCommand =
  /** Given again while it runs: it ends when was said last. */
  | { type: 'give_anew'; span: StaffAccessSpan; by: string }
  | { type: 'open' }
  | { type: 'end'; by: 'customer' | 'time' };

export const transitionStaffAccess = (
  current: StaffAccess,
  command: StaffAccessCommand,
  now: number,
): Result<StaffAccess, Refusal> => {
  if (current.endedAt !== null) return refuse('staff_access_over');
  const next = { ...current, version: current.version + 1 };
  switch (command.type) {
    case 'give_anew':
      return ok({ ...next, givenBy: command.by, givenAt: now, endsAt: now + staffAccessSpans[command.span] });
    case 'open':
      return isStaffAccessOpen(current, now) ? ok({ ...next, openedAt: now }) : refuse('staff_access_over');
    case 'end':
      if (command.by === 'time' && now < current.endsAt) return refuse('conflict');
      return ok({ ...next, endedAt: now, endedBy: command.by });
  }
};
