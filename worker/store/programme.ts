import type { Agreement, AgreementNotice } from '../../shared/domain/agreement.ts';
import type { EligibilityEvidence } from '../../shared/domain/eligibility.ts';
import type { KnownName } from '../../shared/domain/look-alike.ts';
import type { Organisation } from '../../shared/domain/organisation.ts';
import type { PartnerDomain } from '../../shared/domain/partner-domain.ts';
import type { Party } from '../../shared/domain/relation.ts';
import type { Affiliate, AgreementConfirmed, NameRequest } from '../app/records.ts';

/** What the partner programme knows beside partnerships themselves (P7, P8, P10, P11, E57). */
export interface ProgrammeReads {
  evidence(organisationId: string): Promise<readonly EligibilityEvidence[]>;
  /** Applicants whose website nobody has looked at since they applied. */
  websitesToCheck(limit: number): Promise<readonly string[]>;
  affiliate(organisationId: string): Promise<Affiliate | null>;
  nameRequest(organisationId: string): Promise<NameRequest | null>;
  nameRequests(): Promise<readonly { request: NameRequest; organisation: Organisation }[]>;
  /** Names that another must not look like: of everybody who is a partner now. */
  partnerNames(): Promise<readonly KnownName[]>;
  /** What relates organisations to each other, of each that is named. */
  parties(organisationIds: readonly string[]): Promise<readonly Party[]>;
  /** Organisations that have anything in common with this one; `relationBetween` says what it is worth. */
  perhapsRelated(organisationId: string): Promise<readonly Organisation[]>;
  /** Full access between related organisations that began since a moment, the latest first. */
  relatedGrants(since: number): Promise<readonly RelatedGrant[]>;
}

export interface RelatedGrant {
  grantId: string;
  customerName: string;
  partnerName: string;
  at: number;
}

export interface AgreementReads {
  all(): Promise<readonly Agreement[]>;
  byName(name: string): Promise<Agreement | null>;
  /** Every confirmation of an organisation, the latest first. */
  confirmations(organisationId: string): Promise<readonly AgreementConfirmed[]>;
  /** Partners whose confirmed version is from before this one and who were not mailed so about it yet. */
  unasked(agreement: Agreement, kind: AgreementNotice, limit: number): Promise<readonly string[]>;
  /** How many partners have confirmed a version, and how many still owe it. */
  progress(agreement: Agreement): Promise<{ confirmed: number; owing: number }>;
}

export interface PartnerDomainReads {
  of(organisationId: string): Promise<readonly PartnerDomain[]>;
  one(organisationId: string, domain: string): Promise<PartnerDomain | null>;
  /** The proved domains of organisations, for their identity cards (S4). */
  verified(organisationIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** E55: whether one of these is a proved domain of somebody who is or was lately a partner. */
  isPartners(domains: readonly string[]): Promise<boolean>;
  due(now: number, limit: number): Promise<readonly PartnerDomain[]>;
}
