import { day, recoveryNotice } from './duration.ts';
import { type Refusal, refuse } from './refusal.ts';
import { ok, type Result } from './result.ts';

export const recoveryStates = ['pending', 'cancelled', 'done'] as const;
export type RecoveryState = (typeof recoveryStates)[number];

/** A way back in through the host's staff for who has lost both mailbox and passkey (O6). */
export interface Recovery {
  id: string;
  personId: string;
  oldEmail: string;
  newEmail: string;
  /** In the log, and in the notices. */
  reason: string;
  /** How the staff made sure who asks. */
  identifiedBy: string;
  state: RecoveryState;
  startedBy: string;
  startedAt: number;
  /** Nothing happens before this; until then anybody who was told can cancel. */
  readyAt: number;
  endedAt: number | null;
  version: number;
}

/** What nobody took up in this time has to be asked for again. */
const takenUpWithin = 14 * day;

export const recoveryReady = (recovery: Recovery, now: number): boolean =>
  recovery.state === 'pending' && now >= recovery.readyAt && now < recovery.readyAt + takenUpWithin;

export const startRecovery = (
  facts: Pick<
    Recovery,
    'id' | 'personId' | 'oldEmail' | 'newEmail' | 'reason' | 'identifiedBy' | 'startedBy'
  >,
  now: number,
): Recovery => ({
  ...facts,
  state: 'pending',
  startedAt: now,
  readyAt: now + recoveryNotice,
  endedAt: null,
  version: 1,
});

export const transitionRecovery = (
  current: Recovery,
  command: { type: 'cancel' } | { type: 'complete' },
  now: number,
): Result<Recovery, Refusal> => {
  if (current.state !== 'pending') return refuse('link_expired');
  if (command.type === 'complete' && !recoveryReady(current, now)) return refuse('link_expired');
  const state = command.type === 'cancel' ? 'cancelled' : 'done';
  return ok({ ...current, state, endedAt: now, version: current.version + 1 });
};
