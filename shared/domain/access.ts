import type { Refusal } from './refusal.ts';
import { fail, ok, type Result } from './result.ts';

export const productActions = ['view', 'change', 'order'] as const;
export type ProductAction = (typeof productActions)[number];

export const productCategories = [
  'cloud',
  'website',
  'domain',
  'mailbox',
  'mail_domain',
  'database',
  'server',
  'ftp',
  'backup',
  'other',
] as const;
export type ProductCategory = (typeof productCategories)[number];

/** A product as the panel's own list gives it, reduced to named fields. */
export interface Product {
  id: string;
  /** The container it lies in (an internex cloud, say), or null. */
  parent: string | null;
  category: ProductCategory;
  name: string;
  /** False for what the panel never shares, such as an internex Main Cloud (S5). */
  shareable: boolean;
  actions: readonly ProductAction[];
}

export interface GrantedProduct {
  productId: string;
  /** Kept with the grant so that a share can be shown while the panel is down. */
  name: string;
  category: ProductCategory;
  actions: readonly ProductAction[];
}

export type Payer = 'customer' | 'partner';

/** What a grant gives: the whole account, or chosen products. Only full access has a payer (M2). */
export type Access =
  | { kind: 'full'; payer: Payer }
  | { kind: 'limited'; products: readonly GrantedProduct[] };

/** Whether whoever takes this access pays for it (S6). */
export const partnerPays = (access: Access): boolean => access.kind === 'full' && access.payer === 'partner';

/** What a customer asks for on the consent page, before it was checked against the account. */
export type AccessChoice =
  | { kind: 'full'; payer: Payer }
  | { kind: 'limited'; products: readonly { productId: string; actions: readonly ProductAction[] }[] };

/**
 * S5: at least one product, only products this account really has, none that the panel
 * keeps unshareable, and for each only actions the panel can tell apart. Limited access
 * never orders unless the panel says that product can.
 */
export const chooseAccess = (
  choice: AccessChoice,
  available: readonly Product[],
): Result<Access, Refusal> => {
  if (choice.kind === 'full') return ok({ kind: 'full', payer: choice.payer });
  if (choice.products.length === 0) return fail({ code: 'nothing_selected' });
  const chosen = new Map<string, GrantedProduct>();
  for (const wanted of choice.products) {
    const product = available.find((candidate) => candidate.id === wanted.productId);
    if (!product) return fail({ code: 'product_unknown' });
    if (!product.shareable) return fail({ code: 'product_not_shareable', detail: { product: product.name } });
    const asked = wanted.actions.length > 0 ? wanted.actions : product.actions;
    const actions = productActions.filter(
      (action) => asked.includes(action) && product.actions.includes(action),
    );
    if (actions.length !== new Set(asked).size) return fail({ code: 'rights_not_held' });
    chosen.set(product.id, {
      productId: product.id,
      name: product.name,
      category: product.category,
      actions,
    });
  }
  return ok({ kind: 'limited', products: [...chosen.values()] });
};

/** Whether a product lies in what was granted: itself, or a container above it (S5: what it holds now and later). */
export const covers = (
  access: Access,
  productId: string,
  products: readonly Pick<Product, 'id' | 'parent'>[],
): boolean => {
  if (access.kind === 'full') return true;
  const granted = new Set(access.products.map((product) => product.productId));
  const seen = new Set<string>();
  let current: string | null = productId;
  while (current !== null && !seen.has(current)) {
    if (granted.has(current)) return true;
    seen.add(current);
    const id: string = current;
    current = products.find((product) => product.id === id)?.parent ?? null;
  }
  return false;
};

/** True when `next` gives nothing that `current` did not (M1: narrowing needs less authority than widening). */
export const isNarrowing = (current: Access, next: Access): boolean => {
  if (current.kind === 'full') return next.kind === 'limited' || next.payer === current.payer;
  if (next.kind === 'full') return false;
  return next.products.every((wanted) => {
    const held = current.products.find((product) => product.productId === wanted.productId);
    return held !== undefined && wanted.actions.every((action) => held.actions.includes(action));
  });
};

/** Part of what an access gave: the whole account, or a product with some of its actions. */
export type Taken = { kind: 'full' } | { kind: 'product'; name: string; actions: readonly ProductAction[] };

/** What a change took away, for who wants to be sure that it is gone (M1). */
export const takenAway = (before: Access, after: Access): readonly Taken[] => {
  if (after.kind === 'full') return [];
  if (before.kind === 'full') return [{ kind: 'full' }];
  return before.products.flatMap((held) => {
    const kept = after.products.find((product) => product.productId === held.productId)?.actions ?? [];
    const actions = held.actions.filter((action) => !kept.includes(action));
    return actions.length > 0 ? [{ kind: 'product' as const, name: held.name, actions }] : [];
  });
};
