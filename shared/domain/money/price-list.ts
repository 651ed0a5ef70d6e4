import { type ProductCategory, productCategories } from '../access.ts';
import { type Currency, currencies, highestPartnerRate, type Price, type Tier } from './price.ts';

/** What one category costs in one currency (B1). */
export interface CategoryPrice extends Price {
  category: ProductCategory;
  currency: Currency;
}

/** One version of the host's prices. It counts from its start until the next one begins; from its start it stays as it is. */
export interface PriceList {
  id: string;
  startsAt: number;
  prices: readonly CategoryPrice[];
  changedBy: string;
  changedAt: number;
  version: number;
}

/** The most that one piece may cost: ten million. */
export const highestUnit = 1_000_000_000;
export const mostTiers = 10;
const wholeRate = 10_000;

export type PriceFault = 'unit' | 'rate' | 'tiers';

/** Rising with the quantity, so that nobody pays a higher price a piece for more of them. */
const tiersHold = (tiers: readonly Tier[]): boolean =>
  tiers.length <= mostTiers &&
  tiers.every(({ from, rate }, at) => {
    const before = tiers[at - 1];
    return (
      Number.isInteger(from) &&
      from >= 2 &&
      from <= 1_000_000 &&
      Number.isInteger(rate) &&
      rate >= 1 &&
      rate < wholeRate &&
      (before === undefined || (from > before.from && rate > before.rate))
    );
  });

/** B1: what of a price cannot stand in a list; null where it can. */
export const priceFault = ({ unit, partnerRate, tiers }: Price): PriceFault | null => {
  if (!Number.isInteger(unit) || unit < 1 || unit > highestUnit) return 'unit';
  if (!Number.isInteger(partnerRate) || partnerRate < 0 || partnerRate > highestPartnerRate) return 'rate';
  return tiersHold(tiers) ? null : 'tiers';
};

export const priceIn = (
  { prices }: Pick<PriceList, 'prices'>,
  category: ProductCategory,
  currency: Currency,
): CategoryPrice | null =>
  prices.find((one) => one.category === category && one.currency === currency) ?? null;

/** Whether a price stands at most once, and each can stand. */
export const listHolds = (prices: readonly CategoryPrice[]): boolean =>
  prices.length > 0 &&
  prices.every(
    (price) => priceFault(price) === null && priceIn({ prices }, price.category, price.currency) === price,
  );

export const hasBegun = ({ startsAt }: Pick<PriceList, 'startsAt'>, now: number): boolean => startsAt <= now;

/** Of lists in any order the one that counts at a moment. */
export const inForceAt = <List extends Pick<PriceList, 'startsAt'>>(
  lists: readonly List[],
  moment: number,
): List | null =>
  lists.reduce<List | null>(
    (best, one) => (hasBegun(one, moment) && (best === null || one.startsAt > best.startsAt) ? one : best),
    null,
  );

/** Every category in every currency, in the order in which lists show them. */
export const priceKeys: readonly { category: ProductCategory; currency: Currency }[] =
  productCategories.flatMap((category) => currencies.map((currency) => ({ category, currency })));
