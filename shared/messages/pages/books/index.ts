import { wordsOf } from '../../words.ts';
import type { BooksWords } from './words.ts';

export const booksWords = wordsOf<BooksWords>({
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  it: () => import('./it.ts'),
});
