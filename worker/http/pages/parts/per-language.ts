import type { Language } from '../../../../shared/messages/language.ts';

/**
 * What formats in a language, made once and kept: making one takes a hundred times as long as formatting with
 * it, and a page of a log shows fifty moments.
 */
export const perLanguage = <Format>(
  make: (language: Language) => Format,
): ((language: Language) => Format) => {
  const made = new Map<Language, Format>();
  return (language) => {
    const format = made.get(language) ?? make(language);
    made.set(language, format);
    return format;
  };
};
