/** Words in the languages of a panel, and which of them a reader gets. */
import { texts } from './texts.ts';

export type Lang = 'en' | 'de' | 'fr';

/** A panel that has no French never shows any (`Panel.langs`). */
export interface Words {
  readonly en: string;
  readonly de: string;
  readonly fr?: string;
}

/** A vendor's own label, and in which languages its public help pages state it; the others are our guess. */
export type Label = Words & { readonly documented: readonly Lang[] };

export const say = (page: { readonly lang: Lang }, words: Words): string => words[page.lang] ?? words.en;

/** A sentence of the host side: our own wording, the same in every replica. */
export const text = (page: { readonly lang: Lang }, key: keyof typeof texts): string => say(page, texts[key]);
export type TextKey = keyof typeof texts;

/** `?lang=` decides and is remembered; then the remembered one; then the browser's wish; then the panel's first. */
export function chooseLang(
  langs: readonly [Lang, ...Lang[]],
  query: string | undefined,
  remembered: string | undefined,
  acceptLanguage: string | undefined,
): Lang {
  const wishes = acceptLanguage?.split(',').map((part) => part.trim().slice(0, 2).toLowerCase()) ?? [];
  for (const wish of [query, remembered, ...wishes]) {
    const found = langs.find((lang) => lang === wish);
    if (found !== undefined) return found;
  }
  return langs[0];
}
