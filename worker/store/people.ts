import type { Team } from '../../shared/domain/assignment.ts';
import type { MemberInvitation, Organisation } from '../../shared/domain/organisation.ts';
import type { Partnership, PartnershipState } from '../../shared/domain/partnership.ts';
import type { Challenge, Device, Passkey, Person } from '../app/records.ts';
import type {
  GrantView,
  MemberView,
  OrganisationOf,
  Page,
  PartnerFound,
  SessionFacts,
  TeamView,
} from '../store.ts';

export interface PersonReads {
  byId(id: string): Promise<Person | null>;
  byEmail(email: string): Promise<Person | null>;
  /** Names by id, for logs. */
  names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  passkeys(personId: string): Promise<readonly Passkey[]>;
  admins(): Promise<readonly Person[]>;
  /** Everybody with a role at the host: its admins first, then its staff. */
  hostPeople(): Promise<readonly Person[]>;
  passkeyByCredential(credentialId: string): Promise<Passkey | null>;
  challenge(id: string): Promise<Challenge | null>;
}

export interface DeviceReads {
  byId(id: string): Promise<Device | null>;
  ofPerson(personId: string): Promise<readonly Device[]>;
  /** Session by the hash of its cookie; null when ended or expired. */
  bySecret(hash: string, now: number): Promise<SessionFacts | null>;
  /** Device by the hash of a live access token. */
  byAccessToken(hash: string, now: number): Promise<SessionFacts | null>;
  /** Device whose current or previous refresh token has this hash, ended ones included (reuse detection). */
  byRefreshToken(hash: string): Promise<Device | null>;
}

export interface OrganisationReads {
  byId(id: string): Promise<Organisation | null>;
  byClientId(clientId: string): Promise<Organisation | null>;
  ofPerson(personId: string): Promise<readonly OrganisationOf[]>;
  members(organisationId: string): Promise<readonly MemberView[]>;
  memberInvitation(id: string): Promise<MemberInvitation | null>;
  memberInvitations(organisationId: string): Promise<readonly MemberInvitation[]>;
  /** Representatives and administrators: who is mailed about a grant. */
  leadersOf(
    organisationIds: readonly string[],
  ): Promise<readonly { organisationId: string; person: Person }[]>;
  leaders(organisationId: string): Promise<readonly Person[]>;
  /** X1: until when an emergency of this customer holds that the host's staff has verified, or null. */
  emergencyUntil(organisationId: string, now: number): Promise<number | null>;
  /** Deleted organisations with grants that still live (O8). */
  unfinishedRemovals(limit: number): Promise<readonly string[]>;
}

export interface PartnershipReads {
  of(organisationId: string): Promise<Partnership>;
  /** Whoever applied first comes first (A1). */
  byState(state: PartnershipState, after: string | null): Promise<Page<PartnerFound>>;
  counts(): Promise<readonly { state: PartnershipState; count: number }[]>;
  /** Partners with live grants that do not agree with the partnership yet (P9). */
  outOfStep(limit: number): Promise<readonly string[]>;
  /** S16: the websites of those who are or were lately partners, as they gave them. */
  websites(): Promise<readonly string[]>;
  /** S4: an exact Partner-ID or a member's exact address finds any authorized partner. */
  find(words: string): Promise<readonly PartnerFound[]>;
}

/** M6. */
export interface TeamReads {
  byId(id: string): Promise<Team | null>;
  ofOrganisation(organisationId: string): Promise<readonly TeamView[]>;
  view(id: string): Promise<TeamView | null>;
  /** Live grants assigned to it. */
  grants(id: string): Promise<readonly GrantView[]>;
}
