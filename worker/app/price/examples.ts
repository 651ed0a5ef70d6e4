import type { Payer, Product, ProductCategory } from '../../../shared/domain/access.ts';
import { type OrderFacts, type Settled, settle } from '../../../shared/domain/money/benefit.ts';
import { type Currency, currencies } from '../../../shared/domain/money/price.ts';
import { priceIn } from '../../../shared/domain/money/price-list.ts';
import type { Context } from '../../ports.ts';
import { relationOf } from '../partnership/related.ts';

type Orderer = OrderFacts['orderedBy'];

/** What an order of as many pieces as the account has would come to, in each currency that has a price. */
export interface MoneyExample {
  category: ProductCategory;
  quantity: number;
  /** By who pays under the share and who orders. */
  settled: (payer: Payer, orderedBy: Orderer) => readonly (Settled & { currency: Currency })[];
}

export interface MoneyExamples {
  /** E57: one business, so that nothing is earned; null where the partner is not chosen yet. */
  related: boolean | null;
  examples: readonly MoneyExample[];
}

const mostExamples = 3;

/** The categories of which the account has most come first. */
const counted = (products: readonly Pick<Product, 'category'>[]): readonly [ProductCategory, number][] => {
  const counts = new Map<ProductCategory, number>();
  for (const { category } of products) counts.set(category, (counts.get(category) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one);
};

/**
 * S6: what each side would pay and earn for what this account has, under the prices that count now and by the
 * same function as real orders. Without prices, or with none for what the account has, there is no example.
 */
export const moneyExamples = async (
  ctx: Pick<Context, 'store' | 'now'>,
  share: {
    products: readonly Pick<Product, 'category'>[];
    customerId: string;
    partnerId: string | null;
  },
): Promise<MoneyExamples> => {
  const list = await ctx.store.prices.at(ctx.now);
  if (list === null) return { related: null, examples: [] };
  const { customerId, partnerId } = share;
  const related = partnerId === null ? null : (await relationOf(ctx, customerId, partnerId)).length > 0;
  const examples = counted(share.products).flatMap(([category, quantity]): readonly MoneyExample[] => {
    const prices = currencies.flatMap((currency) => priceIn(list, category, currency) ?? []);
    if (prices.length === 0) return [];
    return [
      {
        category,
        quantity,
        settled: (payer, orderedBy) => {
          const facts: OrderFacts = {
            access: { kind: 'full', payer },
            orderedBy,
            managed: true,
            related: related ?? false,
          };
          return prices.map((price) => ({ currency: price.currency, ...settle(facts, price, quantity) }));
        },
      },
    ];
  });
  return { related, examples: examples.slice(0, mostExamples) };
};
