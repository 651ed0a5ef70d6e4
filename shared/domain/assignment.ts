import type { Access, GrantedProduct } from './access.ts';

/**
 * M6: what the partner's leaders let one of its collaborators open of a grant, directly or by a
 * team. `products: null` is everything the grant gives, now and after a change of it.
 */
export interface Assignment {
  /** By which team, or null when the collaborator was named. */
  teamId: string | null;
  products: readonly GrantedProduct[] | null;
}

/** A team of a partner: a name for several of its members. */
export interface Team {
  id: string;
  organisationId: string;
  name: string;
  createdAt: number;
  version: number;
}

/**
 * M6: what a collaborator can open: what the grant gives and an assignment names, over all of the
 * assignments together. Never more than the grant; null when that is nothing. Of limited access the
 * grant says what may be done with a product; part of a full access is limited access to those
 * products, with the actions the panel told apart when they were assigned.
 */
export const assignedAccess = (granted: Access, assignments: readonly Assignment[]): Access | null => {
  if (assignments.some(({ products }) => products === null)) return granted;
  const assigned = new Map(
    assignments.flatMap(({ products }) => products ?? []).map((one) => [one.productId, one]),
  );
  const products =
    granted.kind === 'full'
      ? [...assigned.values()]
      : granted.products.filter((one) => assigned.has(one.productId));
  return products.length === 0 ? null : { kind: 'limited', products };
};

/** Whether somebody who could open `before` can open less with `after`: then sessions and secrets go too (E18). */
export const losesAccess = (before: Access | null, after: Access | null): boolean => {
  if (before === null) return false;
  if (after === null) return true;
  if (after.kind === 'full') return false;
  if (before.kind === 'full') return true;
  return before.products.some((had) => {
    const has = after.products.find((one) => one.productId === had.productId);
    return !had.actions.every((action) => has?.actions.includes(action));
  });
};
