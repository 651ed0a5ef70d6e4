import { wordsOf } from '../../words.ts';
import type { MoneyWords } from './words.ts';

export const moneyWords = wordsOf<MoneyWords>({
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  it: () => import('./it.ts'),
});
