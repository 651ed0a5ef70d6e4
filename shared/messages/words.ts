import type { Language } from './language.ts';
import { modules } from './words/modules.ts';
import type { Words } from './words/words.ts';

/** What this isolate has loaded. Only results are kept: a promise belongs to the request that made it. */
const loaded = new Map<Language, Words>();

/**
 * Loads what the Worker says in one language; once is enough for an isolate. Every request does so
 * for its own language before it is handled, and every mail for its recipient's before it is
 * rendered; only who speaks a further language has to call it.
 */
export const loadWords = async (language: Language): Promise<void> => {
  if (!loaded.has(language)) loaded.set(language, (await modules[language]()).words);
};

const wordsIn = (language: Language): Words => {
  const words = loaded.get(language);
  if (!words) throw new Error(`words in ${language} are used before they are loaded`);
  return words;
};

/** A part of the words by language, read from what has been loaded. */
export const byLanguage = <Part>(part: (words: Words) => Part): Readonly<Record<Language, Part>> => ({
  get en() {
    return part(wordsIn('en'));
  },
  get de() {
    return part(wordsIn('de'));
  },
  get fr() {
    return part(wordsIn('fr'));
  },
  get es() {
    return part(wordsIn('es'));
  },
  get it() {
    return part(wordsIn('it'));
  },
});
