import { wordsOf } from '../../words.ts';
import type { RequestWords } from './words.ts';

export const requestWords = wordsOf<RequestWords>({
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  it: () => import('./it.ts'),
});
