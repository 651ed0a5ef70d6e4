import { wordsOf } from '../../words.ts';
import type { ProofWords } from './words.ts';

export const proofWords = wordsOf<ProofWords>({
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  it: () => import('./it.ts'),
});
