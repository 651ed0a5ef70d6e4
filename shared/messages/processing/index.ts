import type { ProcessingParties } from '../../domain/processing-agreement.ts';
import { isLanguage, type Language } from '../language.ts';
import { type ProcessingText, processingVersions } from './text.ts';

/** Each text is a module of its own, loaded when somebody reads it. */
const texts: Readonly<
  Record<(typeof processingVersions)[number], Readonly<Record<Language, () => Promise<ProcessingText>>>>
> = {
  '2026-11': {
    en: async () => (await import('./2026-11/en.ts')).en,
    de: async () => (await import('./2026-11/de.ts')).de,
    fr: async () => (await import('./2026-11/fr.ts')).fr,
    es: async () => (await import('./2026-11/es.ts')).es,
    it: async () => (await import('./2026-11/it.ts')).it,
  },
};

/** The template with its parties as it is hashed, shown and downloaded; null for a version that never was. */
export const processingText = async (
  version: string,
  language: string,
  parties: ProcessingParties,
): Promise<string | null> => {
  const known = processingVersions.find((one) => one === version);
  if (known === undefined || !isLanguage(language)) return null;
  const text = await texts[known][language]();
  return [
    text.title,
    `${text.version} ${known}`,
    ...text.parties(parties),
    ...text.sections.flatMap(({ heading, paragraphs }, index) => [`${index + 1}. ${heading}`, ...paragraphs]),
  ].join('\n\n');
};
