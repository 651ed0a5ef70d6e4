import { type Access, isNarrowing } from './access.ts';
import { renewalWindow } from './duration.ts';
import type { Refusal } from './refusal.ts';
import { fail, ok, type Result } from './result.ts';

export const grantStates = ['waiting', 'active', 'paused', 'frozen', 'ended'] as const;
export type GrantState = (typeof grantStates)[number];

/** Whether the panel has followed: a grant's state is ours, its panel state is the panel's (E38). */
export const panelStates = ['applying', 'in_force', 'cutting', 'not_yet_cut', 'cut'] as const;
export type PanelState = (typeof panelStates)[number];

export type PauseReason = 'customer' | 'run_out';
export const freezeReasons = ['partnership', 'admin', 'mismatch', 'restore'] as const;
export type FreezeReason = (typeof freezeReasons)[number];

/** The customer's permission for one partner on one account. */
export interface Grant {
  id: string;
  accountId: string;
  customerId: string;
  partnerId: string;
  access: Access;
  /** Holds are kept apart, so that lifting one never lifts another (E1). */
  paused: PauseReason | null;
  frozen: readonly FreezeReason[];
  endedAt: number | null;
  endedBy: 'customer' | 'partner' | 'host' | null;
  endsAt: number | null;
  panelState: PanelState;
  /** Grows whenever what the panel must hold changes; a connector job for an older one is void. */
  panelGeneration: number;
  startedAt: number;
  pausedAt: number | null;
  version: number;
}

export type GrantCommand =
  | { type: 'change'; access: Access; endsAt: number | null }
  | { type: 'pause' }
  | { type: 'resume'; endsAt: number | null }
  | { type: 'run_out' }
  | { type: 'freeze'; reason: FreezeReason }
  | { type: 'unfreeze'; reason: FreezeReason }
  | { type: 'end'; by: 'customer' | 'partner' | 'host' };

/** What the panel has to do after a transition. */
export type PanelJob = 'provision' | 'deprovision' | null;

export interface GrantChange {
  grant: Grant;
  job: PanelJob;
}

/** The state follows from the holds; nothing else decides it. */
export const grantState = (grant: Pick<Grant, 'endedAt' | 'frozen' | 'paused'>): GrantState => {
  if (grant.endedAt !== null) return 'ended';
  if (grant.frozen.length > 0) return 'frozen';
  if (grant.paused !== null) return 'paused';
  return 'active';
};

/** The state at a moment: a grant whose end date has passed is paused even before the job has written so (S12). */
export const grantStateAt = (
  grant: Pick<Grant, 'endedAt' | 'frozen' | 'paused' | 'endsAt'>,
  now: number,
): GrantState => {
  const state = grantState(grant);
  return state === 'active' && grant.endsAt !== null && now >= grant.endsAt ? 'paused' : state;
};

export const startGrant = (
  facts: Pick<Grant, 'id' | 'accountId' | 'customerId' | 'partnerId' | 'access' | 'endsAt'>,
  now: number,
): GrantChange => ({
  grant: {
    ...facts,
    paused: null,
    frozen: [],
    endedAt: null,
    endedBy: null,
    panelState: 'applying',
    panelGeneration: 1,
    startedAt: now,
    pausedAt: null,
    version: 1,
  },
  job: 'provision',
});

/** Settles what the panel must do when a grant moves from one state to the next. */
const settle = (before: Grant, next: Grant, rightsChanged: boolean): GrantChange => {
  const was = grantState(before) === 'active';
  const is = grantState(next) === 'active';
  const grant = { ...next, version: before.version + 1 };
  if (is && (!was || rightsChanged)) {
    const job = { panelState: 'applying', panelGeneration: before.panelGeneration + 1 } as const;
    return { grant: { ...grant, ...job }, job: 'provision' };
  }
  const owesCut =
    before.panelState !== 'cut' && before.panelState !== 'cutting' && before.panelState !== 'not_yet_cut';
  if (!is && (was || owesCut)) {
    const job = { panelState: 'cutting', panelGeneration: before.panelGeneration + 1 } as const;
    return { grant: { ...grant, ...job }, job: 'deprovision' };
  }
  return { grant, job: null };
};

const refuseState = (grant: Grant): { ok: false; error: Refusal } =>
  fail({ code: 'grant_state', detail: { state: grantState(grant) } });

export const transitionGrant = (
  current: Grant,
  command: GrantCommand,
  now: number,
): Result<GrantChange, Refusal> => {
  if (current.endedAt !== null) return refuseState(current);
  switch (command.type) {
    case 'change': {
      if (command.endsAt !== null && command.endsAt <= now) return fail({ code: 'end_date_invalid' });
      const next = { ...current, access: command.access, endsAt: command.endsAt };
      return ok(settle(current, next, true));
    }
    case 'pause':
      if (current.paused === 'customer') return refuseState(current);
      return ok(settle(current, { ...current, paused: 'customer', pausedAt: now }, false));
    case 'resume': {
      if (current.paused === null) return refuseState(current);
      if (command.endsAt !== null && command.endsAt <= now) return fail({ code: 'end_date_invalid' });
      const tooLate = current.paused === 'run_out' && now > (current.endsAt ?? now) + renewalWindow;
      if (tooLate) return refuseState(current);
      return ok(settle(current, { ...current, paused: null, pausedAt: null, endsAt: command.endsAt }, false));
    }
    case 'run_out':
      if (current.paused !== null || current.endsAt === null || now < current.endsAt)
        return refuseState(current);
      return ok(settle(current, { ...current, paused: 'run_out', pausedAt: now }, false));
    case 'freeze':
      if (current.frozen.includes(command.reason)) return refuseState(current);
      return ok(settle(current, { ...current, frozen: [...current.frozen, command.reason] }, false));
    case 'unfreeze': {
      if (!current.frozen.includes(command.reason)) return refuseState(current);
      const frozen = current.frozen.filter((reason) => reason !== command.reason);
      return ok(settle(current, { ...current, frozen }, false));
    }
    case 'end':
      return ok(settle(current, { ...current, endedAt: now, endedBy: command.by }, false));
  }
};

/** The connector reported back about a job of this generation; an older job changes nothing (E46). */
export const confirmPanel = (
  current: Grant,
  report: { generation: number; outcome: 'in_force' | 'cut' | 'not_yet_cut' },
): Grant | null =>
  report.generation === current.panelGeneration
    ? { ...current, panelState: report.outcome, version: current.version + 1 }
    : null;

/** M1: whether a change needs the authority to widen, or only that to narrow. */
export const changeNeeds = (current: Grant, access: Access, endsAt: number | null): 'widen' | 'narrow' => {
  const longer = current.endsAt !== null && (endsAt === null || endsAt > current.endsAt);
  return !longer && isNarrowing(current.access, access) ? 'narrow' : 'widen';
};
