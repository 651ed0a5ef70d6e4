import { wordsOf } from '../../words.ts';
import type { AftercareWords } from './words.ts';

export const aftercareWords = wordsOf<AftercareWords>({
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  it: () => import('./it.ts'),
});
