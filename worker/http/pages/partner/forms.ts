import * as v from 'valibot';
import {
  currencies,
  type EligibilityAnswers,
  type EligibilityRules,
} from '../../../../shared/domain/eligibility.ts';
import { plainLine } from '../../../../shared/domain/plain-text.ts';
import { several } from '../../input.ts';
import { isCountry } from './countries.ts';
import type { TypedAnswers, WrongAnswers } from './criteria.tsx';

/** What stood on the page that is confirmed (P2). */
export const agreementFields = {
  agreement_version: v.pipe(v.string(), v.maxLength(20)),
  agreement_language: v.pipe(v.string(), v.maxLength(5)),
  agreement_hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  confirm: v.optional(v.literal('yes')),
};

const typed = v.optional(v.pipe(v.string(), v.maxLength(120)), '');

export const applicationForm = v.strictObject({
  ...agreementFields,
  website: v.string(),
  about: v.string(),
  register_name: typed,
  register_number: typed,
  country: v.optional(v.pipe(v.string(), v.maxLength(2)), ''),
  amount: typed,
  currency: v.optional(v.picklist(currencies), 'CHF'),
  declare: several(v.pipe(v.string(), v.maxLength(40)), 30),
  affiliate: v.optional(v.literal('yes')),
});
type ApplicationFields = v.InferOutput<typeof applicationForm>;

/** A public web address; typed without its scheme it is taken as https. */
export const website = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(200),
  v.transform((text) => URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`)),
  v.check((url) => url !== null && /^https?:$/.test(url.protocol) && url.hostname.includes('.')),
  v.check((url) => url?.username === '' && url.password === ''),
  v.transform((url) => url?.href ?? ''),
);
export const about = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000));

/** `2'500`, `2 500.00` and `2.500` are all the same amount; parts of a unit do not matter. */
export const wholeAmount = (text: string): number | null => {
  const plain = text.replace(/[\s'’]/g, '').replace(/[.,]\d{1,2}$/, '');
  const digits = plain.replace(/[.,](?=\d{3}(?:\D|$))/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
};

export const typedAnswers = (fields: ApplicationFields): TypedAnswers => ({
  registerName: fields.register_name,
  registerNumber: fields.register_number,
  country: fields.country,
  amount: fields.amount,
  currency: fields.currency,
  declared: fields.declare,
  affiliate: fields.affiliate === 'yes',
});

/** P7: what was typed as answers, and what of it cannot be read. A criterion may stay open, but not half open. */
export const answersOf = (
  fields: ApplicationFields,
  rules: EligibilityRules,
): { answers: EligibilityAnswers; wrong: WrongAnswers } => {
  const name = plainLine(fields.register_name);
  const number = plainLine(fields.register_number);
  const { country } = fields;
  const entered = [name, number, country].filter((text) => text !== '').length;
  const amount = fields.amount.trim() === '' ? null : wholeAmount(fields.amount);
  const declarations = rules.criteria.filter(({ kind, asked }) => asked && kind === 'declaration');
  return {
    answers: {
      register: entered === 3 ? { name, number, country } : null,
      volume: amount === null ? null : { currency: fields.currency, amount },
      declared: declarations.map(({ id }) => id).filter((id) => fields.declare.includes(id)),
    },
    wrong: {
      register: (entered !== 0 && entered !== 3) || (country !== '' && !isCountry(country)),
      amount: fields.amount.trim() !== '' && amount === null,
    },
  };
};
