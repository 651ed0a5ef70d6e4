import type { Language } from '../../../../shared/messages/language.ts';
import { pageWords } from '../../../../shared/messages/pages/index.ts';
import type { ConsentFacts } from '../../../app/invitation/consent.ts';
import { templateFor } from '../../../app/processing/choose.ts';
import { ProcessingTextPart } from '../processing/show.tsx';

/** The agreement from the template together with the share; another one can be named afterwards. */
export const ProcessingChoice = (part: {
  checked: boolean;
  demanded: boolean;
  /** As it would be taken; null while no partner is chosen. */
  text: string | null;
  language: Language;
}) => {
  const words = pageWords[part.language].processing;
  return (
    <section aria-labelledby="processing-title">
      <h2 id="processing-title">{words.title}</h2>
      <p class="quiet">{words.lead}</p>
      {part.text === null ? null : <ProcessingTextPart text={part.text} label={words.readText} />}
      <div class="choice">
        <input
          type="checkbox"
          id="processing"
          name="processing"
          value="template"
          checked={part.checked}
          aria-describedby="processing-hint"
        />
        <label for="processing">
          <strong>{words.consent.label}</strong>
          <small class="quiet" id="processing-hint">
            {part.demanded ? `${words.consent.demanded} ` : ''}
            {words.consent.hint}
          </small>
        </label>
      </div>
    </section>
  );
};

/** The template with the names of this share, to be read before it is taken. */
export const processingPreview = async (
  language: Language,
  { account, panel, customer, chosen }: Pick<ConsentFacts, 'account' | 'panel' | 'customer' | 'chosen'>,
): Promise<string | null> => {
  if (chosen === null) return null;
  const { organisation: partner, partnership } = chosen;
  const named = { account, panel, customer, partner, partnerId: partnership.partnerId ?? '' };
  return templateFor(named, language);
};
