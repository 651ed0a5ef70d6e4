import { type Access, covers, type Product } from './access.ts';
import type { Refusal } from './refusal.ts';

/** S13: rules a host sets for a panel, as Infomaniak has them. */
export interface PanelRules {
  /** At most one partner with full access per account. */
  oneFullPartner: boolean;
  /** Limited partners of one account have different products. */
  distinctProducts: boolean;
  /** H4: a backup stays in the account of the partner it was first shared with; the panel cannot move it. */
  boundBackups: boolean;
}

/** On from the start where the vendor has them. */
export const rulesOfKind = (kind: string): PanelRules => ({
  oneFullPartner: kind === 'infomaniak',
  distinctProducts: kind === 'infomaniak',
  boundBackups: kind === 'infomaniak',
});

/** What a panel's host and its connector (`onePartnerFor`) say about several partners of one account. */
export type RulesInForce = Omit<PanelRules, 'boundBackups'> & { onePartnerFor?: readonly string[] };

type Tree = readonly Pick<Product, 'id' | 'parent'>[];

/** A container and what lies in it are not different products, whichever of the two is granted. */
const shared = (access: Access, other: Access, products: Tree): string | null => {
  if (access.kind === 'full' || other.kind === 'full') return null;
  const both = access.products.find(
    (one) =>
      covers(other, one.productId, products) ||
      other.products.some((theirs) => covers({ ...access, products: [one] }, theirs.productId, products)),
  );
  return both?.name ?? null;
};

const exclusive = (rules: RulesInForce, category: string): boolean =>
  rules.distinctProducts || (rules.onePartnerFor ?? []).includes(category);

/** Products that nobody else can be given while these partners have what they have, to be shown before choosing. */
export const takenProducts = (
  rules: RulesInForce,
  others: readonly Access[],
  products: readonly Product[],
): ReadonlySet<string> =>
  new Set(
    products
      .filter(({ id, name, category }) => {
        const one: Access = { kind: 'limited', products: [{ productId: id, name, category, actions: [] }] };
        return exclusive(rules, category) && others.some((other) => shared(one, other, products) !== null);
      })
      .map(({ id }) => id),
  );

/**
 * S13: why this access cannot stand beside those of the other partners; null when it can. `held` is
 * what this partner has already: a rule that came later takes nothing away, and narrowing is never refused.
 */
export const panelRuleRefusal = (
  rules: RulesInForce,
  access: Access,
  others: readonly Access[],
  { held = null, products = [] }: { held?: Access | null; products?: Tree } = {},
): Refusal | null => {
  if (rules.oneFullPartner && access.kind === 'full' && held?.kind !== 'full') {
    if (others.some((other) => other.kind === 'full')) return { code: 'full_partner_exists' };
  }
  if (access.kind === 'limited') {
    const before = held?.kind === 'limited' ? new Set(held.products.map((one) => one.productId)) : null;
    const fresh = access.products.filter(
      (one) => !before?.has(one.productId) && exclusive(rules, one.category),
    );
    for (const other of others) {
      const product = shared({ kind: 'limited', products: fresh }, other, products);
      if (product !== null) return { code: 'products_taken', detail: { product } };
    }
  }
  return null;
};
