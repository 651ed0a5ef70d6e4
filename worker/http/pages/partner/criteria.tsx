import {
  type Criterion,
  currencies,
  type EligibilityRules,
  isKnownCriterion,
} from '../../../../shared/domain/eligibility.ts';
import { type Language, languages } from '../../../../shared/messages/language.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { Field, Options } from '../parts/elements.tsx';
import { countries } from './countries.ts';

/** What was typed about the criteria, as the form holds it. */
export interface TypedAnswers {
  registerName: string;
  registerNumber: string;
  country: string;
  amount: string;
  currency: string;
  declared: readonly string[];
  affiliate: boolean;
}
export type WrongAnswers = Record<'register' | 'amount', boolean>;

export const noAnswers: TypedAnswers = {
  registerName: '',
  registerNumber: '',
  country: '',
  amount: '',
  currency: 'CHF',
  declared: [],
  affiliate: false,
};

/** The host's own words where it wrote some, else ours; a criterion of the host's in any language it has. */
export const criterionAsk = ({ id, words }: Criterion, language: Language): string => {
  const own = words[language];
  if (own !== undefined) return own;
  if (isKnownCriterion(id)) return pageWords[language].programme.criteria[id].ask;
  return languages.map((one) => words[one]).find((text) => text !== undefined) ?? id;
};

/** The short name of a criterion in tables; the whole words for one of the host's own. */
export const criterionName = (criterion: Criterion, language: Language): string =>
  isKnownCriterion(criterion.id)
    ? pageWords[language].programme.criteria[criterion.id].name
    : criterionAsk(criterion, language);

const money = (amount: number, currency: string, language: Language): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount);

const Text = (field: {
  name: string;
  label: string;
  hint?: string;
  value: string;
  wrong: boolean;
  numeric?: boolean;
}) => (
  <Field name={field.name} label={field.label} {...(field.hint ? { hint: field.hint } : {})}>
    <input
      id={field.name}
      name={field.name}
      value={field.value}
      maxlength={field.numeric ? 15 : 120}
      inputmode={field.numeric ? 'numeric' : undefined}
      aria-describedby={field.hint ? `${field.name}-hint` : undefined}
      aria-invalid={field.wrong ? 'true' : undefined}
    />
  </Field>
);

const Wrong = ({ children }: { children: string }) => (
  <p class="wrong" role="alert">
    {children}
  </p>
);

/** P7, P8: what is asked beside the website, which has a field of its own. */
export const CriteriaFields = (part: {
  language: Language;
  rules: EligibilityRules;
  typed: TypedAnswers;
  wrong: WrongAnswers | null;
}) => {
  const { language, rules, typed, wrong } = part;
  const words = pageWords[language].programme.form;
  const asked = rules.criteria.filter((one) => one.asked);
  const register = asked.find(({ kind }) => kind === 'register');
  const volume = asked.find(({ kind }) => kind === 'volume');
  const declarations = asked.filter(({ kind }) => kind === 'declaration');
  return (
    <>
      <p class="quiet">{words.lead}</p>
      {register ? (
        <fieldset>
          <legend>{criterionAsk(register, language)}</legend>
          <Text
            name="register_name"
            label={words.registerName}
            value={typed.registerName}
            wrong={wrong?.register ?? false}
          />
          <Text
            name="register_number"
            label={words.registerNumber}
            hint={words.registerNumberHint}
            value={typed.registerNumber}
            wrong={wrong?.register ?? false}
          />
          <Field name="country" label={words.country}>
            <select id="country" name="country" aria-invalid={wrong?.register ? 'true' : undefined}>
              <Options of={[['', words.chooseCountry], ...countries(language)]} chosen={typed.country} />
            </select>
          </Field>
          {wrong?.register ? <Wrong>{words.registerWrong}</Wrong> : null}
        </fieldset>
      ) : null}
      {volume ? (
        <fieldset>
          <legend>{criterionAsk(volume, language)}</legend>
          <Text
            name="amount"
            label={words.amount}
            hint={words.amountHint(
              money(rules.leastVolume.CHF, 'CHF', language),
              money(rules.leastVolume.EUR, 'EUR', language),
            )}
            value={typed.amount}
            wrong={wrong?.amount ?? false}
            numeric
          />
          <Field name="currency" label={words.currency}>
            <select id="currency" name="currency">
              <Options of={currencies.map((one) => [one, one] as const)} chosen={typed.currency} />
            </select>
          </Field>
          {wrong?.amount ? <Wrong>{words.amountWrong}</Wrong> : null}
        </fieldset>
      ) : null}
      {declarations.length > 0 ? (
        <fieldset>
          <legend>{words.agreeTo}</legend>
          {declarations.map((one) => (
            <div class="choice">
              <input
                type="checkbox"
                id={`declare-${one.id}`}
                name="declare"
                value={one.id}
                checked={typed.declared.includes(one.id)}
              />
              <label for={`declare-${one.id}`}>{criterionAsk(one, language)}</label>
            </div>
          ))}
        </fieldset>
      ) : null}
      <div class="field">
        <div class="choice">
          <input
            type="checkbox"
            id="affiliate"
            name="affiliate"
            value="yes"
            checked={typed.affiliate}
            aria-describedby="affiliate-hint"
          />
          <label for="affiliate">{words.affiliate}</label>
        </div>
        <small class="quiet" id="affiliate-hint">
          {words.affiliateHint}
        </small>
      </div>
    </>
  );
};
