import { isLanguage } from '../language.ts';
import { byLanguage, loadWords } from '../words.ts';
import { type AgreementText, agreementVersions } from './text.ts';

const texts = byLanguage((words) => words.agreements);

export const currentAgreement = '2026-11';

/** In any language, whichever the request speaks: what was confirmed is shown as it was. */
export const agreement = async (version: string, language: string): Promise<AgreementText | null> => {
  const known = agreementVersions.find((one) => one === version);
  if (known === undefined || !isLanguage(language)) return null;
  await loadWords(language);
  return texts[language][known];
};

/** The text as it is hashed and downloaded: every word that the page shows, nothing else. */
export const agreementPlainText = (version: string, text: AgreementText): string =>
  [
    text.title,
    `${text.version} ${version}`,
    text.parties,
    ...text.sections.flatMap((section, index) => [`${index + 1}. ${section.heading}`, ...section.paragraphs]),
  ].join('\n\n');
