import type { Language } from '../language.ts';
import type { Words } from './words.ts';

/**
 * The module of each language. The Worker has these five beside its script instead of in it
 * (worker/dev/build-worker.ts), so that it parses only the languages that are asked for.
 */
export const modules: Readonly<Record<Language, () => Promise<{ words: Words }>>> = {
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  it: () => import('./it.ts'),
};
