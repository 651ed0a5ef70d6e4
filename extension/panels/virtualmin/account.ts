import { accountOwner } from '../../../shared/domain/virtualmin-names.ts';

/**
 * The owner's user name, also in a partner's session, where the page names the extra administrator.
 * Extra administrators that the customer made for its own people stand for themselves: they own no
 * account.
 */
export const account = (document: Document): string | null => {
  const { user, accessLevel } = document.documentElement.dataset;
  return user && accessLevel === '2' ? accountOwner(user) : null;
};
