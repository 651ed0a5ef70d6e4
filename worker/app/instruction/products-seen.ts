import { decide } from '../../../shared/decision.ts';
import type { Product, ProductCategory } from '../../../shared/domain/access.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';

/**
 * Customer-session mode: what the customer's own page lists of their own account. Nobody else can check it,
 * and nothing but the customer's own share depends on it (E11).
 */
export const keepProductsSeen = async (
  ctx: Context,
  input: {
    accountId: string;
    shown: string;
    products: readonly { id: string; name: string; category: ProductCategory }[];
  },
): Promise<Result<{ kept: number }, Refusal>> => {
  const account = await ctx.store.accounts.byId(input.accountId);
  if (!account) return fail({ code: 'not_found' });
  const decision = decide(ctx.actor, 'grant.share', account.organisationId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const panel = await ctx.store.panels.byId(account.panelId);
  if (panel?.connection !== 'customer_session') return fail({ code: 'panel_unsupported' });
  if (account.shownAs !== input.shown) return fail({ code: 'account_not_found' });
  const products = [...new Map(input.products.map((one) => [one.id, one])).values()].map(
    (one): Product => ({ ...one, parent: null, shareable: true, actions: ['change'] }),
  );
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    sets: [{ do: 'replace_products', accountId: account.id, products, at: ctx.now }],
    audit: [
      {
        organisations: [account.organisationId],
        event: 'account.products_seen',
        subject: { kind: 'account', id: account.id },
        data: { count: products.length },
      },
    ],
  });
  return committed.ok ? ok({ kept: products.length }) : fail(committed.error);
};
