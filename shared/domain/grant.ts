import { type Access, isNarrowing } from './access.ts';
import { hasNotBegun, type Terms, type Waiting } from './cooling-off.ts';
import { renewalWindow } from './duration.ts';
import type { Refusal } from './refusal.ts';
import { fail, ok, type Result } from './result.ts';

export const grantStates = ['waiting', 'active', 'paused', 'frozen', 'ended'] as const;
export type GrantState = (typeof grantStates)[number];

/** Whether the panel has followed: a grant's state is ours, its panel state is the panel's (E38). */
export const panelStates = ['applying', 'in_force', 'cutting', 'not_yet_cut', 'cut'] as const;
export type PanelState = (typeof panelStates)[number];

export type PauseReason = 'customer' | 'run_out';
/** `rule`: a term the customer set ended it: a finished project, days without an opening, a renewal that never came (S12, X3). */
export const endedBys = ['customer', 'partner', 'host', 'rule'] as const;
export type EndedBy = (typeof endedBys)[number];
/** Which term that was: its project is done, nobody opened it for so long, or nobody renewed it in time. */
export const endingRules = ['project', 'idle', 'not_renewed'] as const;
export type EndingRule = (typeof endingRules)[number];
/** M5: `stopped` by the customer, so that the partner cannot switch it on again by itself. */
export const mailCopyStates = ['off', 'on', 'stopped'] as const;
export type MailCopy = (typeof mailCopyStates)[number];
/** `admins`: two of them held all shares of an organisation at once (A6). */
export const freezeReasons = ['partnership', 'admin', 'admins', 'mismatch', 'restore'] as const;
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
  endedBy: EndedBy | null;
  endsAt: number | null;
  /** X3: ends when nobody of the partner opened it for this many days; null when that ends nothing. */
  idleDays: number | null;
  /** X3: the partner's project it ends with, or null. */
  projectId: string | null;
  /** The partner's own record of this client (Q1). */
  clientId: string | null;
  mailCopy: MailCopy;
  panelState: PanelState;
  /** Grows whenever what the panel must hold changes; a connector job for an older one is void. */
  panelGeneration: number;
  startedAt: number;
  /** X3: idle days count from here or from the last opening: the moment it last began to be in force, or its rights changed. */
  idleFrom: number;
  /** S12: when the customer last set the terms or let them stand; null when not since the start. */
  reviewedAt: number | null;
  pausedAt: number | null;
  /** X1: what the customer decided and what begins later. */
  waiting: Waiting | null;
  version: number;
}

export type GrantCommand =
  /** Terms that are left out stay as they are. */
  | ({ type: 'change'; access: Access; endsAt: number | null } & Partial<
      Pick<Grant, 'idleDays' | 'projectId'>
    >)
  /** X1: the same change, later. */
  | { type: 'change_later'; waiting: Waiting & { change: Terms } }
  /** X1: what waited begins. */
  | { type: 'begin' }
  /** X1: a change that waited does not come; a share that waited is ended instead. */
  | { type: 'drop_waiting' }
  | { type: 'pause' }
  | { type: 'resume'; endsAt: number | null }
  | { type: 'run_out' }
  | { type: 'freeze'; reason: FreezeReason }
  | { type: 'unfreeze'; reason: FreezeReason }
  /** E18: what was made at the panel is made anew, because somebody of the partner may not use it any more. */
  | { type: 'rotate' }
  /** S12: the customer has looked at it and lets it stand. */
  | { type: 'review' }
  | { type: 'mail_copy'; to: 'on' | 'off' | 'stopped' | 'allowed' }
  | { type: 'end'; by: EndedBy };

/** What the panel has to do after a transition. */
export type PanelJob = 'provision' | 'deprovision' | null;

export interface GrantChange {
  grant: Grant;
  job: PanelJob;
}

/** The state follows from the holds; nothing else decides it. */
export const grantState = (grant: Pick<Grant, 'endedAt' | 'frozen' | 'paused' | 'waiting'>): GrantState => {
  if (grant.endedAt !== null) return 'ended';
  if (grant.frozen.length > 0) return 'frozen';
  if (grant.paused !== null) return 'paused';
  return hasNotBegun(grant) ? 'waiting' : 'active';
};

/** The state at a moment: a grant whose end date has passed is paused even before the job has written so (S12). */
export const grantStateAt = (
  grant: Pick<Grant, 'endedAt' | 'frozen' | 'paused' | 'waiting' | 'endsAt'>,
  now: number,
): GrantState => {
  const state = grantState(grant);
  return state === 'active' && grant.endsAt !== null && now >= grant.endsAt ? 'paused' : state;
};

export const startGrant = (
  facts: Pick<Grant, 'id' | 'accountId' | 'customerId' | 'partnerId' | 'access' | 'endsAt'> &
    Partial<Pick<Grant, 'idleDays' | 'projectId' | 'clientId' | 'waiting'>>,
  now: number,
): GrantChange => ({
  grant: {
    waiting: null,
    idleDays: null,
    projectId: null,
    clientId: null,
    ...facts,
    mailCopy: 'off',
    paused: null,
    frozen: [],
    endedAt: null,
    endedBy: null,
    panelState: facts.waiting ? 'cut' : 'applying',
    panelGeneration: 1,
    startedAt: now,
    idleFrom: now,
    reviewedAt: null,
    pausedAt: null,
    version: 1,
  },
  job: facts.waiting ? null : 'provision',
});

/** Settles what the panel must do when a grant moves from one state to the next. */
const settle = (
  before: Grant,
  next: Grant,
  { rightsChanged, now }: { rightsChanged: boolean; now: number },
): GrantChange => {
  const was = grantState(before) === 'active';
  const is = grantState(next) === 'active';
  const grant = { ...next, version: before.version + 1 };
  if (is && (!was || rightsChanged)) {
    const job = { panelState: 'applying', panelGeneration: before.panelGeneration + 1 } as const;
    return { grant: { ...grant, ...job, idleFrom: now }, job: 'provision' };
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

/** S12: two weeks after its end date a share can no longer be renewed, whatever has paused it. */
export const isPastRenewal = ({ endsAt }: Pick<Grant, 'endsAt'>, now: number): boolean =>
  endsAt !== null && now > endsAt + renewalWindow;

export const transitionGrant = (
  current: Grant,
  command: GrantCommand,
  now: number,
): Result<GrantChange, Refusal> => {
  if (current.endedAt !== null) return refuseState(current);
  const unchanged = { rightsChanged: false, now };
  switch (command.type) {
    case 'change': {
      if (command.endsAt !== null && command.endsAt <= now) return fail({ code: 'end_date_invalid' });
      const { type: _, ...terms } = command;
      // M5, E21: limited access never has a copy, and a later widening does not bring it back.
      const mailCopy =
        command.access.kind === 'limited' && current.mailCopy === 'on' ? 'off' : current.mailCopy;
      // X1: what is decided now is newer than what waits; only a share that is still to begin goes on waiting.
      const waiting = hasNotBegun(current) && command.access.kind === 'full' ? current.waiting : null;
      const next = { ...current, ...terms, mailCopy, waiting, reviewedAt: now };
      return ok(settle(current, next, { rightsChanged: true, now }));
    }
    case 'change_later': {
      const { change } = command.waiting;
      if (change.endsAt !== null && change.endsAt <= now) return fail({ code: 'end_date_invalid' });
      if (hasNotBegun(current)) return refuseState(current);
      return ok(settle(current, { ...current, waiting: command.waiting }, unchanged));
    }
    case 'begin': {
      // A8: whether it was stopped meanwhile is not known before the grant has been matched.
      if (current.waiting === null || current.frozen.includes('restore')) return refuseState(current);
      const begun = { ...current, waiting: null };
      const { change } = current.waiting;
      if (change === null) return ok(settle(current, { ...begun, startedAt: now }, unchanged));
      return transitionGrant(begun, { type: 'change', ...change }, now);
    }
    case 'drop_waiting':
      if (current.waiting?.change == null) return refuseState(current);
      return ok(settle(current, { ...current, waiting: null }, unchanged));
    case 'pause':
      if (current.paused === 'customer') return refuseState(current);
      return ok(settle(current, { ...current, paused: 'customer', pausedAt: now }, unchanged));
    case 'resume': {
      if (current.paused === null) return refuseState(current);
      if (command.endsAt !== null && command.endsAt <= now) return fail({ code: 'end_date_invalid' });
      if (isPastRenewal(current, now)) return refuseState(current);
      const next = { ...current, paused: null, pausedAt: null, endsAt: command.endsAt, reviewedAt: now };
      return ok(settle(current, next, unchanged));
    }
    case 'run_out':
      if (current.paused !== null || current.endsAt === null || now < current.endsAt)
        return refuseState(current);
      return ok(settle(current, { ...current, paused: 'run_out', pausedAt: now }, unchanged));
    case 'freeze':
      if (current.frozen.includes(command.reason)) return refuseState(current);
      return ok(settle(current, { ...current, frozen: [...current.frozen, command.reason] }, unchanged));
    case 'unfreeze': {
      if (!current.frozen.includes(command.reason)) return refuseState(current);
      const frozen = current.frozen.filter((reason) => reason !== command.reason);
      return ok(settle(current, { ...current, frozen }, unchanged));
    }
    case 'end':
      return ok(
        settle(
          current,
          { ...current, endedAt: now, endedBy: command.by, mailCopy: 'off', waiting: null },
          unchanged,
        ),
      );
    case 'rotate': {
      // The partner's own affair: it moves none of the terms the customer set (S12, X3).
      const { grant, job } = settle(current, current, { rightsChanged: true, now });
      return ok({ grant: { ...grant, idleFrom: current.idleFrom }, job });
    }
    case 'review':
      // A share with an end date comes up for renewal instead.
      if (current.endsAt !== null) return refuseState(current);
      return ok(settle(current, { ...current, reviewedAt: now }, unchanged));
    case 'mail_copy':
      return changeMailCopy(current, command.to, now);
  }
};

/** M5: the partner switches it on under full access only; once the customer stopped it, only the customer allows it again. */
const changeMailCopy = (
  current: Grant,
  to: Extract<GrantCommand, { type: 'mail_copy' }>['to'],
  now: number,
): Result<GrantChange, Refusal> => {
  const next: MailCopy = to === 'allowed' ? 'off' : to;
  if (next === current.mailCopy) return refuseState(current);
  if (to === 'on' && current.access.kind !== 'full') return fail({ code: 'mail_copy_needs_full_access' });
  if (to === 'on' && grantState(current) !== 'active') return refuseState(current);
  const stopped = current.mailCopy === 'stopped';
  if (stopped && to !== 'allowed') return fail({ code: 'mail_copy_stopped' });
  return ok(settle(current, { ...current, mailCopy: next }, { rightsChanged: false, now }));
};

/** The connector reported back about a job of this generation; an older job changes nothing (E46). */
export const confirmPanel = (
  current: Grant,
  report: { generation: number; outcome: 'in_force' | 'cut' | 'not_yet_cut' },
): Grant | null =>
  report.generation === current.panelGeneration
    ? { ...current, panelState: report.outcome, version: current.version + 1 }
    : null;

/** Whether a limit of time was lifted or moved further away. */
const outlasts = (next: number | null, before: number | null): boolean =>
  before !== null && (next === null || next > before);

/** M1: whether a change needs the authority to widen, or only that to narrow. */
export const changeNeeds = (
  current: Grant,
  access: Access,
  endsAt: number | null,
  {
    idleDays = current.idleDays,
    projectId = current.projectId,
  }: Partial<Pick<Grant, 'idleDays' | 'projectId'>> = {},
): 'widen' | 'narrow' => {
  const longer =
    outlasts(endsAt, current.endsAt) ||
    outlasts(idleDays, current.idleDays) ||
    (current.projectId !== null && projectId !== current.projectId);
  return !longer && isNarrowing(current.access, access) ? 'narrow' : 'widen';
};
