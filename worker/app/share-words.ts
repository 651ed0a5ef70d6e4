import type { Access } from '../../shared/domain/access.ts';
import type { GrantView, InvitationView } from '../store.ts';
import type { ShareWords } from './mail-order.ts';

/** What is shared, as mails and pages name it: the whole account, or the products by name. */
export const accessWords = (access: Access): ShareWords['access'] =>
  access.kind === 'full'
    ? { kind: 'full', payer: access.payer }
    : { kind: 'limited', products: access.products.map((product) => product.name) };

/**
 * The words of every mail about a share. While a share is held for an agency that is no partner
 * yet (S4), the agency is named by the address the customer typed.
 */
export const shareWords = (view: GrantView | InvitationView): ShareWords => ({
  customerName: view.customer.name,
  partnerName: view.partner?.name ?? ('invitation' in view ? (view.invitation.heldFor ?? '') : ''),
  accountName: view.account.name,
  panelName: view.panel.name,
  access: accessWords('grant' in view ? view.grant.access : view.invitation.access),
});
