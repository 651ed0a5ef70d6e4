import { wordsOf } from '../../words.ts';
import type { GrantWords } from './words.ts';

export const grantWords = wordsOf<GrantWords>({
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  it: () => import('./it.ts'),
});
