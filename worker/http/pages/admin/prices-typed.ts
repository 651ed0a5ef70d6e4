import { productCategories } from '../../../../shared/domain/access.ts';
import { currencies, type Tier } from '../../../../shared/domain/money/price.ts';
import {
  type CategoryPrice,
  mostTiers,
  type PriceFault,
  type PriceList,
  priceFault,
  priceIn,
  priceKeys,
} from '../../../../shared/domain/money/price-list.ts';
import { parseAmount, parseRate, writeAmount, writeRate } from '../../../../shared/domain/money/typed.ts';
import type { Language } from '../../../../shared/messages/language.ts';

/** A price as its fields hold it: words of a person, not numbers yet. */
export interface TypedPrice extends Pick<CategoryPrice, 'category' | 'currency'> {
  unit: string;
  rate: string;
  tiers: readonly { from: string; rate: string }[];
}

export const keyOf = ({ category, currency }: Pick<CategoryPrice, 'category' | 'currency'>): string =>
  `${category}-${currency}`;

const kinds = `(?:${productCategories.join('|')})-(?:${currencies.join('|')})`;
const lastRow = mostTiers - 1;
const fieldName = new RegExp(`^(?:(?:unit|rate)-${kinds}|(?:from|less)-${kinds}-[0-${lastRow}])$`);
/** Which button was pressed: saves, adds a row or takes one away. */
export const actName = new RegExp(`^(?:save|add-${kinds}|remove-${kinds}-[0-${lastRow}])$`);

type Fields = Readonly<Record<string, string>>;

/** Names of fields that no form of ours has (E16). */
export const unknownFields = (fields: Fields): readonly string[] =>
  Object.keys(fields).filter((name) => !fieldName.test(name));

/** The fields as the form had them, row by row. */
export const typedFrom = (fields: Fields): readonly TypedPrice[] =>
  priceKeys.map((key) => {
    const name = keyOf(key);
    const rows = Array.from({ length: mostTiers }, (_, row) => row).filter(
      (row) => `from-${name}-${row}` in fields || `less-${name}-${row}` in fields,
    );
    return {
      ...key,
      unit: fields[`unit-${name}`] ?? '',
      rate: fields[`rate-${name}`] ?? '',
      tiers: rows.map((row) => ({
        from: fields[`from-${name}-${row}`] ?? '',
        rate: fields[`less-${name}-${row}`] ?? '',
      })),
    };
  });

/** A list as the fields show it again; without one they are empty. */
export const typedOf = (list: Pick<PriceList, 'prices'> | null, language: Language): readonly TypedPrice[] =>
  priceKeys.map((key) => {
    const price = list && priceIn(list, key.category, key.currency);
    return price
      ? {
          ...key,
          unit: writeAmount(price.unit, language),
          rate: writeRate(price.partnerRate, language),
          tiers: price.tiers.map(({ from, rate }) => ({
            from: String(from),
            rate: writeRate(rate, language),
          })),
        }
      : { ...key, unit: '', rate: '', tiers: [] };
  });

/** Adds a row or takes one away, as the pressed button says; anything else leaves the rows as they are. */
export const withRows = (typed: readonly TypedPrice[], act: string): readonly TypedPrice[] =>
  typed.map((price) => {
    const name = keyOf(price);
    if (act === `add-${name}`) {
      return { ...price, tiers: [...price.tiers, { from: '', rate: '' }].slice(0, mostTiers) };
    }
    return {
      ...price,
      tiers: price.tiers.filter((_, row) => act !== `remove-${name}-${row}`),
    };
  });

const isEmpty = ({ unit, rate, tiers }: TypedPrice): boolean =>
  [unit, rate, ...tiers.flatMap((tier) => [tier.from, tier.rate])].every((text) => text.trim() === '');

const tiersIn = (tiers: TypedPrice['tiers']): readonly Tier[] | null => {
  const read = tiers
    .filter(({ from, rate }) => from.trim() !== '' || rate.trim() !== '')
    .map((tier) => ({
      from: /^\d{1,7}$/.test(tier.from.trim()) ? Number(tier.from.trim()) : null,
      rate: parseRate(tier.rate),
    }));
  const whole = read.flatMap(({ from, rate }) => (from === null || rate === null ? [] : [{ from, rate }]));
  return whole.length === read.length ? whole.toSorted((one, other) => one.from - other.from) : null;
};

const readOne = (typed: TypedPrice, language: Language): { price: CategoryPrice } | { fault: PriceFault } => {
  const unit = parseAmount(typed.unit, language);
  const partnerRate = typed.rate.trim() === '' ? 0 : parseRate(typed.rate);
  const tiers = tiersIn(typed.tiers);
  if (unit === null) return { fault: 'unit' };
  if (partnerRate === null) return { fault: 'rate' };
  if (tiers === null) return { fault: 'tiers' };
  const { category, currency } = typed;
  const price = { category, currency, unit, partnerRate, tiers };
  const fault = priceFault(price);
  return fault ? { fault } : { price };
};

/** B1: the prices that were typed, and which of them cannot be taken. */
export const readTyped = (
  typed: readonly TypedPrice[],
  language: Language,
): { prices: readonly CategoryPrice[]; faults: ReadonlyMap<string, PriceFault> } => {
  const read = typed
    .filter((one) => !isEmpty(one))
    .map((one) => [keyOf(one), readOne(one, language)] as const);
  return {
    prices: read.flatMap(([, one]) => ('price' in one ? [one.price] : [])),
    faults: new Map(read.flatMap(([name, one]) => ('fault' in one ? [[name, one.fault]] : []))),
  };
};
