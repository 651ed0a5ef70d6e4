import type { HostFace } from '../shared/api/host-settings.ts';
import type { PasskeyMade, PasskeyUse } from '../shared/api/passkey.ts';
import type { Actor, PasskeyPolicy } from '../shared/decision.ts';
import type { Access } from '../shared/domain/access.ts';
import type { RefusalCode } from '../shared/domain/refusal.ts';
import type { Result } from '../shared/domain/result.ts';
import type { Language } from '../shared/messages/language.ts';
import type { ChangeSet } from './app/change-set.ts';
import type { Passkey, Person } from './app/records.ts';
import type { Outside, Provider } from './ports/outside.ts';
import type { Connectors, OwnerKeys, PanelAddresses } from './ports/panel.ts';
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
  /** The one a person left: `detail` is the person's version since, how it left it, and the address that counts. */
  'address',
  /** Of a partner, as Reply-To. */
  'reply_address',
  'team',
  /** Of one person in one team; `detail` is whose. */
  'team_place',
  /** Of a share, to a person or a team; `detail` names the products that are left, or nothing. */
  'assignment',
  /** That a partner might ask; `detail` is who blocked it. */
  'asking',
  /** Of a customer: `detail` is the generation of the one that counts, and whether it is in use. */
  'vip_code',
  'request_code',
  /** What binds a person to a subject at the host's provider; `detail` is who. */
  'provider_link',
  /** That it was its former holder's: `detail` is whose it is since the host moved it (E48). */
  'account',
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
  /** Whether this person has this address still, as far as is known outside. When not, the database was restored. */
  addressStands(person: { id: string; version: number }): Promise<boolean>;
  /** The same of a passkey, which never comes back once it was removed. */
  passkeyStands(id: string): Promise<boolean>;
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
