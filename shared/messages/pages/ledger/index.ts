import { wordsOf } from '../../words.ts';
import type { LedgerWords } from './words.ts';

export const ledgerWords = wordsOf<LedgerWords>({
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  it: () => import('./it.ts'),
});
