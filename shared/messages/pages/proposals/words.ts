import type { ProposalState, ProposedActKind, SecondReason } from '../../../domain/proposal.ts';

/** Decisions of the host that two admins take (A6). */
export interface ProposalWords {
  title: string;
  lead: string;
  empty: string;
  acts: Record<ProposedActKind, string>;
  because: Record<SecondReason, string>;
  states: Record<ProposalState, string>;
  waitsForDay: string;
  decision: string;
  about: string;
  why: string;
  proposedBy: string;
  decidedBy: string;
  byTime: string;
  outcome: string;
  address: string;
  newAddress: string;
  identifiedBy: string;
  evidence: string;
  confirm: string;
  confirmText: string;
  refuse: string;
  withdraw: string;
  ownText: string;
  insider: string;
  decided: string;
  alone: (at: string) => string;
  /** The same where it concerns no organisation. */
  aloneWithout: (at: string) => string;
  ownAlone: string;
  allShares: string;
  allSharesText: string;
  flag: string;
  flagged: string;
  unflag: string;
  flagText: string;
  known: string;
  /** To the staff who started it. */
  recoveryWaits: string;
}
