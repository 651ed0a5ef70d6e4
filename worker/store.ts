import type { GrantsShown } from '../shared/api/admin.ts';
import type { OpeningFacts } from '../shared/decision.ts';
import type { Access, GrantedProduct, Product } from '../shared/domain/access.ts';
import type { AccessRequest } from '../shared/domain/access-request.ts';
import type { Account, Reachable } from '../shared/domain/account.ts';
import type { AccountClaim, ClaimState } from '../shared/domain/account-claim.ts';
import type { AddressChange } from '../shared/domain/address-change.ts';
import type { Assignment, Team } from '../shared/domain/assignment.ts';
import type { Cleanup } from '../shared/domain/cleanup.ts';
import type { Client, Project, ProjectState } from '../shared/domain/client.ts';
import type { Grant } from '../shared/domain/grant.ts';
import type { Inventory, InventoryEntry, InventoryMoment } from '../shared/domain/inventory.ts';
import type { Invitation } from '../shared/domain/invitation.ts';
import type { Member, MemberInvitation, MemberRole, Organisation } from '../shared/domain/organisation.ts';
import type { Partnership, PartnershipState } from '../shared/domain/partnership.ts';
import type { Recovery, RecoveryState } from '../shared/domain/recovery.ts';
import type { RemindedBefore } from '../shared/domain/reminders.ts';
import type {
  AuditRow,
  Challenge,
  ContactChange,
  CopyAddress,
  Device,
  Opening,
  Panel,
  Passkey,
  Person,
  ProductCredential,
  RequestCode,
  VerificationGrant,
} from './app/records.ts';
import type { AlarmCause } from './app/request/alarm.ts';
import type { SealedSecret } from './ports.ts';

/** A page of a list: keyset paging, never an offset. */
export interface Page<Row> {
  rows: readonly Row[];
  /** Key to pass as `after`, or null at the end. */
  next: string | null;
}

export interface MemberView {
  member: Member;
  person: Person;
}

export interface OrganisationOf {
  organisation: Organisation;
  role: MemberRole;
  partnership: PartnershipState;
  partnerId: string | null;
}

/** A grant with the names that lists and pages show. */
export interface GrantView {
  grant: Grant;
  /** What it gives to who looks: everything granted, or to a collaborator what is assigned (M6). */
  gives: Access;
  account: Account;
  panel: Panel;
  customer: Organisation;
  partner: Organisation;
  partnerId: string | null;
  partnership: PartnershipState;
  lastOpenedAt: number | null;
  lastOpenedBy: string | null;
}

/** A collaborator or a team to whom a grant is assigned, and which of its products; null is all of them. */
export interface Assignee {
  id: string;
  products: readonly GrantedProduct[] | null;
}

/** A team with who is in it and how many clients it is assigned to. */
export interface TeamView {
  team: Team;
  members: readonly Person[];
  clients: number;
}

export interface InvitationView {
  invitation: Invitation;
  account: Account;
  panel: Panel;
  customer: Organisation;
  /** Null while held for an agency that is no partner yet. */
  partner: Organisation | null;
}

export interface ClaimView {
  claim: AccountClaim;
  panel: Panel;
  organisation: Organisation;
  person: Person;
}

export interface RecoveryView {
  recovery: Recovery;
  person: Person;
}

export interface PartnerFound {
  organisation: Organisation;
  partnership: Partnership;
}

export interface SessionFacts {
  device: Device;
  person: Person;
  memberships: readonly { organisationId: string; role: MemberRole }[];
  /** Until then a code proves nothing, because the address was changed (E24). */
  codeProvesFrom: number | null;
}

/** Reads. Everything that decides goes to the primary; lists may be a moment old. */
export interface Store {
  persons: {
    byId(id: string): Promise<Person | null>;
    byEmail(email: string): Promise<Person | null>;
    /** Names by id, for logs. */
    names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
    passkeys(personId: string): Promise<readonly Passkey[]>;
    admins(): Promise<readonly Person[]>;
    passkeyByCredential(credentialId: string): Promise<Passkey | null>;
    challenge(id: string): Promise<Challenge | null>;
  };
  devices: {
    byId(id: string): Promise<Device | null>;
    ofPerson(personId: string): Promise<readonly Device[]>;
    /** Session by the hash of its cookie; null when ended or expired. */
    bySecret(hash: string, now: number): Promise<SessionFacts | null>;
    /** Device by the hash of a live access token. */
    byAccessToken(hash: string, now: number): Promise<SessionFacts | null>;
    /** Device whose current or previous refresh token has this hash, ended ones included (reuse detection). */
    byRefreshToken(hash: string): Promise<Device | null>;
  };
  organisations: {
    byId(id: string): Promise<Organisation | null>;
    ofPerson(personId: string): Promise<readonly OrganisationOf[]>;
    members(organisationId: string): Promise<readonly MemberView[]>;
    memberInvitation(id: string): Promise<MemberInvitation | null>;
    memberInvitations(organisationId: string): Promise<readonly MemberInvitation[]>;
    page(words: string, after: string | null): Promise<Page<OrganisationOf>>;
    /** Representatives and administrators: who is mailed about a grant. */
    leadersOf(
      organisationIds: readonly string[],
    ): Promise<readonly { organisationId: string; person: Person }[]>;
    leaders(organisationId: string): Promise<readonly Person[]>;
    /** Deleted organisations with grants that still live (O8). */
    unfinishedRemovals(limit: number): Promise<readonly string[]>;
  };
  partnerships: {
    of(organisationId: string): Promise<Partnership>;
    byState(state: PartnershipState, after: string | null): Promise<Page<PartnerFound>>;
    /** Partners with live grants that do not agree with the partnership yet (P9). */
    outOfStep(limit: number): Promise<readonly string[]>;
    /** S4: an exact Partner-ID or a member's exact address finds any authorized partner. */
    find(words: string): Promise<readonly PartnerFound[]>;
  };
  panels: {
    all(): Promise<readonly Panel[]>;
    byId(id: string): Promise<Panel | null>;
    /** By the panel's own origin, or by that of its portal for agencies. */
    byOrigin(origin: string): Promise<Panel | null>;
    byHostToken(hash: string): Promise<Panel | null>;
    credential(panelId: string): Promise<SealedSecret | null>;
    /** A grant of a verification run that lasts (A2). */
    verificationGrant(id: string, now: number): Promise<VerificationGrant | null>;
  };
  accounts: {
    byId(id: string): Promise<Account | null>;
    byPanelAccount(panelId: string, panelAccountId: string): Promise<Account | null>;
    byShown(panelId: string, shownAs: string): Promise<Account | null>;
    ofOrganisations(
      organisationIds: readonly string[],
    ): Promise<readonly { account: Account; panel: Panel }[]>;
    products(accountId: string): Promise<readonly Pick<Product, 'id' | 'parent' | 'category' | 'name'>[]>;
    /** Shared accounts of the person's organisations whose list of products is older than that moment (S15). */
    stale(personId: string, listedBefore: number): Promise<readonly Account[]>;
    /** S15: grants on accounts that hold the address's mailbox or domain, live or not yet cut, with what lies in them. */
    reaching(email: string): Promise<readonly { access: Access; reachable: readonly Reachable[] }[]>;
  };
  /** M5. */
  mailCopies: {
    address(accountId: string): Promise<CopyAddress | null>;
    /** The account whose copy address has this token. */
    accountOf(tokenHash: string): Promise<Account | null>;
  };
  /** M6. */
  teams: {
    byId(id: string): Promise<Team | null>;
    ofOrganisation(organisationId: string): Promise<readonly TeamView[]>;
    view(id: string): Promise<TeamView | null>;
    /** Live grants assigned to it. */
    grants(id: string): Promise<readonly GrantView[]>;
  };
  /** Ways to prove that take other people's time, and what stands in the way of a proof (S2, E34, O5, O6). */
  proof: {
    claim(id: string): Promise<ClaimView | null>;
    claims(state: ClaimState, after: string | null): Promise<Page<ClaimView>>;
    /** What an organisation still waits for, and what was refused since a moment. */
    claimsOf(organisationId: string, since: number): Promise<readonly ClaimView[]>;
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
  };
  invitations: {
    byId(id: string): Promise<Invitation | null>;
    view(id: string): Promise<InvitationView | null>;
    ofCustomers(organisationIds: readonly string[]): Promise<readonly InvitationView[]>;
    waitingFor(organisationIds: readonly string[], now: number): Promise<readonly InvitationView[]>;
    heldFor(email: string, now: number): Promise<readonly Invitation[]>;
    /** The counter-offer that answers a request (Q3). */
    byRequest(requestId: string): Promise<Invitation | null>;
    /** By the partner's id or, while it is held for an agency, by its address. */
    pendingFor(accountId: string, addressee: string): Promise<Invitation | null>;
  };
  grants: {
    byId(id: string): Promise<Grant | null>;
    view(id: string): Promise<GrantView | null>;
    liveFor(accountId: string, partnerId: string): Promise<Grant | null>;
    /** Whether the panel still owes the cut of an ended grant on this account (E38). */
    uncut(accountId: string): Promise<boolean>;
    ofAccount(accountId: string): Promise<readonly Grant[]>;
    /** Live grants of a partner organisation (freeze, unfreeze). */
    ofPartner(partnerId: string): Promise<readonly Grant[]>;
    viewsOfPartner(partnerId: string): Promise<readonly GrantView[]>;
    /** What a person may open, keyset by grant id; collaborators only what they are assigned to. */
    clients(personId: string, after: string | null, limit: number): Promise<Page<GrantView>>;
    /** The clients of one organisation as its member sees them, by words; keyset by grant id. */
    clientsOf(
      organisationId: string,
      personId: string,
      words: string,
      after: string | null,
    ): Promise<Page<GrantView>>;
    ofCustomers(organisationIds: readonly string[]): Promise<readonly GrantView[]>;
    page(words: string, after: string | null): Promise<Page<GrantView>>;
    /** Everything one opening depends on: one indexed statement on the primary. */
    openingFacts(grantId: string, personId: string): Promise<OpeningFacts | null>;
    clientHere(personId: string, panelId: string, shownAs: string, now: number): Promise<GrantView | null>;
    runOut(now: number, limit: number): Promise<readonly Grant[]>;
    openings(grantId: string, after: string | null): Promise<Page<{ opening: Opening; personName: string }>>;
    opening(id: string): Promise<Opening | null>;
    productCredentials(grantId: string): Promise<readonly ProductCredential[]>;
    /** M6: the persons and teams a grant is assigned to, by their ids. */
    assignees(grantId: string): Promise<readonly Assignee[]>;
    /** M6: how one person is assigned to it, directly and by teams. */
    assignmentsOf(grantId: string, personId: string): Promise<readonly Assignment[]>;
    /**
     * Live grants of a partner of which this person may still hold something: a secret that was
     * shown (W9), or a session at the panel begun after that moment (E18).
     */
    stillHeld(partnerId: string, personId: string, begunAfter: number): Promise<readonly Grant[]>;
    /** W7: whether the customer wants a mail for each opening. */
    notices(grantId: string): Promise<boolean>;
  };
  /** The partner's book (Q1). */
  clients: {
    byId(id: string): Promise<Client | null>;
    /** By name; with `personId` only what is assigned to that collaborator. */
    page(partnerId: string, filter: ClientFilter): Promise<Page<Client>>;
    groups(partnerId: string): Promise<readonly string[]>;
    /** Live grants first, then ended ones, newest first. */
    grantsOf(clientId: string): Promise<readonly GrantView[]>;
    liveGrantsOf(clientIds: readonly string[]): Promise<readonly GrantView[]>;
    /** Live grants of the record, and those that end with one of its projects (E23). */
    liveAccess(clientId: string): Promise<readonly GrantView[]>;
    /** What the customer behind the record offers this partner and nobody has answered. */
    waitingInvitations(clientId: string, now: number): Promise<readonly InvitationView[]>;
    /** Of these clients, the live grants this collaborator is assigned to, with what of them (M6). */
    assigned(clientIds: readonly string[], personId: string): Promise<readonly GrantView[]>;
    /** Records without a live grant on that account. */
    free(partnerId: string, accountId: string): Promise<readonly Client[]>;
    /** Those with this e-mail address, the oldest first. */
    at(partnerId: string, email: string): Promise<readonly Client[]>;
    /** Those with one of these names, whatever their letters. */
    named(partnerId: string, names: readonly string[]): Promise<readonly Client[]>;
  };
  projects: {
    byId(id: string): Promise<Project | null>;
    ofClient(clientId: string): Promise<readonly Project[]>;
    /** Newest first, those of deleted clients included. */
    page(
      partnerId: string,
      filter: { state: ProjectState | null; after: string | null },
    ): Promise<Page<Project>>;
    /** Live grants that end with one of these projects (X3). */
    liveGrantsOf(projectIds: readonly string[]): Promise<readonly GrantView[]>;
  };
  requests: {
    byId(id: string): Promise<AccessRequest | null>;
    /** Newest first. */
    ofClient(clientId: string): Promise<readonly AccessRequest[]>;
    /** The request for access that waits for an answer, whatever the clock says. */
    pendingOfClient(clientId: string): Promise<AccessRequest | null>;
    /** Everything asked for it and not answered, more time included. */
    waitingOfClient(clientId: string): Promise<readonly AccessRequest[]>;
    /** The latest asking for more time under this grant (Q4). */
    latestExtension(grantId: string): Promise<AccessRequest | null>;
    /** What waits at an address, and for whose shares more time is asked of these organisations. */
    waitingFor(email: string, customerIds: readonly string[], now: number): Promise<readonly AccessRequest[]>;
    /** E20: whether that partner was declined since then at this mailbox or by one of these organisations. */
    declinedSince(
      partnerId: string,
      at: { mailbox: string; organisationIds: readonly string[] },
      since: number,
    ): Promise<boolean>;
    /** Whether one of these, mailboxes or organisations, has blocked that partner. */
    blocked(partnerId: string, addressees: readonly string[]): Promise<boolean>;
    /** Partners blocked by these, or by this person for an address it once had. */
    blocks(addressees: readonly string[], personId: string | null): Promise<readonly Block[]>;
    /** Of these organisations those that have ever had a code. */
    codes(organisationIds: readonly string[]): Promise<readonly RequestCode[]>;
    replyAddresses(organisationId: string): Promise<readonly string[]>;
    expired(now: number, limit: number): Promise<readonly AccessRequest[]>;
  };
  /** What the clock brings (S12, X3): each list is one statement over one index, the most urgent first. */
  due: {
    /** Grants that end in so many days, begun, and of whose end nobody was reminded at that distance. */
    ending(days: RemindedBefore, now: number, limit: number): Promise<readonly GrantView[]>;
    reviews(now: number, limit: number): Promise<readonly GrantView[]>;
    /** Near their idle end, by what `idleFrom` says; it may lag behind the openings. */
    idleSoon(now: number, limit: number): Promise<readonly GrantView[]>;
    idleEnded(now: number, limit: number): Promise<readonly GrantView[]>;
    notRenewed(now: number, limit: number): Promise<readonly GrantView[]>;
  };
  /** What panels listed, what customers want done about it, and what they know and keep (M9, M10, S16). */
  inventories: {
    of(grantId: string, moment: InventoryMoment): Promise<Inventory | null>;
    cleanup(id: string): Promise<Cleanup | null>;
    cleanupsOfGrant(grantId: string): Promise<readonly Cleanup[]>;
    cleanupsOfAccount(accountId: string): Promise<readonly Cleanup[]>;
    adopted(accountId: string): Promise<readonly AdoptedEntry[]>;
  };
  audit: {
    ofOrganisation(organisationId: string, filter: AuditFilter): Promise<Page<AuditRow>>;
    all(filter: AuditFilter): Promise<Page<AuditRow>>;
  };
  /** Lists and figures of the dashboard (A1, A3, A5). */
  admin: {
    counts(): Promise<AdminCounts>;
    /** Openings, grants and applications since a moment, by weeks counted from it. */
    weeks(from: number): Promise<readonly WeekCount[]>;
    /** E20: partners about whom there was an alarm since a moment, the latest first. */
    alarms(since: number): Promise<readonly PartnerAlarm[]>;
    accounts(words: string, after: string | null): Promise<Page<AccountOf>>;
    invitations(words: string, after: string | null): Promise<Page<InvitationView>>;
    grants(words: string, show: GrantsShown, after: string | null): Promise<Page<GrantView>>;
    outbox(state: OutboxRow['state'], after: string | null): Promise<Page<OutboxRow>>;
  };
  /** Single statements that both decide and change: they cannot be split without a race. */
  atomic: {
    /** Counts one attempt at a code; null when the challenge is used, dead, expired or used up. */
    countAttempt(challengeId: string, limit: number, now: number): Promise<Challenge | null>;
    /** Marks a challenge used; false when it was not open any more. */
    useChallenge(challengeId: string, now: number): Promise<boolean>;
    /** Takes a one-use secret's payload; null when unknown, used or expired. */
    useOnce(hash: string, purpose: string, now: number): Promise<string | null>;
    /** E42: one mint in flight per account of a panel. */
    lockOpening(accountId: string, personId: string, now: number, until: number): Promise<boolean>;
    unlockOpening(accountId: string, personId: string): Promise<void>;
    storeAccessToken(hash: string, deviceId: string, expiresAt: number): Promise<void>;
    /** Notes that a device was seen, at most every few minutes. */
    touchDevice(deviceId: string, now: number): Promise<void>;
  };
}

/** S16. */
export type AdoptedEntry = Pick<InventoryEntry, 'id' | 'kind' | 'name'> & { adoptedAt: number };

export interface AdminCounts {
  applied: number;
  authorized: number;
  active: number;
  notYetCut: number;
  waiting: number;
  dead: number;
}

export interface PartnerAlarm {
  organisationId: string;
  name: string;
  because: AlarmCause;
  at: number;
}

export interface WeekCount {
  what: 'openings' | 'grants' | 'applications';
  week: number;
  count: number;
}

export interface AccountOf {
  account: Account;
  panel: Panel;
  organisation: Organisation;
}

/** An entry of the outbox as the dashboard shows it: whom and which template, never its words. */
export interface OutboxRow {
  id: string;
  kind: 'mail' | 'connector';
  state: 'waiting' | 'dead' | 'done';
  attempts: number;
  nextAt: number;
  lastError: string | null;
  createdAt: number;
  address: string | null;
  /** The mail's template, or the connector's job. */
  what: string;
  grantId: string | null;
}

export interface ClientFilter {
  personId: string | null;
  words: string;
  groupName: string | null;
  after: string | null;
  /** Rows of a page, where it is not the usual number. */
  limit?: number;
}

/** Somebody who does not want to be asked by a partner (Q5). */
export interface Block {
  addressee: string;
  partner: Organisation;
  at: number;
}

export interface AuditFilter {
  event: string | null;
  subject: string | null;
  after: string | null;
}
