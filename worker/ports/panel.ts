import type { PanelKind } from '../../shared/api/deployment.ts';
import type { Access, GrantedProduct, Product } from '../../shared/domain/access.ts';
import type { RecoveryStep } from '../../shared/domain/cleanup.ts';
import type { Capabilities } from '../../shared/domain/enforcement.ts';
import type { EntryKind, InventoryEntry } from '../../shared/domain/inventory.ts';
import type { KeyExcess } from '../../shared/domain/key-excess.ts';
import type { RefusalCode } from '../../shared/domain/refusal.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Signer } from '../ports.ts';

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
  /** The same for the panel whose pages lie at an origin, the agencies' among them. */
  at(origin: string): Promise<Result<PanelConnector, { code: RefusalCode }>>;
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
