import { longestGrant } from '../../../../shared/domain/duration.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import type { MoneyExamples } from '../../../app/price/examples.ts';
import { Field } from '../parts/elements.tsx';
import { IdleChoice } from '../parts/idle.tsx';
import { MoneyPreview } from '../parts/money.tsx';
import type { Choices } from './choices.ts';

const Choice = (choice: { name: string; value: string; checked: boolean; label: string; hint?: string }) => (
  <div class="choice">
    <input
      type="radio"
      id={`${choice.name}-${choice.value}`}
      name={choice.name}
      value={choice.value}
      checked={choice.checked}
    />
    <label for={`${choice.name}-${choice.value}`}>
      <strong>{choice.label}</strong>
      {choice.hint ? <small class="quiet">{choice.hint}</small> : null}
    </label>
  </div>
);

/** S12, and for full access S6: how long, and who pays. */
export const Terms = (part: {
  choices: Choices;
  now: number;
  /** With full access only. */
  money: MoneyExamples | null;
  language: Language;
}) => {
  const { choices, now, money, language } = part;
  const words = pageWords[language].share;
  const day = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
  return (
    <section aria-labelledby="terms-title">
      <h2 id="terms-title">{words.howLong}</h2>
      <input type="hidden" name="for" value={choices.access} />
      <fieldset>
        <legend>{words.steps[2]}</legend>
        <Choice
          name="ends"
          value="never"
          checked={choices.ends === 'never'}
          label={words.untilEnd}
          hint={words.untilEndHint}
        />
        <Choice name="ends" value="date" checked={choices.ends === 'date'} label={words.untilDate} />
        <Field name="end" label={words.date} hint={words.dateHint}>
          <input
            type="date"
            id="end"
            name="end"
            value={choices.end}
            min={day(now)}
            max={day(now + longestGrant)}
            aria-describedby="end-hint"
          />
        </Field>
      </fieldset>
      <IdleChoice value={choices.idle} language={language} />
      {money ? (
        <fieldset>
          <legend>{words.payer}</legend>
          <Choice
            name="payer"
            value="customer"
            checked={choices.payer === 'customer'}
            label={words.payers.customer}
          />
          <Choice
            name="payer"
            value="partner"
            checked={choices.payer === 'partner'}
            label={words.payers.partner}
          />
          <MoneyPreview language={language} money={money} />
        </fieldset>
      ) : null}
    </section>
  );
};
