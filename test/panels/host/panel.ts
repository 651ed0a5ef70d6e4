/** What a replica brings, what the host side adds, and what every route works with. */
import type { Context, Hono } from 'hono';
import type { Issuer } from './issuer.ts';
import type { Markup, PageContext } from './markup.ts';
import type { Verifier } from './protocol.ts';
import { allowedActions, sees } from './scope.ts';
import type { Session, State } from './state.ts';
import type { Lang, Words } from './words.ts';
import type { Action, Person, Product, Role, World } from './world.ts';

/** The pages under one origin. */
export interface Site {
  /** Puts the host side's pages into the vendor's frame: at the door, or within the account's settings. */
  readonly shell: (
    page: PageContext,
    part: { readonly title: string; readonly body: Markup; readonly area: 'door' | 'account' },
  ) => Markup;
  /** The vendor's look, after the host side's own rules (assets.ts). */
  readonly stylesheet: string;
  readonly routes: (host: Host) => Hono<HostEnv>;
  /** Who signs in here; everybody unless said otherwise. */
  readonly admits?: (person: Person) => boolean;
}

/** One vendor's panel: its settings, its world and its pages. Everything else of a replica is in this folder. */
export interface Panel {
  readonly name: string;
  readonly cookieName: string;
  /** The first is shown to whoever wishes for none of them. */
  readonly langs: readonly [Lang, ...Lang[]];
  /** The actions the panel can tell apart; one alone if it cannot. */
  readonly actions: readonly Action[];
  /** The panel's word for its container of products, or for a product if it has no containers. */
  readonly unit: Readonly<Record<'en' | 'de' | 'fr' | 'es' | 'it', string>>;
  /** What an account is called on the page that connects it. */
  readonly accountWord: Words;
  readonly ranks: Readonly<Record<Role, Words>>;
  /** Acts of the panel's own pages in the log; the host side's are in log-words.ts. */
  readonly logWords: Readonly<Record<string, Words>>;
  /** Where a delegated sign-in may lead (point 6): reading pages, nothing that changes anything. */
  readonly targets: RegExp;
  /** The parameter of the login page that says where to go afterwards. */
  readonly returnParameter: string;
  readonly world: () => World;
  /** The panel itself: what customers and delegated sessions see. */
  readonly site: Site;
  /** Further origins over the same memory, such as a portal for agencies; no delegated login there. */
  readonly besides?: (origin: string) => readonly { readonly origin: string; readonly site: Site }[];
  /** Forgets what the vendor's own pages remember beyond `world`. */
  readonly reset?: () => void;
}

export interface Host {
  readonly panel: Panel;
  readonly site: Site;
  readonly origin: string;
  /** All origins of the replica: a login may lead to each, and nowhere else. */
  readonly origins: readonly string[];
  readonly issuerOrigin: string;
  readonly cookieName: string;
  readonly clock: () => number;
  readonly state: State;
  readonly issuer: Issuer;
  readonly verifier: Verifier;
}

export interface HostEnv {
  Variables: { lang: Lang; session: Session | null };
}

export type HostContext = Context<HostEnv>;

/** A product and what this session may do with it. */
export interface Reached {
  readonly product: Product;
  readonly actions: readonly Action[];
}

/** Everything of the account that this session reaches; what is not in the list does not exist for it. */
export function reached(host: Host, session: Session): readonly Reached[] {
  const products = host.state.productsOf(session.accountId);
  return products
    .map((product) => ({ product, actions: allowedActions(session.scope, product, products) }))
    .filter(({ product, actions }) => sees(product, actions));
}

export function reach(host: Host, session: Session, productId: string): Reached | undefined {
  return reached(host, session).find(({ product }) => product.id === productId);
}
