import * as v from 'valibot';
import { day } from '../../../../shared/domain/duration.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import { grantWords } from '../../../../shared/messages/pages/grants/index.ts';

/** The two fields in which a duration is chosen (S12). */
export const untilFields = {
  until: v.picklist(['open', 'date']),
  date: v.optional(v.pipe(v.string(), v.maxLength(10)), ''),
};

export interface UntilInput {
  until: 'open' | 'date';
  date: string;
}

/** The end of the chosen day, in UTC as the page says; a day that does not exist is refused. */
export const endsAtFrom = ({ until, date }: UntilInput): Result<number | null, Refusal> => {
  if (until === 'open') return ok(null);
  const start = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00.000Z`) : Number.NaN;
  const exists = !Number.isNaN(start) && new Date(start).toISOString().startsWith(date);
  return exists ? ok(start + day - 1) : fail({ code: 'end_date_invalid' });
};

export const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** An end date that a form shows and sends back unchanged stays what it was, to the millisecond. */
export const keepingTime = (chosen: number | null, before: number | null): number | null =>
  chosen !== null && before !== null && dayOf(chosen) === dayOf(before) ? before : chosen;

export const UntilChoice = ({
  value,
  language,
  wrong,
}: {
  value: UntilInput;
  language: Language;
  wrong: boolean;
}) => {
  const words = grantWords[language].rights;
  return (
    <fieldset>
      <legend>{words.until}</legend>
      <div class="choice">
        <input
          type="radio"
          name="until"
          value="open"
          id="until-open"
          required
          checked={value.until === 'open'}
        />
        <label for="until-open">{words.untilOpen}</label>
      </div>
      <div class="choice">
        <input type="radio" name="until" value="date" id="until-date" checked={value.until === 'date'} />
        <label for="until-date">{words.untilDate}</label>
      </div>
      <div class="field">
        <label for="date">{words.date}</label>
        <input
          type="date"
          name="date"
          id="date"
          value={value.date}
          aria-describedby="date-hint"
          aria-invalid={wrong ? 'true' : undefined}
        />
        <small class="quiet" id="date-hint">
          {words.dateHint}
        </small>
      </div>
    </fieldset>
  );
};
