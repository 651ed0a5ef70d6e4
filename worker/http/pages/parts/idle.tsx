import * as v from 'valibot';
import { idleChoices } from '../../../../shared/domain/reminders.ts';
import type { Language } from '../../../../shared/messages/language.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import { Field } from './elements.tsx';

/** X3: days without an opening after which a share ends; `never` is none.  */
export const idleField = v.union([v.literal('never'), v.pipe(v.string(), v.regex(/^[1-9]\d{0,2}$/))]);

export const idleDaysFrom = (idle: string): number | null => (idle === 'never' ? null : Number(idle));
export const idleValue = (idleDays: number | null): string =>
  idleDays === null ? 'never' : String(idleDays);

export const IdleChoice = ({ value, language }: { value: string; language: Language }) => {
  const words = pageWords[language].sharing.idle;
  // A term that somebody else set to another number of days stays choosable.
  const days = new Set<number>([...idleChoices, ...(value === 'never' ? [] : [Number(value)])]);
  return (
    <Field name="idle" label={words.label} hint={words.hint}>
      <select name="idle" id="idle" aria-describedby="idle-hint">
        <option value="never" selected={value === 'never'}>
          {words.never}
        </option>
        {[...days]
          .toSorted((one, other) => one - other)
          .map((count) => (
            <option value={String(count)} selected={value === String(count)}>
              {words.days(count)}
            </option>
          ))}
      </select>
    </Field>
  );
};
