import { wordsOf } from '../../words.ts';
import type { BookWords } from './words.ts';

export const bookWords = wordsOf<BookWords>({
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  it: () => import('./it.ts'),
});
