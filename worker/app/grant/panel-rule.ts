import type { Access, Product } from '../../../shared/domain/access.ts';
import { panelRuleRefusal } from '../../../shared/domain/panel-rule.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';

/**
 * S13: whether the panel's rules let this partner have this access beside the other partners of the
 * account. The database asks the same again in the commit, for two that come at once.
 */
export const obeysPanelRules = async (
  { store }: Pick<Context, 'store'>,
  accountId: string,
  partnerId: string | null,
  access: Access,
  listed?: readonly Pick<Product, 'id' | 'parent'>[],
): Promise<Result<void, Refusal>> => {
  const account = await store.accounts.byId(accountId);
  const panel = account ? await store.panels.byId(account.panelId) : null;
  if (!panel || !(panel.oneFullPartner || panel.distinctProducts)) return ok(undefined);
  const live = (await store.grants.ofAccount(accountId)).filter((grant) => grant.endedAt === null);
  const refusal = panelRuleRefusal(
    panel,
    access,
    live.filter((grant) => grant.partnerId !== partnerId).map((grant) => grant.access),
    {
      held: live.find((grant) => grant.partnerId === partnerId)?.access ?? null,
      products: listed ?? (await store.accounts.products(accountId)),
    },
  );
  return refusal ? fail(refusal) : ok(undefined);
};
