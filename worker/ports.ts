import type { PanelKind } from '../shared/api/deployment.ts';
import type { HostFace } from '../shared/api/host-settings.ts';
import type { PasskeyMade, PasskeyUse } from '../shared/api/passkey.ts';
import type { Actor, PasskeyPolicy } from '../shared/decision.ts';
import type { Access, GrantedProduct, Product } from '../shared/domain/access.ts';
import type { RecoveryStep } from '../shared/domain/cleanup.ts';
import type { Capabilities } from '../shared/domain/enforcement.ts';
import type { EntryKind, InventoryEntry } from '../shared/domain/inventory.ts';
import type { KeyExcess } from '../shared/domain/key-excess.ts';
import type { ProviderIdentity, ProviderSettings } from '../shared/domain/provider.ts';
import type { RefusalCode } from '../shared/domain/refusal.ts';
import type { Result } from '../shared/domain/result.ts';
import type { Language } from '../shared/messages/language.ts';
import type { ChangeSet } from './app/change-set.ts';
import type { Passkey, Person } from './app/records.ts';
import type { Store } from './store.ts';

export interface Clock {
  now(): number;
}

export interface Ids {
  /** A fresh id such as `grt_…`. */
  id(prefix: string): string;
  bytes(count: number): Uint8Array;
  /** 256 bits, base64url: cookies, codes and tokens. */
  token(): string;
}

/** Everything made from the Worker's keys. Codes and link tokens are derived, so that no secret is stored. */
export interface Secrets {
  /** SHA-256, hexadecimal: how tokens are stored. */
  hash(text: string): Promise<string>;
  /** The six digits for one generation of a challenge, without bias. */
  code(challengeId: string, generation: number): Promise<string>;
  /** The token in a mailed link for one generation of a thing. */
  linkToken(purpose: string, id: string, generation: number): Promise<string>;
  /** Compares without telling by its time where two texts differ. */
  same(one: string, other: string): boolean;
  /** The key by which `seal` seals: the first of CREDENTIAL_KEYS. */
  currentKeyId: string;
  /** AES-GCM with the current key; `context` is associated data, so a copied row does not decrypt (E35). */
  seal(plain: string, context: string): Promise<SealedSecret>;
  open(sealed: SealedSecret, context: string): Promise<string | null>;
  /** The same with a key of its own (`Ids.token`), so that what it sealed goes when that key goes (G2). */
  sealWith(key: string, plain: string, context: string): Promise<Omit<SealedSecret, 'keyId'>>;
  openWith(key: string, sealed: Omit<SealedSecret, 'keyId'>, context: string): Promise<string | null>;
}

export interface SealedSecret {
  keyId: string;
  nonce: string;
  ciphertext: string;
}

/** Signs JWTs for hosts with the deployment's current key (delegated login). */
export interface Signer {
  sign(header: { typ: string }, claims: Readonly<Record<string, unknown>>): Promise<string>;
  /** Public keys, for `/.well-known/jwks.json`. */
  publicKeys(): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

export interface RateLimiter {
  /** Counts one event; false when the bucket is full. Exact, on the primary. */
  take(bucket: string, limit: number, windowMilliseconds: number): Promise<boolean>;
}

export interface Mail {
  to: string;
  from: { name: string; address: string };
  replyTo?: string;
  subject: string;
  text: string;
  html: string;
  /** Beside those of every mail. */
  headers?: Readonly<Record<string, string>>;
  /** The outbox id, by which a transport avoids sending twice. */
  idempotencyKey: string;
}

export interface Mailer {
  send(mail: Mail): Promise<{ sent: true } | { sent: false; permanent: boolean; reason: string }>;
}

/** Tells the organisations' open sockets to ask again. Never carries data (E53). */
export interface Live {
  askAgain(organisationIds: readonly string[]): Promise<void>;
}

/** What ends for good, or until it begins anew; the id is a grant's, a person's, a passkey's or an organisation's. */
export const endKinds = [
  'grant',
  'partnership',
  'member',
  /** A role: `detail` is the one that is left, or nothing. */
  'member_role',
  'host_role',
  /** `detail` is whose it was. */
  'passkey',
  'organisation',
  'person',
  'log_key',
] as const;
export type EndKind = (typeof endKinds)[number];
export interface End {
  kind: EndKind;
  id: string;
  at: number;
  /** By whom, or what the state is now: a word of ours. */
  detail: string;
}

/**
 * How the database stands to what is kept outside it. `ahead`: what is outside knows more, so the database
 * was restored (A8). `broken`: what is stored is not what was sealed (A4). With the last entry both agree on.
 */
export interface LogState {
  state: 'level' | 'ahead' | 'broken';
  sequence: number;
  hash: string;
}

/** What is kept outside the database, in an object of each organisation (A4, A8). */
export interface Safekeeping {
  /** Puts the waiting entries of a log into its chain. */
  seal(chain: string): Promise<LogState>;
  /**
   * Whether the database still knows all that was outside about these two and their grant. When not, it was
   * restored: every grant is frozen from then on until it has been matched.
   */
  agrees(parties: { customerId: string; partnerId: string; grantId: string | null }): Promise<boolean>;
}

/** WebAuthn for this deployment: its host is the RP id, its origin the only one believed. */
export interface Passkeys {
  /** Options for the browser; without `allowed` it offers every passkey it has for us (discoverable). */
  useOptions(
    challenge: string,
    allowed: readonly Pick<Passkey, 'credentialId' | 'transports'>[],
  ): Promise<object>;
  makeOptions(
    challenge: string,
    person: Pick<Person, 'id' | 'email' | 'name'>,
    existing: readonly Pick<Passkey, 'credentialId' | 'transports'>[],
  ): Promise<object>;
  /** The authenticator's new counter, or null when anything at all does not fit. */
  verifyUse(use: PasskeyUse, challenge: string, passkey: Passkey): Promise<{ counter: number } | null>;
  verifyMade(
    made: PasskeyMade,
    challenge: string,
  ): Promise<Pick<Passkey, 'credentialId' | 'publicKey' | 'counter' | 'transports'> | null>;
}

/** Proof of possession of an extension's device key (E13), and PKCE (RFC 7636). */
export interface DeviceProofs {
  /** The S256 challenge that belongs to a verifier. */
  codeChallenge(verifier: string): Promise<string>;
  /** The proof's one-use id, or null when it is not a fresh proof for this secret. */
  verify(
    proof: string,
    publicKey: Readonly<Record<string, string>>,
    secret: string,
    now: number,
  ): Promise<{ jti: string } | null>;
}

// Panels -------------------------------------------------------------------------------------

/** Error, denied, missing and empty are different answers; an unclear one is an error (E45). */
export type PanelFailure = {
  code: Extract<
    RefusalCode,
    | 'panel_unreachable'
    | 'panel_denied'
    | 'panel_answer_invalid'
    | 'panel_unsupported'
    | 'account_not_found'
    | 'owner_key_missing'
    | 'owner_key_denied'
    | 'owner_key_too_powerful'
  >;
  /** For the log: a word of ours such as `http_500` or `foreign_row`; never the panel's text. */
  reason: string;
};
export type PanelResult<Value> = Result<Value, PanelFailure>;

export interface PanelAccount {
  id: string;
  /** As the panel's own pages name the account. */
  shownAs: string;
  name: string;
  contactEmail: string | null;
  contactEditable: boolean;
}

/** What a connector is told about a grant; it never sees another account's (E26). */
export interface GrantOrder {
  grantId: string;
  panelAccountId: string;
  access: Access;
  partner: { organisationId: string; name: string };
}

export interface ActingPerson {
  personId: string;
  email: string;
  /** How the person proved itself, for `amr`. */
  factor: 'code' | 'passkey';
}

export type PanelSignIn =
  | { way: 'link'; url: string }
  | { way: 'form'; action: string; fields: Readonly<Record<string, string>> };

export interface MadeCredential {
  productId: string;
  protocol: 'ftp' | 'sftp' | 'mysql' | 'panel';
  server: string;
  port: number;
  username: string;
  secret: string;
}

/**
 * An entry as a panel lists it. `mark`: the grant it says it was made for; a claim, to be compared with
 * our records. `by_name` where the panel keeps nothing but the name, and its names are not given twice:
 * then a credential of that name that we hold for the account makes it ours.
 */
export type PanelEntry = Omit<InventoryEntry, 'ours'> & { mark: string | null };
export const markedByName = 'by_name';

/** What a panel can list and set back after a partner; asked, because hosts publish their own. */
export interface Aftercare {
  /** The kinds it lists completely. */
  lists: readonly EntryKind[];
  recovers: readonly RecoveryStep[];
}

export interface PanelConnector {
  capabilities: Capabilities;
  /**
   * By the panel's immutable id, or, before the account is linked, by what the panel's pages show;
   * the answer's `id` is the immutable one (E47).
   */
  account(panelAccountId: string): Promise<PanelResult<PanelAccount>>;
  products(panelAccountId: string): Promise<PanelResult<readonly Product[]>>;
  signIn(order: GrantOrder, person: ActingPerson): Promise<PanelResult<PanelSignIn>>;
  /**
   * Makes what the grant needs. Looks before it creates, so that a retry makes nothing twice (E46).
   * `credentials` are the newly made ones: what is in `existing`, still there and still granted is
   * kept and not repeated, because its secret cannot be read again. An empty `existing` makes all anew.
   * `retired`: made for this grant and to be gone when this is done; for panels whose own lists do not
   * show what was made.
   */
  provision(
    order: GrantOrder,
    existing: readonly { productId: string; username: string }[],
    retired?: readonly { productId: string; username: string }[],
  ): Promise<PanelResult<{ credentials: readonly MadeCredential[] }>>;
  /** Takes it away and confirms by reading. `cut: false` when the panel has not confirmed yet (E38). */
  deprovision(
    order: GrantOrder,
    existing: readonly { productId: string; username: string }[],
  ): Promise<PanelResult<{ cut: boolean }>>;
  aftercare(): Promise<PanelResult<Aftercare>>;
  /** Everything of the kinds it lists (M9); an unclear answer is an error and never "nothing there" (E45). */
  inventory(panelAccountId: string): Promise<PanelResult<readonly PanelEntry[]>>;
  /** Takes one entry away, confirmed by reading again; one that is gone already is fine (E46). */
  remove?(panelAccountId: string, entryId: string): Promise<PanelResult<undefined>>;
  /** M10: one step back to the owner: the contact address as given, or a password reset mailed to it. */
  recover?(
    panelAccountId: string,
    step: RecoveryStep,
    owner: { contactEmail: string },
  ): Promise<PanelResult<undefined>>;
  health(): Promise<PanelResult<{ version: string | null }>>;
  /** What the key can do beyond what is needed, found by reading only (E50); absent where no key is held. */
  excess?(): Promise<PanelResult<readonly KeyExcess[]>>;
  /** How a verification run tells who is signed in (A2); absent where no browser signs in at the panel. */
  visiting?: PanelVisiting;
  /** Customer-session mode: what the adapter is told to make for one product (E51). */
  toMake?(
    order: GrantOrder,
    product: GrantedProduct,
  ): Omit<MadeCredential, 'productId'> & { comment: string };
  /** Where the panel itself proves ownership by the customer's approval (`ownership: 'approval'`). */
  linking?: PanelLinking;
}

/** A page of the panel as a browser without a person sees it. */
export interface SeenPage {
  status: number;
  path: string;
  body: string;
}

/** One session at the panel, opened by a verification run and by nobody else. */
export interface PanelVisit {
  open(way: PanelSignIn): Promise<PanelResult<SeenPage>>;
  /** Asks for a path again in the same session. */
  look(path: string): Promise<PanelResult<SeenPage>>;
}

export interface PanelVisiting {
  begin(): PanelVisit;
  /** Whether the page is one of a signed-in session, and of which account where the page says so. */
  read(page: SeenPage): { signedIn: boolean; shows: string | null };
}

/** Ownership approved on the host's own page; the answer comes back to us as a code. */
export interface PanelLinking {
  /** Where to send the customer; `state` binds the way back to this person and this attempt. */
  url(state: string, redirectUri: string): Promise<PanelResult<string>>;
  /** Takes the one-use code that came back; the panel names the account, not the browser. */
  exchange(code: string): Promise<PanelResult<{ linkId: string; panelAccountId: string }>>;
}

/** What a connector is built from: one panel, its credential, and the one fetch it may use. */
export interface PanelAccess {
  panelId: string;
  origin: string;
  apiBase: string;
  credential: string | null;
  fetch: PanelFetch;
  visit: () => PanelVisit;
  signer: Signer;
  deployment: string;
  now: () => number;
  newId: () => string;
}

export interface PanelRequest {
  method: 'GET' | 'POST';
  /** From the connector, never from a user or a panel; joined to the panel's `apiBase` (E31). */
  path: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
}
export interface PanelAnswer {
  status: number;
  contentType: string;
  location: string | null;
  body: string;
}
/** One request with timeout, byte limit, no redirects and no private addresses. */
export type PanelFetch = (request: PanelRequest) => Promise<PanelResult<PanelAnswer>>;

/** Whether an address may be a panel's at all; the fetch judges it again at every call (E31). */
export interface PanelAddresses {
  judge(address: string): Result<void, string>;
}

export interface Connectors {
  /**
   * The connector of a panel with the credential of that panel, or why there is none. In owner mode each
   * call goes out with the key of the very account it names (E26).
   */
  of(panelId: string): Promise<Result<PanelConnector, { code: RefusalCode }>>;
}

/** Owner mode: keys that customers make for their own accounts. */
export interface OwnerKeys {
  /** Kinds of panel at which a customer can make one that is enough, and no more. */
  kinds: readonly PanelKind[];
  /**
   * Whose key it is, in the panel's own word. Only a customer's own is named: one that may do more than
   * its customer is `owner_key_too_powerful` (E48, E50).
   */
  whose(panelId: string, credential: string): Promise<PanelResult<PanelAccount>>;
}

// The open web ------------------------------------------------------------------------------

/** What a website gave when it was looked at: only that, when and which status; nothing of its text. */
export interface SiteAnswer {
  status: number | null;
  /** A word of ours: `http_200`, `timeout`, `address_private_address` … */
  reason: string;
}

/** Looks at addresses that partners name (P7, P11), with the same guard as calls to panels (E31). */
export interface Outside {
  /** Follows a few redirects, each judged anew. */
  website(address: string): Promise<SiteAnswer>;
  /** The TXT records of a name; an empty list is a clear "none". */
  txt(resolver: string, name: string): Promise<PanelResult<readonly string[]>>;
  /** The text of a small file; null is a clear "not there". */
  file(domain: string, path: string): Promise<PanelResult<string | null>>;
}

// The host's OpenID provider ------------------------------------------------------------------

/** `reason`: a word of ours or of the library's, for the log; never the provider's text. */
export interface ProviderFailure {
  kind: 'refused' | 'unreachable';
  reason: string;
}

export interface ProviderBegun {
  url: string;
  state: string;
  nonce: string;
  verifier: string;
}

export interface ProviderCallback {
  query: string;
  state: string;
  nonce: string;
  verifier: string;
  redirectUri: string;
  secret: string;
}

/** O7: authorization code with PKCE at the provider that the host has set. */
export interface Provider {
  begin(
    settings: ProviderSettings,
    asked: { redirectUri: string; maxAgeSeconds: number },
  ): Promise<Result<ProviderBegun, ProviderFailure>>;
  finish(
    settings: ProviderSettings,
    callback: ProviderCallback,
  ): Promise<Result<ProviderIdentity, ProviderFailure>>;
}

// Context ------------------------------------------------------------------------------------

export interface Settings {
  /** Our own origin, exactly. */
  deployment: string;
  hostName: string;
  /** A9: the host's own face; its name and sender stand in `hostName` and `mailFrom` already. */
  face: HostFace;
  /** The domain in which the deployment's transport may send; a host's own sender lies in it. */
  mailDomain: string;
  passkeys: PasskeyPolicy;
  /** Lifted only in development: a real host's admins always sign in with a passkey (O7). */
  adminPasskeys: PasskeyPolicy;
  /** Loopback panels and http, for local work; a production deployment refuses to start with it (E31). */
  development: boolean;
  /** G4: where the deployment's data is bound to lie; null where the host bound it nowhere. */
  dataLocation: 'eu' | null;
  mailFrom: { name: string; address: string };
  /** The domain whose mails come to this Worker (M5); null where the host receives none. */
  mailCopyDomain: string | null;
  /** S12: the end that a form suggests, counted from now; null is "until I end it". */
  suggestedLife: Readonly<Record<Access['kind'], number | null>>;
  /** Exact addresses the extension's sign-in may return to. */
  extensionRedirects: readonly string[];
}

export interface Services {
  clock: Clock;
  ids: Ids;
  secrets: Secrets;
  signer: Signer;
  passkeys: Passkeys;
  deviceProofs: DeviceProofs;
  limiter: RateLimiter;
  connectors: Connectors;
  ownerKeys: OwnerKeys;
  safekeeping: Safekeeping;
  addresses: PanelAddresses;
  outside: Outside;
  provider: Provider;
  store: Store;
  settings: Settings;
  commit(changes: ChangeSet): Promise<Result<void, { code: RefusalCode }>>;
}

/** What every use case gets: who asks, when, and the ports. */
export interface Context extends Services {
  actor: Actor;
  now: number;
  requestId: string;
  /** Network address of the caller, for agreements and limits. */
  address: string;
  language: Language;
}
