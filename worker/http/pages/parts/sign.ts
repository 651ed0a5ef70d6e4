import type { Language } from '../../../../shared/messages/language.ts';

/** A sign after a word: French keeps a space before it, at which no line breaks. */
export const sign = (mark: ':' | ';', language: Language): string =>
  language === 'fr' ? `\u00a0${mark}` : mark;
