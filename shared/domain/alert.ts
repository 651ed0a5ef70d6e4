import { day } from './duration.ts';

/** What can be wrong with a deployment as a whole (A5). */
export const alertKinds = [
  'panel_down',
  'cuts_late',
  'queue_late',
  'dead_letters',
  'seals_late',
  'log_broken',
] as const;
export type AlertKind = (typeof alertKinds)[number];

export const healthStates = ['ok', 'degraded'] as const;
export type HealthState = (typeof healthStates)[number];

/** Something is wrong now: of which kind, and with what. */
export interface Condition {
  kind: AlertKind;
  /** Names it among all others: `panel_down:pan_…`; one of a kind is its kind. */
  subject: string;
  /** A name or a number for the mail. */
  about: string;
}

export interface Alert extends Condition {
  since: number;
  /** When the admins were last told of this subject, in this alert or an earlier one. */
  toldAt: number | null;
  overAt: number | null;
  version: number;
}

export interface Watched {
  alert: Alert;
  tell: 'raise' | 'clear' | null;
}

/** The admins hear of one subject once a day at most, however often it comes and goes. */
const mayTell = (toldAt: number | null, now: number): boolean => toldAt === null || toldAt + day <= now;

/** A condition that holds now, beside what was known of its subject; null where nothing is new. */
export const stands = (known: Alert | null, condition: Condition, now: number): Watched | null => {
  const open = known !== null && known.overAt === null;
  const told = mayTell(known?.toldAt ?? null, now);
  if (open && !told) return null;
  return {
    alert: {
      ...condition,
      since: open ? known.since : now,
      toldAt: told ? now : (known?.toldAt ?? null),
      overAt: null,
      version: (known?.version ?? 0) + 1,
    },
    tell: told ? 'raise' : null,
  };
};

/** It is over: whoever was told that it began is told that it ended. */
export const passes = (known: Alert, now: number): Watched | null => {
  if (known.overAt !== null) return null;
  const told = known.toldAt !== null && known.toldAt >= known.since;
  return { alert: { ...known, overAt: now, version: known.version + 1 }, tell: told ? 'clear' : null };
};
