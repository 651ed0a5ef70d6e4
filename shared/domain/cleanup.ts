import type { InventoryEntry } from './inventory.ts';

/** What a panel can set back to how it was before (M10). */
export const recoverySteps = ['contact', 'password'] as const;
export type RecoveryStep = (typeof recoverySteps)[number];

export type CleanupState = 'waiting' | 'done' | 'failed';

/** One thing to be done at the panel, and what became of it. */
export type CleanupStep = { state: CleanupState } & (
  | { step: RecoveryStep; entry: null }
  | { step: 'remove'; entry: Pick<InventoryEntry, 'id' | 'kind' | 'name'> }
);

/** The customer's order to take things out of its account, or to set it back (M9, M10, S16). */
export interface Cleanup {
  id: string;
  accountId: string;
  customerId: string;
  /** The ended grant it follows; null for what was there before a share (S16). */
  grantId: string | null;
  kind: 'removal' | 'recovery';
  askedBy: string;
  askedAt: number;
  steps: readonly CleanupStep[];
  version: number;
}

export const isRunning = (cleanup: Cleanup): boolean =>
  cleanup.steps.some((step) => step.state === 'waiting');

/** The outcome of one step; what has come out already stays as it is, so that a repeated job changes nothing. */
export const settleStep = (cleanup: Cleanup, index: number, state: 'done' | 'failed'): Cleanup => ({
  ...cleanup,
  steps: cleanup.steps.map((step, at) =>
    at === index && step.state === 'waiting' ? { ...step, state } : step,
  ),
  version: cleanup.version + 1,
});

/** What was not done in time is left to do by hand, and says so. */
export const giveUp = (cleanup: Cleanup): Cleanup => ({
  ...cleanup,
  steps: cleanup.steps.map((step) =>
    step.state === 'waiting' ? { ...step, state: 'failed' as const } : step,
  ),
  version: cleanup.version + 1,
});
