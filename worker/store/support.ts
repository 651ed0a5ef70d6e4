import type { Organisation } from '../../shared/domain/organisation.ts';
import type { PremiumSupport } from '../../shared/domain/premium-support.ts';
import type { SupportCode } from '../../shared/domain/support-code.ts';
import type { Person } from '../app/records.ts';

/** What helps a caller: codes, who was identified, and what staff finds (H1, H2, H5). */
export interface SupportReads {
  openCodeOf(personId: string): Promise<SupportCode | null>;
  codeBy(lookup: string): Promise<SupportCode | null>;
  premiumOf(organisationId: string): Promise<PremiumSupport | null>;
  premiumBy(lookup: string): Promise<PremiumSupport | null>;
  /** When this member of the staff last identified the person, or the organisation or a member of it, since a moment. */
  identifiedAt(
    staffId: string,
    who: { personId: string } | { organisationId: string },
    since: number,
  ): Promise<number | null>;
  /** Everybody this member of the staff has identified since a moment, the latest first. */
  identifiedBy(staffId: string, since: number): Promise<readonly IdentifiedCaller[]>;
  /** Organisations by their name or ids, an account of theirs, a domain in it, or a member's whole address. */
  find(words: string): Promise<readonly FoundOrganisation[]>;
  /** What was refused to members of an organisation, or to one person, since a moment. */
  denials(of: { personId: string } | { organisationId: string }, since: number): Promise<readonly Denied[]>;
}

export interface IdentifiedCaller {
  person: Pick<Person, 'id' | 'name'> | null;
  organisation: Pick<Organisation, 'id' | 'name'> | null;
  at: number;
}

export interface FoundOrganisation {
  organisation: Organisation;
  /** What of it the words were found in, and the words there. */
  by: 'name' | 'account' | 'domain' | 'member';
  what: string;
}

/** A refusal as it was answered to a person we know. */
export interface Denied {
  personId: string;
  personName: string;
  at: number;
  code: string;
  route: string;
  requestId: string;
}
