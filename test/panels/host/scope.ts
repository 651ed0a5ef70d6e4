/**
 * What a session may do with a product: pure, and the only place that decides it.
 * Point 17 of the protocol: scope = the assertion's authorization_details ∩ those the issuer names
 * when asked back ∩ the host's own rules.
 */
import type { AuthorizationDetail } from './protocol.ts';
import { ACTIONS, type Action, type Product } from './world.ts';

/** One list of rights, cut down to what this host has and lets be shared. */
export type Rights =
  | { readonly kind: 'account'; readonly actions: readonly Action[] }
  | {
      readonly kind: 'products';
      readonly entries: readonly { readonly id: string; readonly actions: readonly Action[] }[];
    };

/**
 * Both lists are kept and asked at every request, not one list made of the two: a product may move
 * out of a container that only one of them names, and then it is covered by both no longer.
 */
export type Scope =
  | { readonly kind: 'own' }
  | { readonly kind: 'delegated'; readonly asked: Rights; readonly current: Rights };

/** `null` means that nothing is left, and a session without anything to reach is not opened. */
export function scopeFrom(
  asked: readonly AuthorizationDetail[],
  current: readonly AuthorizationDetail[],
  accountId: string,
  products: readonly Product[],
): Scope | null {
  const [wanted, granted] = [asked, current].map((details) => rightsFrom(details, accountId, products));
  if (wanted == null || granted == null) return null;
  const scope: Scope = { kind: 'delegated', asked: wanted, current: granted };
  const reachable = products.some((product) => sees(product, allowedActions(scope, product, products)));
  return reachable ? scope : null;
}

/** `products` are the account's own, so an id from elsewhere is simply not found. */
function rightsFrom(
  details: readonly AuthorizationDetail[],
  accountId: string,
  products: readonly Product[],
): Rights | null {
  const whole = details.filter((detail) => detail.type === 'hosting_account');
  if (whole.length > 0) {
    // Whole account and single products together contradict each other; which one was meant is not ours to guess.
    if (details.length !== 1 || whole[0]?.identifier !== accountId) return null;
    const actions = known(whole[0].actions);
    return actions.length > 0 ? { kind: 'account', actions } : null;
  }
  const entries = details.flatMap(({ identifier, actions }) => {
    const product = products.find((candidate) => candidate.id === identifier);
    if (product === undefined || !product.shareable) return [];
    const allowed = known(actions);
    return sees(product, allowed) ? [{ id: product.id, actions: allowed }] : [];
  });
  return entries.length > 0 ? { kind: 'products', entries } : null;
}

/** Actions this host does not know give nothing; they are no reason to refuse what it does know. */
function known(actions: readonly string[]): readonly Action[] {
  return ACTIONS.filter((action) => actions.includes(action));
}

/** `view`; where the host cannot tell actions apart, the product's only action includes it. */
export function sees(product: Product, actions: readonly Action[]): boolean {
  const [only] = product.actions;
  const least = product.actions.length === 1 && only !== undefined ? only : 'view';
  return actions.includes(least);
}

/** What may be done with `product`; an empty list means that it is not there for this session. */
export function allowedActions(
  scope: Scope,
  product: Product,
  products: readonly Product[],
): readonly Action[] {
  switch (scope.kind) {
    case 'own':
      return product.actions;
    case 'delegated': {
      const [asked, current] = [
        covered(scope.asked, product, products),
        covered(scope.current, product, products),
      ];
      return product.actions.filter((action) => asked.includes(action) && current.includes(action));
    }
  }
}

function covered(rights: Rights, product: Product, products: readonly Product[]): readonly Action[] {
  if (rights.kind === 'account') return rights.actions;
  if (!product.shareable) return [];
  const line = lineage(product, products);
  return rights.entries.filter(({ id }) => line.includes(id)).flatMap(({ actions }) => actions);
}

/** Own id and those of the containers around it: looked up now, so a cloud covers what it holds today (S5). */
function lineage(product: Product, products: readonly Product[]): readonly string[] {
  const ids: string[] = [];
  let current: Product | undefined = product;
  while (current !== undefined && !ids.includes(current.id)) {
    ids.push(current.id);
    const parent: string | null = current.parent;
    current = products.find((candidate) => candidate.id === parent);
  }
  return ids;
}
