import { wordsOf } from '../../words.ts';
import type { PrivacyWords } from './words.ts';

export const privacyWords = wordsOf<PrivacyWords>({
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  it: () => import('./it.ts'),
});
