/** What every route of the replica works with: its settings, its memory, its issuer, and the request's session. */
import type { Context } from 'hono';
import type { Issuer } from './issuer.ts';
import type { Lang } from './labels.ts';
import type { Verifier } from './protocol.ts';
import { allowedActions } from './scope.ts';
import type { Session, State } from './state.ts';
import type { Action, Product } from './world.ts';

export interface Host {
  readonly name: string;
  readonly origin: string;
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
    .filter(({ actions }) => actions.includes('view'));
}

export function reach(host: Host, session: Session, productId: string): Reached | undefined {
  return reached(host, session).find(({ product }) => product.id === productId);
}
