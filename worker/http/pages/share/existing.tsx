import type { Language } from '../../../../shared/messages/language.ts';
import { aftercareWords } from '../../../../shared/messages/pages/aftercare/index.ts';
import {
  type Existing,
  type ExistingChoice,
  type ExistingDecisions,
  type ExistingEntry,
  existingChoices,
} from '../../../app/invitation/existing-access.ts';
import { Notice } from '../parts/elements.tsx';

/** As fields carry it: `adopt:<the panel's id>`. */
const fieldOf = (choice: ExistingChoice, id: string): string => `${choice}:${id}`;

/** What the fields say; anything else counts as left alone. */
export const decisionsFrom = (fields: readonly string[]): ExistingDecisions =>
  fields.flatMap((field) => {
    const choice = existingChoices.find((one) => field.startsWith(`${one}:`));
    return choice ? [{ id: field.slice(choice.length + 1), choice }] : [];
  });

/** S16: left alone unless decided; a member of the partner is known unless decided otherwise (S10). */
export const settledExisting = (existing: Existing, fields: readonly string[]): readonly string[] => {
  const decided = decisionsFrom(fields);
  return existing.entries.map((entry) => {
    const choice = decided.find((one) => one.id === entry.id)?.choice ?? (entry.member ? 'adopt' : 'leave');
    return fieldOf(choice, entry.id);
  });
};

const Entry = (part: {
  entry: ExistingEntry;
  index: number;
  fields: readonly string[];
  language: Language;
}) => {
  const { entry, index, fields, language } = part;
  const { kinds, existing } = aftercareWords[language];
  const id = `existing-${index}`;
  return (
    <div class="field" data-existing={entry.kind}>
      <label for={id}>{existing.choice(kinds[entry.kind], entry.name)}</label>
      <select id={id} name="existing">
        {existingChoices
          .filter((choice) => choice !== 'remove' || entry.removable)
          .map((choice) => (
            <option value={fieldOf(choice, entry.id)} selected={fields.includes(fieldOf(choice, entry.id))}>
              {existing.choices[choice]}
            </option>
          ))}
      </select>
    </div>
  );
};

/** S16, S10: who is in already, each to be left, kept as known, or removed. */
export const ExistingAccess = (part: {
  existing: Existing;
  /** Settled, one for each entry. */
  fields: readonly string[];
  partnerName: string | null;
  language: Language;
}) => {
  const { existing, fields, partnerName, language } = part;
  const words = aftercareWords[language].existing;
  return (
    <section aria-labelledby="existing-title" data-existing-access={existing.kind}>
      <h2 id="existing-title">{words.heading}</h2>
      {existing.kind === 'cannot_list' ? <p>{words.cannotList}</p> : null}
      {existing.kind === 'unreadable' ? <p>{words.unreadable}</p> : null}
      {existing.kind === 'listed' && existing.entries.length === 0 ? <p>{words.none}</p> : null}
      {existing.entries.length === 0 ? null : <p class="quiet">{words.intro}</p>}
      {existing.entries
        .filter((entry) => entry.member)
        .map((entry) => (
          <Notice tone="plain">
            <p data-inside={entry.id}>{words.inside(partnerName ?? '', entry.name)}</p>
          </Notice>
        ))}
      {existing.entries.map((entry, index) => (
        <Entry entry={entry} index={index} fields={fields} language={language} />
      ))}
    </section>
  );
};
