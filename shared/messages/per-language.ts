import type { Language } from './language.ts';

/** What is made once for a key, when it is first asked for, and kept: for a few keys only. */
export const keptPer = <Key, Made>(make: (key: Key) => Made): ((key: Key) => Made) => {
  const kept = new Map<Key, Made>();
  return (key) => {
    const made = kept.get(key) ?? make(key);
    kept.set(key, made);
    return made;
  };
};

/**
 * What formats in a language, made once and kept: making one takes a hundred times as long as formatting with
 * it, and a page of a log shows fifty moments.
 */
export const perLanguage = <Format>(make: (language: Language) => Format): ((language: Language) => Format) =>
  keptPer(make);

/** A number as it is written in a language. */
export const numberIn = perLanguage((language) => new Intl.NumberFormat(language));
