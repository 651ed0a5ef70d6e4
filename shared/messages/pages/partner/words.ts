import type { PartnershipState } from '../../../domain/partnership.ts';

/** Words of the partner page (P1–P5). The vendor's own words: Sharing Partner, Applied for, Authorized, Partner-ID. */
export interface PartnerWords {
  title: string;
  become: string;
  status: string;
  states: Record<PartnershipState, string>;
  stateText: Record<PartnershipState, string>;
  reason: string;
  what: string;
  whatText: readonly [string, string];
  stepsLabel: string;
  /** Read, confirm (Applied for), review, Authorized, Partner-ID: the vendor's order. */
  steps: readonly [string, string, string, string, string];
  agreement: string;
  download: string;
  application: string;
  website: string;
  websiteHint: string;
  websiteWrong: string;
  about: string;
  aboutHint: string;
  aboutWrong: string;
  confirm: (organisation: string) => string;
  confirmWrong: string;
  apply: string;
  onlyRepresentative: string;
  confirmation: string;
  confirmedBy: string;
  confirmedAt: string;
  confirmedFrom: string;
  confirmedVersion: string;
  fingerprint: string;
  notConfirmed: string;
  directory: string;
  directoryLink: string;
  partnerIdHint: string;
  matchCode: string;
  matchCodeHint: string;
  copy: string;
  copied: string;
  choose: string;
}
