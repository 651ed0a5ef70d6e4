import { type Language, languageNames } from '../../../../shared/messages/language.ts';
import { directoryWords } from '../../../../shared/messages/pages/directory/index.ts';
import type { Listed } from '../../../app/directory/see.ts';
import { countryName } from '../partner/countries.ts';
import { Facts } from '../parts/elements.tsx';
import { dateOf } from '../parts/time.ts';

export const where = ({ entry }: Pick<Listed, 'entry'>, language: Language): string =>
  [entry.place, countryName(entry.region, language)].filter((part) => part !== '').join(', ');

/** What proves the partner's status, and what it does where and in which languages. */
export const PartnerFacts = ({ listed, language }: { listed: Listed; language: Language }) => {
  const words = directoryWords[language];
  const { entry, partnership, domains } = listed;
  const since = partnership.authorizedAt;
  return (
    <Facts
      rows={[
        ['Partner-ID', <code>{partnership.partnerId}</code>],
        [words.domain, domains.length === 0 ? words.noDomain : domains.join(', ')],
        [words.since, since === null ? '–' : dateOf(since, language)],
        [words.where, where(listed, language)],
        [words.speaks, entry.languages.map((one) => languageNames[one]).join(', ')],
        [words.work, entry.categories.map((one) => words.categories[one]).join(', ')],
      ]}
    />
  );
};
