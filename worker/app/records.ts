import type { PanelKind } from '../../shared/api/deployment.ts';
import type { HostSettingName, pictureTypes } from '../../shared/api/host-settings.ts';
import type { Access } from '../../shared/domain/access.ts';
import type { AgreementNotice } from '../../shared/domain/agreement.ts';
import type { Instruction } from '../../shared/domain/instruction.ts';
import type { AgreementConfirmation } from '../../shared/domain/partnership.ts';
import type { Language } from '../../shared/messages/language.ts';
import type { HostRole } from '../../shared/policy.ts';

/** Records that carry no rules of their own: the domain folder has those that do. */
export interface Person {
  id: string;
  email: string;
  name: string;
  language: Language;
  hostRole: HostRole | null;
  createdAt: number;
  version: number;
}

export interface Passkey {
  id: string;
  personId: string;
  credentialId: string;
  /** COSE key, base64url. */
  publicKey: string;
  counter: number;
  transports: readonly string[];
  name: string;
  createdAt: number;
  lastUsedAt: number | null;
}

export type ChallengePurpose =
  | 'sign_in'
  | 'link_account'
  | 'link_mark'
  | 'link_key'
  | 'proof'
  | 'safety'
  | 'new_address'
  | 'recovery'
  | 'reply_address'
  | 'passkey_register'
  | 'passkey_use';

export interface Challenge {
  id: string;
  purpose: ChallengePurpose;
  email: string;
  personId: string | null;
  subject: string | null;
  generation: number;
  attempts: number;
  state: 'open' | 'used' | 'dead';
  expiresAt: number;
  createdAt: number;
}

/** A web session or an extension (O2). */
export interface Device {
  id: string;
  personId: string;
  kind: 'web' | 'extension';
  name: string;
  secretHash: string;
  previousHash: string | null;
  publicKey: string | null;
  /** `host`: signed in by the host's provider, good for the host's own pages only (O7). */
  scope: 'full' | 'safety' | 'host';
  provenAt: number | null;
  passkeyAt: number | null;
  createdAt: number;
  lastSeenAt: number;
  expiresAt: number;
  endedAt: number | null;
  version: number;
}

export interface Panel {
  id: string;
  kind: PanelKind;
  name: string;
  origin: string;
  /** A portal of the vendor's for agencies, at an origin of its own: our controls stand there too, and nothing is opened there. */
  agencyOrigin: string | null;
  apiBase: string;
  enabled: boolean;
  hostOrigin: string;
  hostTokenHash: string | null;
  verifiedAt: number | null;
  verifiedVersion: string | null;
  /**
   * `connected`: with the host's key. `owner`: with a key that each customer makes for the own account.
   * `recorded`: no connector; the vendor's own sharing is used by hand, and written down here.
   */
  connection: 'connected' | 'owner' | 'recorded' | 'customer_session';
  /** S13, set by the host. */
  oneFullPartner: boolean;
  distinctProducts: boolean;
  /** H4: backups stay with the partner they were first shared with. */
  boundBackups: boolean;
  /** Whether limited access is offered though the panel does not keep to its limits. */
  leakyLimited: boolean;
  createdAt: number;
  version: number;
}

/** What was refused to a person we know, and where: for whom it asks for help (H5). */
export interface Denial {
  id: string;
  personId: string;
  at: number;
  code: string;
  route: string;
  requestId: string;
}

/** Whom a member of the staff identified by a code a caller read out (H1, H2): a person, or an organisation. */
export interface Identification {
  id: string;
  staffId: string;
  personId: string | null;
  organisationId: string | null;
  at: number;
}

/** Owner mode: a customer's own key to one account, sealed. */
export interface OwnerKey {
  accountId: string;
  keyId: string;
  nonce: string;
  ciphertext: string;
  storedAt: number;
  checkedAt: number;
  /** Since when the panel does not take it any more (removed or run out there); null while it does. */
  deniedAt: number | null;
  version: number;
}

/** The panel names another contact for an account than the pinned one; while the row stands nobody has confirmed it (E34). */
export interface ContactChange {
  accountId: string;
  email: string;
  seenAt: number;
  version: number;
}

export interface Opening {
  id: string;
  grantId: string;
  personId: string;
  at: number;
  way: 'link' | 'form' | 'card';
  outcome: 'minted' | 'landed' | 'mismatch' | 'failed';
  /** Which of the person's devices asked; null for openings from before it was kept (G3). */
  deviceId: string | null;
  landedAt: number | null;
}

/** Where a panel sends its copies of an account's mails (M5); the address itself is derived. */
export interface CopyAddress {
  accountId: string;
  tokenHash: string;
  generation: number;
  madeAt: number;
  version: number;
}

/** A mail that came to a copy address: which and when, and what became of it; never its words. */
export interface MailCopied {
  id: string;
  accountId: string;
  messageHash: string;
  at: number;
  verdict: string;
}

export interface ProductCredential {
  id: string;
  grantId: string;
  productId: string;
  /** `panel`: a user that signs in to the panel itself. */
  protocol: 'ftp' | 'sftp' | 'mysql' | 'panel';
  server: string;
  port: number;
  username: string;
  keyId: string;
  nonce: string;
  ciphertext: string;
  createdAt: number;
}

/** Q5: whether an organisation takes access requests only with its code, which is derived from the generation. */
export interface RequestCode {
  organisationId: string;
  required: boolean;
  generation: number;
  version: number;
}

/** What the log says of somebody by name, sealed with the key of whom it is about (G2). */
export interface PersonalField {
  of: string;
  nonce: string;
  ciphertext: string;
}

/** One row of the log, as it is stored. */
export interface AuditRow {
  id: string;
  organisationId: string | null;
  at: number;
  actorKind: string;
  actorId: string | null;
  onBehalfOf: string | null;
  event: string;
  subjectKind: string;
  subjectId: string;
  data: Readonly<Record<string, string | number | boolean | null>>;
  /** Opened by whoever shows the row (app/log/read.ts). */
  personal: Readonly<Record<string, PersonalField>>;
  requestId: string;
}

/** A grant of a verification run, for as long as the run lasts at most; no customer and no partner stands behind it. */
export interface VerificationGrant {
  id: string;
  panelId: string;
  panelAccountId: string;
  access: Access;
  endsAt: number;
}

/** An instruction with what is made by it: the secret is sealed until the page reports that it was made (E51). */
export type IssuedInstruction = Instruction & {
  [Part in 'protocol' | 'server' | 'port' | 'keyId' | 'nonce' | 'ciphertext']: ProductCredential[Part] | null;
};

/** A setting of the whole deployment; its value is parsed by the schema of its name when it is read. */
export interface HostSetting {
  name: HostSettingName;
  value: unknown;
  changedAt: number;
  changedBy: string;
  version: number;
}

/** A9: a picture of the host's face; `bytes` is base64 and `hash` the SHA-256 of that text, so that it never changes. */
export interface HostPicture {
  hash: string;
  type: (typeof pictureTypes)[number];
  bytes: string;
  storedAt: number;
}

/** P8: an organisation that the host says is an affiliate, and so can be no partner. */
export interface Affiliate {
  organisationId: string;
  note: string;
  since: number;
  statedBy: string;
  version: number;
}

/** P11: a new name of a partner that waits for an admin's look. */
export interface NameRequest {
  organisationId: string;
  name: string;
  askedBy: string;
  at: number;
  version: number;
}

/** E57: two organisations that the host says are one side; the lesser id is `oneId`. */
export interface StatedRelation {
  oneId: string;
  otherId: string;
  note: string;
  at: number;
  statedBy: string;
}

/** P2, P10: a confirmation of the agreement, kept with its circumstances. */
export type AgreementConfirmed = AgreementConfirmation & { organisationId: string };

/** P10: a partner was mailed about a version. */
export interface AgreementNoticed {
  organisationId: string;
  agreement: string;
  kind: AgreementNotice;
  at: number;
}

/** T1: a partner was mailed about a tender. */
export interface TenderNoticed {
  tenderId: string;
  partnerId: string;
  at: number;
}

/** A6: an admin wants two to decide about this partner. */
export interface PartnerFlag {
  organisationId: string;
  reason: string;
  flaggedBy: string;
  flaggedAt: number;
}

/** O7: who a subject of the host's OpenID provider is here. */
export interface ProviderLink {
  issuer: string;
  subject: string;
  personId: string;
  boundAt: number;
  boundBy: string;
}
