import { day } from './duration.ts';
import { type Refusal, refuse } from './refusal.ts';
import { ok, type Result } from './result.ts';

/** A6: acts of an admin that a second one confirms. */
export const proposedActs = [
  'authorise_partner',
  'reinstate_partner',
  'freeze_shares',
  'unfreeze_shares',
  'unfreeze_share',
  'appoint_admin',
  'dismiss_admin',
  'recover_person',
  'apply_list',
] as const;
export type ProposedActKind = (typeof proposedActs)[number];

export type ProposedAct =
  /** `version` of the application that was looked at; `reason` where a criterion is missing (P7). */
  | {
      kind: 'authorise_partner' | 'reinstate_partner';
      organisationId: string;
      version: number;
      reason: string;
    }
  /** Every live share on either side of an organisation. */
  | { kind: 'freeze_shares' | 'unfreeze_shares'; organisationId: string; reason: string }
  /** One of those that two have held, of this customer. */
  | { kind: 'unfreeze_share'; organisationId: string; grantId: string; reason: string }
  | { kind: 'appoint_admin'; email: string; language: string }
  /** `role` is what the person keeps: the host's staff, or nothing. */
  | { kind: 'dismiss_admin'; personId: string; role: 'staff' | null }
  /** S2: a file of the host's own becomes the list that proves who owns its accounts; `version` as it was looked at. */
  | { kind: 'apply_list'; importId: string; panelName: string; version: number; whole: boolean }
  | { kind: 'recover_person'; email: string; newEmail: string; reason: string; identifiedBy: string };

/** Why one admin does not decide it alone. */
export const secondReasons = ['related', 'known', 'flagged', 'name', 'bulk', 'host_role'] as const;
export type SecondReason = (typeof secondReasons)[number];

/** `confirmed` is decided and being carried out; `failed` could not be, and says why. */
export const proposalStates = [
  'open',
  'confirmed',
  'done',
  'refused',
  'withdrawn',
  'lapsed',
  'failed',
] as const;
export type ProposalState = (typeof proposalStates)[number];

export interface Proposal {
  id: string;
  about: string;
  act: ProposedAct;
  because: readonly SecondReason[];
  /** Whom it concerns: its log has every step. */
  organisationId: string | null;
  state: ProposalState;
  proposedBy: string;
  proposedAt: number;
  dueAt: number | null;
  /** Null where nobody but time confirmed it. */
  decidedBy: string | null;
  decidedAt: number | null;
  reason: string | null;
  version: number;
}

export type ProposalCommand =
  | { type: 'confirm'; by: string }
  | { type: 'refuse'; by: string; reason: string }
  | { type: 'withdraw'; by: string }
  /** There is nobody who could confirm: it waits for the day instead. */
  | { type: 'wait' }
  | { type: 'come_due' }
  | { type: 'lapse' }
  /** Whoever proposed it works for the host no more, and nobody has confirmed it. */
  | { type: 'abandon' }
  | { type: 'finish' }
  | { type: 'fail'; reason: string };

/** A host with one admin: what it decides stands still for a day, in which whom it concerns can object. */
export const aloneDelay = day;
/** What nobody confirmed for two weeks is asked again or not at all. */
export const proposalLife = 14 * day;

/** What a proposal is about, as one word: two open ones about the same do not exist. */
export const aboutOf = (act: ProposedAct): string => {
  switch (act.kind) {
    case 'authorise_partner':
    case 'reinstate_partner':
    case 'freeze_shares':
    case 'unfreeze_shares':
      return `${act.kind}|${act.organisationId}`;
    case 'unfreeze_share':
      return `${act.kind}|${act.grantId}`;
    case 'appoint_admin':
    case 'recover_person':
      return `${act.kind}|${act.email}`;
    case 'dismiss_admin':
      return `${act.kind}|${act.personId}`;
    case 'apply_list':
      return `${act.kind}|${act.importId}`;
  }
};

export const propose = (
  start: Pick<Proposal, 'id' | 'act' | 'because' | 'organisationId' | 'proposedBy'> & { alone: boolean },
  now: number,
): Proposal => {
  const { alone, ...given } = start;
  return {
    ...given,
    about: aboutOf(given.act),
    state: 'open',
    proposedAt: now,
    dueAt: alone ? now + aloneDelay : null,
    decidedBy: null,
    decidedAt: null,
    reason: null,
    version: 1,
  };
};

const wrongState = (proposal: Proposal) => refuse('proposal_state', { state: proposal.state });

/** A6: who proposed it can only take it back; only somebody else decides, or, for who is alone, the day. */
export const transitionProposal = (
  proposal: Proposal,
  command: ProposalCommand,
  now: number,
): Result<Proposal, Refusal> => {
  const next = { ...proposal, version: proposal.version + 1 };
  const decided = (state: ProposalState, by: string | null, reason: string | null = null) =>
    ok({ ...next, state, decidedBy: by, decidedAt: now, reason });
  if (command.type === 'finish' || command.type === 'fail') {
    if (proposal.state !== 'confirmed') return wrongState(proposal);
    return ok(
      command.type === 'finish'
        ? { ...next, state: 'done' }
        : { ...next, state: 'failed', reason: command.reason },
    );
  }
  if (proposal.state !== 'open') return wrongState(proposal);
  switch (command.type) {
    case 'confirm':
      if (command.by === proposal.proposedBy) return refuse('second_person_needed');
      return decided('confirmed', command.by);
    case 'refuse':
      if (command.by === proposal.proposedBy) return refuse('second_person_needed');
      return decided('refused', command.by, command.reason);
    case 'withdraw':
      if (command.by !== proposal.proposedBy) return refuse('not_allowed');
      return decided('withdrawn', command.by);
    case 'wait':
      return proposal.dueAt === null ? ok({ ...next, dueAt: now + aloneDelay }) : wrongState(proposal);
    case 'come_due':
      return proposal.dueAt !== null && now >= proposal.dueAt
        ? decided('confirmed', null)
        : wrongState(proposal);
    case 'lapse':
      return proposal.dueAt === null && now >= proposal.proposedAt + proposalLife
        ? decided('lapsed', null)
        : wrongState(proposal);
    case 'abandon':
      return decided('lapsed', null);
  }
};
