import { isLanguage, type Language } from '../language.ts';
import { type AgreementText, agreementVersions } from './text.ts';

/** Each text is a module of its own, loaded when somebody reads it. */
const texts: Readonly<
  Record<(typeof agreementVersions)[number], Readonly<Record<Language, () => Promise<AgreementText>>>>
> = {
  '2026-11': {
    en: async () => (await import('./2026-11/en.ts')).en,
    de: async () => (await import('./2026-11/de.ts')).de,
    fr: async () => (await import('./2026-11/fr.ts')).fr,
    es: async () => (await import('./2026-11/es.ts')).es,
    it: async () => (await import('./2026-11/it.ts')).it,
  },
};

export const currentAgreement = '2026-11';

/** In any language, whichever the request speaks: what was confirmed is shown as it was. */
export const agreement = async (version: string, language: string): Promise<AgreementText | null> => {
  const known = agreementVersions.find((one) => one === version);
  return known === undefined || !isLanguage(language) ? null : texts[known][language]();
};

/** The text as it is hashed and downloaded: every word that the page shows, nothing else. */
export const agreementPlainText = (version: string, text: AgreementText): string =>
  [
    text.title,
    `${text.version} ${version}`,
    text.parties,
    ...text.sections.flatMap((section, index) => [`${index + 1}. ${section.heading}`, ...section.paragraphs]),
  ].join('\n\n');
