import {
  type Access,
  type AccessChoice,
  chooseAccess,
  type GrantedProduct,
  isNarrowing,
  type Product,
} from '../../../shared/domain/access.ts';
import type { Capabilities } from '../../../shared/domain/enforcement.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { GrantView } from '../../store.ts';
import { observeContact } from '../account/contact-changed.ts';
import { noteOwnerKey } from '../account/owner-key-watch.ts';
import { noCapabilities } from './panel-facts.ts';

/** What may be chosen for a grant now: the panel's own list, and which kinds of access it can carry out (E40). */
export interface Offer {
  products: readonly Product[];
  capabilities: Capabilities;
}

/** Products of categories the panel cannot limit are listed but cannot be picked. */
const limitable = (products: readonly Product[], capabilities: Capabilities): readonly Product[] =>
  products.map((product) => ({
    ...product,
    shareable: product.shareable && capabilities.limitedCategories.includes(product.category),
  }));

/** A fresh list from the panel; an unclear answer is an error and never "no products" (E45). */
export const offerFor = async (
  ctx: Context,
  view: Pick<GrantView, 'panel' | 'account'>,
): Promise<Result<Offer, Refusal>> => {
  if (!view.panel.enabled) return fail({ code: 'panel_disabled' });
  const connector = await ctx.connectors.of(view.panel.id);
  if (!connector.ok) return fail(connector.error);
  const { capabilities } = connector.value;
  const { panelAccountId } = view.account;
  if (view.panel.connection === 'customer_session') {
    const listed = await ctx.store.accounts.products(view.account.id);
    return ok({ products: limitable(listed.map(seenInPage), capabilities), capabilities });
  }
  const [found, products] = await Promise.all([
    connector.value.account(panelAccountId),
    connector.value.products(panelAccountId),
  ]);
  if (found.ok) await observeContact(ctx, view.account, found.value);
  if (!products.ok) {
    await noteOwnerKey(ctx, view.account, products.error.code);
    return fail({ code: products.error.code });
  }
  return ok({ products: limitable(products.value, capabilities), capabilities });
};

/** Customer-session mode: what the customer's own page listed (E51). */
const seenInPage = (product: Pick<Product, 'id' | 'parent' | 'category' | 'name'>): Product => ({
  ...product,
  shareable: true,
  // A user that writes to a place reads it too: looking alone cannot be had (E40).
  actions: ['change'],
});

const held = (product: GrantedProduct): Product => ({
  id: product.productId,
  parent: null,
  category: product.category,
  name: product.name,
  shareable: true,
  actions: product.actions,
});

/** Taking away must not wait for a panel that is down: what is granted already can be chosen from (M4's spirit). */
export const heldOffer = (access: Access): Offer => ({
  products: access.kind === 'limited' ? access.products.map(held) : [],
  capabilities: noCapabilities,
});

/** Whoever may change or order a product may look at it: a host gives nothing without it. */
const withView = (choice: AccessChoice, products: readonly Product[]): AccessChoice =>
  choice.kind === 'full'
    ? choice
    : {
        kind: 'limited',
        products: choice.products.map((wanted) => {
          const known = products.find((product) => product.id === wanted.productId);
          const views = known?.actions.includes('view') && wanted.actions.length > 0;
          return views ? { ...wanted, actions: [...new Set([...wanted.actions, 'view' as const])] } : wanted;
        }),
      };

/**
 * The choice as access, checked against what is offered. A kind of access the panel cannot carry
 * out is offered only where the grant has it already (a recorded grant can still be narrowed).
 */
export const accessFrom = (
  choice: AccessChoice,
  current: Access,
  offer: Result<Offer, Refusal>,
): Result<Access, Refusal> => {
  if (!offer.ok) {
    const kept = chooseAccess(withView(choice, heldOffer(current).products), heldOffer(current).products);
    return kept.ok && isNarrowing(current, kept.value) ? kept : offer;
  }
  const { products, capabilities } = offer.value;
  if (capabilities[choice.kind] === 'none' && choice.kind !== current.kind) {
    return fail({ code: 'panel_unsupported' });
  }
  return chooseAccess(withView(choice, products), products);
};
