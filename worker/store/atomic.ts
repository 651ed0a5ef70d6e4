import type { Challenge } from '../app/records.ts';

/** Single statements that both decide and change: they cannot be split without a race. */
export interface AtomicWrites {
  /** Counts one attempt at a code; null when the challenge is used, dead, expired or used up. */
  countAttempt(challengeId: string, limit: number, now: number): Promise<Challenge | null>;
  /** Marks a challenge used; false when it was not open any more. */
  useChallenge(challengeId: string, now: number): Promise<boolean>;
  /** Takes a one-use secret's payload; null when unknown, used or expired. */
  useOnce(hash: string, purpose: string, now: number): Promise<string | null>;
  /** E42: one mint in flight per account of a panel. */
  lockOpening(accountId: string, personId: string, now: number, until: number): Promise<boolean>;
  unlockOpening(accountId: string, personId: string): Promise<void>;
  storeAccessToken(hash: string, deviceId: string, expiresAt: number): Promise<void>;
  /** Notes when a device was seen last. */
  touchDevice(deviceId: string, now: number): Promise<void>;
}
