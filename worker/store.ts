import type { Access, GrantedProduct } from '../shared/domain/access.ts';
import type { Account } from '../shared/domain/account.ts';
import type { AccountClaim } from '../shared/domain/account-claim.ts';
import type { Team } from '../shared/domain/assignment.ts';
import type { Grant } from '../shared/domain/grant.ts';
import type { InventoryEntry } from '../shared/domain/inventory.ts';
import type { Invitation } from '../shared/domain/invitation.ts';
import type { Member, MemberRole, Organisation } from '../shared/domain/organisation.ts';
import type { Partnership, PartnershipState } from '../shared/domain/partnership.ts';
import type { Recovery } from '../shared/domain/recovery.ts';
import type { Device, Panel, Person } from './app/records.ts';
import type { AccountListReads } from './store/account-list.ts';
import type { AdminReads, AuditReads } from './store/admin.ts';
import type { AtomicWrites } from './store/atomic.ts';
import type { BookReads } from './store/books.ts';
import type { ClientReads, ProjectReads, RequestReads } from './store/clients.ts';
import type { DirectoryReads } from './store/directory.ts';
import type { DueReads, GrantReads, InvitationReads } from './store/grants.ts';
import type { LawReads } from './store/law.ts';
import type { LedgerReads } from './store/ledger.ts';
import type { OrderReads } from './store/orders.ts';
import type {
  AccountReads,
  InstructionReads,
  InventoryReads,
  MailCopyReads,
  PanelReads,
} from './store/panels.ts';
import type {
  DeviceReads,
  OrganisationReads,
  PartnershipReads,
  PersonReads,
  TeamReads,
} from './store/people.ts';
import type { PriceReads } from './store/prices.ts';
import type { ProcessingReads } from './store/processing.ts';
import type { AgreementReads, PartnerDomainReads, ProgrammeReads } from './store/programme.ts';
import type { ProofReads } from './store/proof.ts';
import type { ProposalReads } from './store/proposals.ts';
import type { ProviderReads } from './store/provider.ts';
import type { HostSettingReads } from './store/settings.ts';
import type { StaffAccessReads } from './store/staff-access.ts';
import type { SupportReads } from './store/support.ts';
import type { TenderReads } from './store/tenders.ts';
import type { WatchReads } from './store/watch.ts';

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
  /** H3: until when the host's staff may open accounts of it; past or null when it may not. */
  staffAccessUntil: number | null;
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

/** S16. */
export type AdoptedEntry = Pick<InventoryEntry, 'id' | 'kind' | 'name'> & { adoptedAt: number };

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
  /** A person's or a panel's id. */
  actor?: string | null;
  /** From a moment on, and before another. */
  from?: number | null;
  until?: number | null;
}

/** Reads. Everything that decides goes to the primary; lists may be a moment old. */
export interface Store {
  persons: PersonReads;
  devices: DeviceReads;
  organisations: OrganisationReads;
  partnerships: PartnershipReads;
  panels: PanelReads;
  accounts: AccountReads;
  accountList: AccountListReads;
  mailCopies: MailCopyReads;
  teams: TeamReads;
  proof: ProofReads;
  invitations: InvitationReads;
  grants: GrantReads;
  clients: ClientReads;
  projects: ProjectReads;
  requests: RequestReads;
  due: DueReads;
  inventories: InventoryReads;
  instructions: InstructionReads;
  support: SupportReads;
  staffAccess: StaffAccessReads;
  audit: AuditReads;
  admin: AdminReads;
  watch: WatchReads;
  programme: ProgrammeReads;
  agreements: AgreementReads;
  partnerDomains: PartnerDomainReads;
  directory: DirectoryReads;
  tenders: TenderReads;
  hostSettings: HostSettingReads;
  proposals: ProposalReads;
  provider: ProviderReads;
  law: LawReads;
  processing: ProcessingReads;
  prices: PriceReads;
  ledger: LedgerReads;
  orders: OrderReads;
  books: BookReads;
  atomic: AtomicWrites;
}
