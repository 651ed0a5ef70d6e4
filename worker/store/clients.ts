import type { AccessRequest } from '../../shared/domain/access-request.ts';
import type { Client, Project, ProjectState } from '../../shared/domain/client.ts';
import type { RequestCode } from '../app/records.ts';
import type { Block, GrantView, InvitationView, Page } from '../store.ts';

/** The partner's book (Q1). */
export interface ClientReads {
  byId(id: string): Promise<Client | null>;
  /** By name; with `personId` only what is assigned to that collaborator. */
  page(partnerId: string, filter: ClientFilter): Promise<Page<Client>>;
  /** The same for the names of groups. */
  groups(partnerId: string, personId: string | null): Promise<readonly string[]>;
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
}

export interface ProjectReads {
  byId(id: string): Promise<Project | null>;
  ofClient(clientId: string): Promise<readonly Project[]>;
  /** Newest first, those of deleted clients included. */
  page(
    partnerId: string,
    filter: { state: ProjectState | null; after: string | null },
  ): Promise<Page<Project>>;
  /** Live grants that end with one of these projects (X3). */
  liveGrantsOf(projectIds: readonly string[]): Promise<readonly GrantView[]>;
}

export interface RequestReads {
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
}

export interface ClientFilter {
  personId: string | null;
  words: string;
  groupName: string | null;
  after: string | null;
  /** Rows of a page, where it is not the usual number. */
  limit?: number;
}
