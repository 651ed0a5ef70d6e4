import type { Access, ProductAction } from '../../../shared/domain/access.ts';

const allActions: readonly ProductAction[] = ['view', 'change', 'order'];

/** A grant's rights in the words of RFC 9396: exactly what was granted, never more (E40). */
export type AuthorizationDetail = {
  type: 'hosting_account' | 'hosting_product';
  identifier: string;
  actions: readonly ProductAction[];
};

export const authorizationDetails = (
  access: Access,
  panelAccountId: string,
): readonly AuthorizationDetail[] =>
  access.kind === 'full'
    ? [{ type: 'hosting_account', identifier: panelAccountId, actions: allActions }]
    : access.products.map((product) => ({
        type: 'hosting_product',
        identifier: product.productId,
        actions: product.actions,
      }));
