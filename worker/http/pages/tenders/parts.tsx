import type { TenderExtract, TenderState } from '../../../../shared/domain/tender.ts';
import { type Language, languageNames } from '../../../../shared/messages/language.ts';
import { tenderWords } from '../../../../shared/messages/pages/tenders/index.ts';
import { countryName } from '../partner/countries.ts';
import { Badge, Facts, type Tone } from '../parts/elements.tsx';
import { exactly } from '../parts/time.ts';

const tones: Record<TenderState, Tone> = {
  unconfirmed: 'warning',
  open: 'success',
  awarded: 'success',
  cancelled: 'plain',
  expired: 'plain',
};

export const TenderBadge = ({ state, language }: { state: TenderState; language: Language }) => (
  <Badge tone={tones[state]}>{tenderWords[language].states[state]}</Badge>
);

/** What stands beside the extract. */
export const TenderFacts = ({ tender, language }: { tender: TenderExtract; language: Language }) => {
  const words = tenderWords[language];
  return (
    <Facts
      rows={[
        ...(tender.budget === '' ? [] : ([[words.budget, tender.budget]] as const)),
        [words.region, countryName(tender.region, language)],
        [words.language, languageNames[tender.language]],
        [words.validUntil, exactly(tender.validUntil, language)],
      ]}
    />
  );
};
