import { isLanguage, type Language } from '../language.ts';
import { november2026 } from './2026-11/index.ts';
import type { AgreementText } from './text.ts';

/**
 * Every version of the Sharing Partner Agreement that was ever in force (P2). A version is never
 * edited once somebody can have confirmed it: its hash is kept with the confirmation. A new text is
 * a new folder.
 */
const versions: Readonly<Record<string, Record<Language, AgreementText>>> = { '2026-11': november2026 };

export const currentAgreement = '2026-11';

export const agreement = (version: string, language: string): AgreementText | null =>
  isLanguage(language) && Object.hasOwn(versions, version) ? (versions[version]?.[language] ?? null) : null;

/** The text as it is hashed and downloaded: every word that the page shows, nothing else. */
export const agreementPlainText = (version: string, text: AgreementText): string =>
  [
    text.title,
    `${text.version} ${version}`,
    text.parties,
    ...text.sections.flatMap((section, index) => [`${index + 1}. ${section.heading}`, ...section.paragraphs]),
  ].join('\n\n');
