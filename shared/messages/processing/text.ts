import type { ProcessingParties } from '../../domain/processing-agreement.ts';

/** The template of a processing agreement in one language (GDPR Art. 28, Swiss FADP Art. 9). */
export interface ProcessingText {
  title: string;
  /** The word before the version. */
  version: string;
  parties: (facts: ProcessingParties) => readonly string[];
  sections: readonly { heading: string; paragraphs: readonly string[] }[];
}

/** Every version that was ever offered. A version is never edited: its hash is kept with each share. */
export const processingVersions = ['2026-11'] as const;
export const currentProcessing = '2026-11';
