import type { OpeningFacts } from '../../shared/decision.ts';
import type { Assignment } from '../../shared/domain/assignment.ts';
import type { Grant } from '../../shared/domain/grant.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { Organisation } from '../../shared/domain/organisation.ts';
import type { RemindedBefore } from '../../shared/domain/reminders.ts';
import type { Opening, ProductCredential } from '../app/records.ts';
import type { Assignee, GrantView, InvitationView, Page } from '../store.ts';

export interface InvitationReads {
  byId(id: string): Promise<Invitation | null>;
  view(id: string): Promise<InvitationView | null>;
  ofCustomers(organisationIds: readonly string[]): Promise<readonly InvitationView[]>;
  ofAccount(accountId: string): Promise<readonly InvitationView[]>;
  waitingFor(organisationIds: readonly string[], now: number): Promise<readonly InvitationView[]>;
  heldFor(email: string, now: number): Promise<readonly Invitation[]>;
  /** The counter-offer that answers a request (Q3). */
  byRequest(requestId: string): Promise<Invitation | null>;
  /** By the partner's id or, while it is held for an agency, by its address. */
  pendingFor(accountId: string, addressee: string): Promise<Invitation | null>;
  /** T4: whether a share came of a tender. */
  cameOfTender(share: { invitationId: string } | { grantId: string }): Promise<boolean>;
}

/** A page of a panel, and the name of the account it shows, if it shows one. */
export interface ShownPage {
  origin: string;
  shown: string | null;
}

/** A row of somebody's list that is to be read again; of null, the whole list. */
export interface ListChange {
  seq: number;
  grantId: string | null;
}

/** A client of a page's account; its panel is the page's. */
export type ClientHere = Pick<GrantView, 'grant' | 'gives' | 'account' | 'lastOpenedAt'> & {
  customer: Pick<Organisation, 'name'>;
};

export interface GrantReads {
  byId(id: string): Promise<Grant | null>;
  view(id: string): Promise<GrantView | null>;
  liveFor(accountId: string, partnerId: string): Promise<Grant | null>;
  /** Whether the panel still owes the cut of an ended grant on this account (E38). */
  uncut(accountId: string): Promise<boolean>;
  /** Of which the panel has not followed yet, live or ended. */
  owed(accountId: string): Promise<readonly Grant[]>;
  /** Of an ended share since that moment the panel is still to be asked what it lists (M9). */
  unlooked(accountId: string, since: number): Promise<boolean>;
  /** Whether the account was ever shared. */
  everShared(accountId: string): Promise<boolean>;
  /** Whether a partner has full access to what the panel knows by that id, or may still be inside (E48). */
  fullAt(panelId: string, panelAccountId: string): Promise<boolean>;
  ofAccount(accountId: string): Promise<readonly Grant[]>;
  /** Live grants of a partner organisation (freeze, unfreeze). */
  ofPartner(partnerId: string): Promise<readonly Grant[]>;
  viewsOfPartner(partnerId: string): Promise<readonly GrantView[]>;
  /** Every live one: what holds or ends all of a customer's shares may miss none. */
  viewsOfCustomer(customerId: string): Promise<readonly GrantView[]>;
  /** What a person may open, keyset by grant id; collaborators only what they are assigned to. */
  clients(personId: string, after: string | null, limit: number): Promise<Page<GrantView>>;
  /** Those of them with these ids. */
  clientsAmong(personId: string, grantIds: readonly string[]): Promise<readonly GrantView[]>;
  /** The number of the last change to the lists of these organisations and persons, or to everybody's. */
  lastListChange(lists: readonly string[]): Promise<number>;
  /** Their changes after one, the oldest first. */
  listChanges(lists: readonly string[], since: number, limit: number): Promise<readonly ListChange[]>;
  /** The clients of one organisation as its member sees them, by words; keyset by grant id. */
  clientsOf(
    organisationId: string,
    personId: string,
    words: string,
    after: string | null,
  ): Promise<Page<GrantView>>;
  ofCustomers(organisationIds: readonly string[]): Promise<readonly GrantView[]>;
  viewsOfAccount(accountId: string): Promise<readonly GrantView[]>;
  page(words: string, after: string | null): Promise<Page<GrantView>>;
  /** Everything one opening depends on: one indexed statement on the primary. */
  openingFacts(grantId: string, personId: string): Promise<OpeningFacts | null>;
  /**
   * For each page of a panel that shows an account, what the person of this access token may do with it as
   * a partner's member; nothing if the token is nobody's.
   */
  clientsHere(
    tokenHash: string,
    pages: readonly ShownPage[],
    now: number,
  ): Promise<readonly (ClientHere | null)[]>;
  runOut(now: number, limit: number): Promise<readonly Grant[]>;
  /** X1: what has waited long enough, the oldest first. */
  toBegin(now: number, limit: number): Promise<readonly Grant[]>;
  openings(grantId: string, after: string | null): Promise<Page<{ opening: Opening; personName: string }>>;
  opening(id: string): Promise<Opening | null>;
  productCredentials(grantId: string): Promise<readonly ProductCredential[]>;
  /** Those whose secrets are being made anew, by name; the panel may still have them. */
  retiredCredentials(grantId: string): Promise<readonly Pick<ProductCredential, 'productId' | 'username'>[]>;
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
}

/** What the clock brings (S12, X3): each list is one statement over one index, the most urgent first. */
export interface DueReads {
  /** Grants that end in so many days, begun, and of whose end nobody was reminded at that distance. */
  ending(days: RemindedBefore, now: number, limit: number): Promise<readonly GrantView[]>;
  reviews(now: number, limit: number): Promise<readonly GrantView[]>;
  /** Near their idle end, by what `idleFrom` says; it may lag behind the openings. */
  idleSoon(now: number, limit: number): Promise<readonly GrantView[]>;
  idleEnded(now: number, limit: number): Promise<readonly GrantView[]>;
  notRenewed(now: number, limit: number): Promise<readonly GrantView[]>;
}
