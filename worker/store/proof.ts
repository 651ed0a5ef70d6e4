import type { Account } from '../../shared/domain/account.ts';
import type { ClaimState } from '../../shared/domain/account-claim.ts';
import type { AddressChange } from '../../shared/domain/address-change.ts';
import type { Recovery, RecoveryState } from '../../shared/domain/recovery.ts';
import type { ContactChange } from '../app/records.ts';
import type { ClaimView, Page, RecoveryView } from '../store.ts';

/** Ways to prove that take other people's time, and what stands in the way of a proof (S2, E34, O5, O6). */
export interface ProofReads {
  claim(id: string): Promise<ClaimView | null>;
  claims(state: ClaimState, after: string | null): Promise<Page<ClaimView>>;
  /** What an organisation still waits for, and what was refused since a moment. */
  claimsOf(organisationId: string, since: number): Promise<readonly ClaimView[]>;
  /** What a one-use secret of that purpose was made for, while it may still be used; it is not used by this. */
  kept(hash: string, purpose: string, now: number): Promise<string | null>;
  contactChange(accountId: string): Promise<ContactChange | null>;
  contactChangesOf(
    organisationIds: readonly string[],
  ): Promise<readonly { change: ContactChange; account: Account }[]>;
  addressChange(id: string): Promise<AddressChange | null>;
  openAddressChange(personId: string, now: number): Promise<AddressChange | null>;
  /** Whether somebody may still go back to this address (O5). */
  addressHeld(email: string, now: number): Promise<boolean>;
  recovery(id: string): Promise<RecoveryView | null>;
  recoveryOf(personId: string): Promise<Recovery | null>;
  recoveries(state: RecoveryState, after: string | null): Promise<Page<RecoveryView>>;
}
