import type { JudgedRow } from '../../shared/api/account-list.ts';
import type { Actor } from '../../shared/decision.ts';
import type { GrantedProduct, Product } from '../../shared/domain/access.ts';
import type { AccessRequest } from '../../shared/domain/access-request.ts';
import type { Account } from '../../shared/domain/account.ts';
import type { AccountClaim } from '../../shared/domain/account-claim.ts';
import type { AccountImport } from '../../shared/domain/account-import.ts';
import type { AddressChange } from '../../shared/domain/address-change.ts';
import type { Agreement } from '../../shared/domain/agreement.ts';
import type { Alert } from '../../shared/domain/alert.ts';
import type { Team } from '../../shared/domain/assignment.ts';
import type { Cleanup } from '../../shared/domain/cleanup.ts';
import type { Client, Project } from '../../shared/domain/client.ts';
import type { DirectoryEntry } from '../../shared/domain/directory.ts';
import type { EligibilityEvidence } from '../../shared/domain/eligibility.ts';
import type { Grant } from '../../shared/domain/grant.ts';
import type { Inventory, InventoryEntry } from '../../shared/domain/inventory.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { Booking } from '../../shared/domain/money/ledger.ts';
import type { Order } from '../../shared/domain/money/order.ts';
import type { PriceList } from '../../shared/domain/money/price-list.ts';
import type { Member, MemberInvitation, Organisation } from '../../shared/domain/organisation.ts';
import type { PartnerDomain } from '../../shared/domain/partner-domain.ts';
import type { Partnership } from '../../shared/domain/partnership.ts';
import type { PremiumSupport } from '../../shared/domain/premium-support.ts';
import type { ProcessingAgreement } from '../../shared/domain/processing-agreement.ts';
import type { Proposal } from '../../shared/domain/proposal.ts';
import type { Recovery } from '../../shared/domain/recovery.ts';
import type { RestoreOutcome } from '../../shared/domain/restored.ts';
import type { StaffAccess } from '../../shared/domain/staff-access.ts';
import type { SupportCode } from '../../shared/domain/support-code.ts';
import type {
  Tender,
  TenderOffer,
  TenderOpening,
  TenderPreference,
  TenderShare,
} from '../../shared/domain/tender.ts';
import type { PanelCheck } from '../store/watch.ts';
import type { MailOrder } from './mail-order.ts';
import type {
  Affiliate,
  AgreementConfirmed,
  AgreementNoticed,
  Challenge,
  ContactChange,
  CopyAddress,
  Denial,
  Device,
  HostPicture,
  HostSetting,
  Identification,
  IssuedInstruction,
  MailCopied,
  NameRequest,
  Opening,
  OwnerKey,
  Panel,
  PartnerFlag,
  Passkey,
  Person,
  ProductCredential,
  ProviderLink,
  RequestCode,
  StatedRelation,
  TenderNoticed,
  VerificationGrant,
} from './records.ts';

/** Every kind of row a use case may write, by the name of its aggregate. */
export interface Rows {
  person: Person;
  passkey: Passkey;
  challenge: Challenge;
  device: Device;
  organisation: Organisation;
  member: Member;
  memberInvitation: MemberInvitation;
  partnership: Partnership;
  panel: Panel;
  ownerKey: OwnerKey;
  account: Account;
  invitation: Invitation;
  grant: Grant;
  opening: Opening;
  productCredential: ProductCredential;
  accountClaim: AccountClaim;
  accountImport: AccountImport;
  alert: Alert;
  panelCheck: PanelCheck;
  contactChange: ContactChange;
  addressChange: AddressChange;
  recovery: Recovery;
  inventory: Inventory;
  cleanup: Cleanup;
  team: Team;
  copyAddress: CopyAddress;
  mailCopied: MailCopied;
  client: Client;
  project: Project;
  accessRequest: AccessRequest;
  requestCode: RequestCode;
  verificationGrant: VerificationGrant;
  instruction: IssuedInstruction;
  processingAgreement: ProcessingAgreement;
  staffAccess: StaffAccess;
  denial: Denial;
  supportCode: SupportCode;
  premiumSupport: PremiumSupport;
  identification: Identification;
  hostSetting: HostSetting;
  hostPicture: HostPicture;
  proposal: Proposal;
  partnerFlag: PartnerFlag;
  providerLink: ProviderLink;
  eligibilityEvidence: EligibilityEvidence;
  affiliate: Affiliate;
  nameRequest: NameRequest;
  statedRelation: StatedRelation;
  agreement: Agreement;
  agreementConfirmed: AgreementConfirmed;
  agreementNoticed: AgreementNoticed;
  partnerDomain: PartnerDomain;
  directoryEntry: DirectoryEntry;
  tender: Tender;
  tenderOpening: TenderOpening;
  tenderOffer: TenderOffer;
  tenderPreference: TenderPreference;
  tenderNoticed: TenderNoticed;
  tenderShare: TenderShare;
  priceList: PriceList;
}
export type RowKind = keyof Rows;
export type Versioned = {
  [Kind in RowKind]: Rows[Kind] extends { version: number } ? Kind : never;
}[RowKind];

/**
 * One row. `insert` makes it; `update` and `delete` are compare-and-set for versioned rows: an update
 * finds version `row.version - 1`, a delete `row.version`, or nothing is committed.
 */
export type Write<Kind extends RowKind = RowKind> = {
  [One in Kind]: { do: 'insert' | 'update' | 'delete'; kind: One; row: Rows[One] };
}[Kind];

export type ReminderKind = 'ending_soon' | 'review_due' | 'idle_soon';

/** Writes that are sets by nature and carry no version. */
export type SetWrite =
  | { do: 'replace_products'; accountId: string; products: readonly Product[]; at: number }
  | { do: 'store_credential'; panelId: string; keyId: string; nonce: string; ciphertext: string; at: number }
  | { do: 'remove_credential'; panelId: string }
  /** A dead or waiting entry of the outbox is due again now (A5); a conflict when it is neither. */
  | { do: 'retry_outbox'; id: string; at: number }
  /** The same for all that were given up for one reason. */
  | { do: 'retry_dead'; kind: 'mail' | 'connector'; what: string; error: string | null; at: number }
  /** M6: to a collaborator or to a team; `products: null` is everything the grant gives. */
  | { do: 'assign'; grantId: string; to: AssignedTo; products: readonly GrantedProduct[] | null }
  | { do: 'unassign'; grantId: string; to: AssignedTo }
  | { do: 'join_team' | 'leave_team'; teamId: string; personId: string }
  /** Their secrets are gone at once, their names stay until the panel has taken them away (W9, E18). */
  | { do: 'retire_product_credentials'; grantId: string }
  | { do: 'forget_retired_credentials'; grantId: string; username?: string }
  /** Those that are retired as well. */
  | { do: 'remove_product_credentials'; grantId: string }
  /** S16: access that was there before a share, known and kept. */
  | {
      do: 'adopt_entries';
      accountId: string;
      entries: readonly Pick<InventoryEntry, 'id' | 'kind' | 'name'>[];
      by: string;
      at: number;
    }
  /** S16: what a former holder knew and kept is nothing the next one has decided on (E48). */
  | { do: 'forget_adopted'; accountId: string }
  /** W7: whether the customer's leaders are mailed at each opening. */
  | { do: 'notify_openings'; grantId: string; on: boolean }
  /** Q5: an addressee, a mailbox or an organisation's id, does not want to be asked by this partner, or does again. */
  | {
      do: 'block_partner';
      addressee: string;
      partnerId: string;
      personId: string;
      at: number;
      blocked: boolean;
    }
  /** E19: an address the partner has proved and may name as Reply-To. */
  | {
      do: 'keep_reply_address';
      organisationId: string;
      email: string;
      personId: string;
      at: number;
      kept: boolean;
    }
  /** S12, X3: a reminder was sent; a conflict when it was sent before. */
  | { do: 'remind'; grantId: string; reminder: ReminderKind; dueAt: number; at: number }
  /** X3: idle days count from the last opening; needs no version, because it is read from the openings again. */
  | { do: 'idle_from'; grantId: string; at: number }
  | { do: 'end_devices'; personId: string; except: string | null; at: number }
  | { do: 'end_assignments'; organisationId: string; personId: string }
  /** O8: members, invitations and links go; the row stays for the logs and receipts of others. */
  | { do: 'remove_organisation'; organisationId: string; at: number }
  /** O8: everything about a person goes but the id by which logs name it. */
  | { do: 'erase_person'; personId: string }
  /** G2: what the log says of a person or a client record by name can be read no more; its chain is as it was. */
  | { do: 'erase_log_key'; subjectId: string }
  /** A8: what became of a grant after a restore of the database, and who was told. */
  | {
      do: 'note_restored';
      restoreId: string;
      grantId: string;
      customerId: string;
      partnerId: string;
      outcome: RestoreOutcome;
    }
  | { do: 'told_of_restore'; restoreId: string; organisationId: string }
  /** M7. */
  | { do: 'add_clients'; rows: readonly Client[] }
  | { do: 'group_clients'; partnerId: string; clientIds: readonly string[]; groupName: string }
  /** Q6: after its access has ended; what has ended before, and projects that are kept, no longer name it. */
  | { do: 'delete_client'; clientId: string; version: number; projects: 'keep' | 'delete' }
  /** S2: rows of the host's list, judged and kept with what they would do; then worked into the list by steps. */
  | {
      do: 'stage_accounts';
      importId: string;
      panelId: string;
      rows: readonly { number: number; judged: JudgedRow }[];
      at: number;
    }
  | { do: 'apply_accounts'; importId: string; panelId: string; after: number; upTo: number; at: number }
  | { do: 'remove_unnamed'; importId: string; panelId: string }
  | { do: 'unlist_account'; panelId: string; panelAccountId: string }
  /** X1: nothing of this customer waits until then; the host's staff has called back. */
  | { do: 'verify_emergency'; organisationId: string; until: number; by: string; at: number }
  /** O7. */
  | { do: 'store_host_secret'; name: string; keyId: string; nonce: string; ciphertext: string; at: number }
  | { do: 'appoint_at_provider'; personId: string; issuer: string; by: string; expiresAt: number }
  /** A conflict when it was used or taken back meanwhile. */
  | { do: 'use_appointment'; personId: string; issuer: string }
  | { do: 'end_host_sessions'; personId: string; at: number }
  /** B5: orders, and entries that add up to nothing; never changed. However many, in a few statements. */
  | { do: 'book'; orders: readonly Order[]; bookings: readonly Booking[] }
  | { do: 'remember_once'; hash: string; purpose: string; payload: string; expiresAt: number };

/** Whom an assignment names (M6). */
export type AssignedTo = { personId: string } | { teamId: string };

export interface AuditEvent {
  /** Organisations in whose logs it stands; empty for what concerns the host alone. */
  organisations: readonly string[];
  event: string;
  subject: { kind: string; id: string };
  /** Whom the actor acted for, when not for itself. */
  onBehalfOf?: string;
  /** Before and after, without secrets. */
  data?: Readonly<Record<string, string | number | boolean | null>>;
  /**
   * Names and addresses of people, each with whom it is about: a person's id, or a client record's. Stored
   * sealed with that one's key, so that they can be erased and the log's chain stays as it was (G2).
   */
  personal?: Readonly<Record<string, { of: string; text: string }>>;
}

/** What the panel must hold for a grant, or no longer. */
export type GrantJob = { job: 'provision' | 'deprovision'; grantId: string; generation: number };

export type ConnectorJob =
  | GrantJob
  /** M9: what the panel lists after the end. */
  | { job: 'inventory'; grantId: string }
  /** M9, M10, S16: what the customer wants done at the panel. */
  | { job: 'cleanup'; cleanupId: string }
  /** H3: staff has no more access, and what it had open is closed. */
  | { job: 'close_staff_access'; staffAccessId: string };

/** Everything one act changes; becomes one D1 batch. */
export interface ChangeSet {
  actor: Actor;
  requestId: string;
  now: number;
  writes?: readonly Write[];
  sets?: readonly SetWrite[];
  audit: readonly AuditEvent[];
  mails?: readonly MailOrder[];
  jobs?: readonly ConnectorJob[];
  /** Organisations whose open tabs and popups should ask again. */
  tell?: readonly string[];
}
