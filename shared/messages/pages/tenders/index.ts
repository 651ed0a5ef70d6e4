import { wordsOf } from '../../words.ts';
import type { TenderWords } from './words.ts';

export const tenderWords = wordsOf<TenderWords>({
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  it: () => import('./it.ts'),
});
