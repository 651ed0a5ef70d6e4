import { day } from './duration.ts';
import { type Refusal, refuse } from './refusal.ts';
import { ok, type Result } from './result.ts';

/** A VIP code that nobody renewed counts for a year. */
export const vipCodeLife = 365 * day;

/** The host's premium support of one organisation, with the code that identifies its calls (H2). */
export interface PremiumSupport {
  organisationId: string;
  state: 'on' | 'off';
  since: number;
  /** Grows with each new code. */
  generation: number;
  /** A keyed hash of the code's digits. */
  lookup: string;
  renewedAt: number;
  version: number;
}

export const vipValidUntil = ({ renewedAt }: PremiumSupport): number => renewedAt + vipCodeLife;

export const isVip = (premium: PremiumSupport, now: number): boolean =>
  premium.state === 'on' && now < vipValidUntil(premium);

/** Ending it ends the code; beginning it again, like renewing, makes another one. */
export const transitionPremium = (
  current: PremiumSupport,
  command: { type: 'begin' | 'renew'; lookup: string } | { type: 'end' },
  now: number,
): Result<PremiumSupport, Refusal> => {
  const next = { ...current, version: current.version + 1 };
  if (command.type === 'end') {
    return current.state === 'on' ? ok({ ...next, state: 'off' }) : refuse('conflict');
  }
  if ((command.type === 'renew') !== (current.state === 'on')) return refuse('conflict');
  return ok({
    ...next,
    state: 'on',
    since: command.type === 'begin' ? now : current.since,
    generation: current.generation + 1,
    lookup: command.lookup,
    renewedAt: now,
  });
};
