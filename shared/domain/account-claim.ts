import type { LinkedFor } from './linked-for.ts';
import { type Refusal, refuse } from './refusal.ts';
import { ok, type Result } from './result.ts';

/** Why no code could prove the account, as the Worker found it; an admin sees it, the claimant does not (E48). */
export const claimReasons = [
  'claimed',
  'contact_of_partner',
  'contact_in_shared_account',
  'contact_editable',
  'no_contact',
  'contact_changed',
  'panel_cannot_tell',
  'panel_silent',
  'account_unknown',
  /** A code could be mailed; whoever asks says that the mailbox is out of reach. */
  'contact_out_of_reach',
] as const;
export type ClaimReason = (typeof claimReasons)[number];

export const claimStates = ['pending', 'confirmed', 'refused', 'withdrawn'] as const;
export type ClaimState = (typeof claimStates)[number];

/** Somebody says that an account is theirs, and asks the host to confirm it (S2, S16). */
export interface AccountClaim {
  id: string;
  organisationId: string;
  personId: string;
  panelId: string;
  /** As the person named the account. */
  shownAs: string;
  /** What the panel said when it was asked, or the admin stated from the host's books; null where neither did. */
  panelAccountId: string | null;
  contactEmail: string | null;
  reason: ClaimReason;
  /** What the person wrote for the host. */
  evidence: string;
  state: ClaimState;
  /** The host's reason when it refused. */
  answer: string | null;
  decidedBy: string | null;
  decidedAt: number | null;
  accountId: string | null;
  /** Where it leads once it is confirmed; null where it leads to the account. */
  linkedFor: LinkedFor | null;
  createdAt: number;
  version: number;
}

export type ClaimCommand =
  /** `told` is the account as it is confirmed: by the panel, or by the admin where nobody speaks to the panel. */
  | {
      type: 'confirm';
      by: string;
      accountId: string;
      told: Pick<AccountClaim, 'panelAccountId' | 'contactEmail'>;
    }
  /** The claimant proved it after all, by a code; nobody decided. */
  | { type: 'prove'; accountId: string; told: Pick<AccountClaim, 'panelAccountId' | 'contactEmail'> }
  | { type: 'refuse'; by: string; answer: string };

export const transitionClaim = (
  current: AccountClaim,
  command: ClaimCommand,
  now: number,
): Result<AccountClaim, Refusal> => {
  if (current.state !== 'pending') return refuse('conflict');
  const by = command.type === 'prove' ? null : command.by;
  const decided = { ...current, decidedBy: by, decidedAt: now, version: current.version + 1 };
  return ok(
    command.type !== 'refuse'
      ? { ...decided, ...command.told, state: 'confirmed', accountId: command.accountId }
      : { ...decided, state: 'refused', answer: command.answer },
  );
};
