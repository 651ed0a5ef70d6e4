import type { Account } from '../../shared/domain/account.ts';
import type { Organisation } from '../../shared/domain/organisation.ts';
import type { StaffAccess } from '../../shared/domain/staff-access.ts';
import type { Panel, VerificationGrant } from '../app/records.ts';

export interface StaffAccessView {
  access: StaffAccess;
  account: Account;
  panel: Panel;
  organisation: Organisation;
}

/** H3: what customers let the host's staff into for a while. */
export interface StaffAccessReads {
  byId(id: string): Promise<StaffAccess | null>;
  view(id: string): Promise<StaffAccessView | null>;
  /** Those nobody has ended; whether their time is over is for the reader's clock. */
  openOf(organisationId: string): Promise<readonly StaffAccessView[]>;
  /** All that staff may use at a moment, the one that ends first on top. */
  open(now: number): Promise<readonly StaffAccessView[]>;
  runOut(now: number, limit: number): Promise<readonly StaffAccess[]>;
  /** For a host that asks whether what names this id still holds. */
  asGrant(id: string, now: number): Promise<VerificationGrant | null>;
}
