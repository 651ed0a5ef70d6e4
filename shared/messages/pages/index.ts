import { wordsOf } from '../words.ts';
import type { PageWords } from './words.ts';

/** Words that pages of several groups show, one section an area (`words.ts` says how to add to them). */
export const pageWords = wordsOf<PageWords>({
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  it: () => import('./it.ts'),
});
