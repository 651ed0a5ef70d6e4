/** The five languages (L1), in the order they are offered. */
export const languages = ['en', 'de', 'fr', 'es', 'it'] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (text: string): text is Language => languages.some((language) => language === text);

/** The first of the wished languages (`de-CH`, `fr` …) that we speak; English else. */
export const pickLanguage = (wished: readonly (string | null | undefined)[]): Language => {
  for (const wish of wished) {
    const base = wish?.slice(0, 2).toLowerCase();
    if (base !== undefined && isLanguage(base)) return base;
  }
  return 'en';
};

/** The names of the languages, each in itself. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  it: 'Italiano',
};

/** How dates are written in each, by pages, mails and the popup alike: in English as Europe writes them. */
export const locales: Record<Language, string> = {
  en: 'en-GB',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  it: 'it-IT',
};
