import type { Language } from '../../messages/language.ts';
import { keptPer, perLanguage } from '../../messages/per-language.ts';
import type { BasisPoints, Currency } from './price.ts';

/** What stands between thousands where a text has only one such sign. */
const groupSign: Readonly<Record<Language, ',' | '.'>> = { en: ',', de: '.', fr: '.', es: '.', it: '.' };

/** Digits as they come, or in groups of three between spaces or apostrophes; then at most two decimals. */
const plain = /^(\d{1,12}|\d{1,3}(?:[ '’]\d{3})+)(?:[.,](\d{1,2}))?$/;
/** Two signs say themselves which is which. */
const pointLast = /^(\d{1,3}(?:,\d{3})+)\.(\d{1,2})$/;
const commaLast = /^(\d{1,3}(?:\.\d{3})+),(\d{1,2})$/;
const grouped: Readonly<Record<',' | '.', RegExp>> = {
  ',': /^(\d{1,3}(?:,\d{3})+)$/,
  '.': /^(\d{1,3}(?:\.\d{3})+)$/,
};

/**
 * B1, B4: an amount in whole cents as people write it: `9.92`, `9,92`, `1'234.50`, `1 234,50`, `10.–`. One sign
 * before three digits means thousands only where the reader's language writes them so; anything else is not
 * guessed at. Digits are moved, never divided, so that no cent is lost.
 */
export const parseAmount = (typed: string, language: Language): number | null => {
  const text = typed
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .trim()
    .replace(/[.,][-–—]{1,2}$/, '');
  const found =
    plain.exec(text) ??
    pointLast.exec(text) ??
    commaLast.exec(text) ??
    grouped[groupSign[language]].exec(text);
  if (!found) return null;
  const whole = (found[1] ?? '').replace(/\D/g, '');
  const cents = Number(`${whole}${(found[2] ?? '').padEnd(2, '0')}`);
  return Number.isSafeInteger(cents) ? cents : null;
};

/** A rate as people write it, `20`, `12,5` or `12.25 %`, in hundredths of a percent. */
export const parseRate = (typed: string): BasisPoints | null => {
  const found = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(typed.trim());
  return found ? Number(`${found[1]}${(found[2] ?? '').padEnd(2, '0')}`) : null;
};

const sign = (language: Language): string => (language === 'en' ? '.' : ',');

/** How a field shows an amount again: `9,92`. */
export const writeAmount = (cents: number, language: Language): string => {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}${sign(language)}${digits.slice(-2)}`;
};

/** How a field shows a rate again: `20`, `12,5`. */
export const writeRate = (rate: BasisPoints, language: Language): string => {
  const [whole = '', part = ''] = writeAmount(rate, language).split(sign(language));
  const decimals = part.replace(/0+$/, '');
  return decimals === '' ? whole : `${whole}${sign(language)}${decimals}`;
};

const amounts = perLanguage((language) =>
  keptPer((currency: Currency) => new Intl.NumberFormat(language, { style: 'currency', currency })),
);
const rates = perLanguage(
  (language) => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }),
);

/** An amount with its currency, for reading. */
export const moneyText = (cents: number, currency: Currency, language: Language): string =>
  amounts(language)(currency).format(cents / 100);

export const rateText = (rate: BasisPoints, language: Language): string =>
  rates(language).format(rate / 10_000);
