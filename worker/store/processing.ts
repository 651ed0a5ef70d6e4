import type { ProcessingAgreement } from '../../shared/domain/processing-agreement.ts';

/** G1: newest first. */
export interface ProcessingReads {
  byId(id: string): Promise<ProcessingAgreement | null>;
  /** Of a share: those chosen beside it, and those that came with the invitation it was made from. */
  ofGrant(grantId: string): Promise<readonly ProcessingAgreement[]>;
  ofInvitation(invitationId: string): Promise<readonly ProcessingAgreement[]>;
}
