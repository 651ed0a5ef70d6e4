/** The vendor's own partnership between a client and a partner, and the rules its help pages state. Pure. */
import type { TextKey } from './texts.ts';

/** Who pays what the partner orders; only full access has the question (documented). */
export type Payer = 'client' | 'partner';

export type Access =
  | { readonly kind: 'limited'; readonly productIds: readonly string[] }
  | { readonly kind: 'full'; readonly payer: Payer };

export interface Partnership {
  readonly id: string;
  readonly clientId: string;
  readonly partnerId: string;
  readonly access: Access;
  /** `asked`: the partner added the client, who has not decided; `pending`: the client invited, the partner has not answered. */
  readonly state: 'asked' | 'pending' | 'active';
}

/**
 * What forbids this access: limited partners must have different products, and there is one partner
 * with full access at most (both documented). What a partner merely asked for binds nobody.
 */
export function obstacle(
  wanted: Pick<Partnership, 'clientId' | 'partnerId' | 'access'>,
  all: Iterable<Partnership>,
): TextKey | null {
  const { access } = wanted;
  if (access.kind === 'limited' && access.productIds.length === 0) return 'pickAtLeastOne';
  for (const other of all) {
    const counts =
      other.clientId === wanted.clientId && other.partnerId !== wanted.partnerId && other.state !== 'asked';
    if (!counts) continue;
    if (access.kind === 'full' && other.access.kind === 'full') return 'fullTaken';
    if (access.kind !== 'limited' || other.access.kind !== 'limited') continue;
    const { productIds } = other.access;
    if (access.productIds.some((id) => productIds.includes(id))) return 'productTaken';
  }
  return null;
}

/** The client's word on a partner: a new invitation, the answer to a request, or changed rights. */
export function granted(before: Partnership | undefined, wanted: Omit<Partnership, 'state'>): Partnership {
  if (before === undefined) return { ...wanted, state: 'pending' };
  return { ...before, access: wanted.access, state: before.state === 'asked' ? 'active' : before.state };
}
