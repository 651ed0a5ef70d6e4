import type { Language } from '../language.ts';
import { frame } from './frame.ts';

const wordsIn = (language: Language) => ({
  frame: frame[language],
});

export type PageWords = ReturnType<typeof wordsIn>;

/** Words of the web pages, one section an area. */
export const pageWords: Record<Language, PageWords> = {
  en: wordsIn('en'),
  de: wordsIn('de'),
  fr: wordsIn('fr'),
  es: wordsIn('es'),
  it: wordsIn('it'),
};
