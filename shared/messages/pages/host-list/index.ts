import { wordsOf } from '../../words.ts';
import type { HostListWords } from './words.ts';

export const hostListWords = wordsOf<HostListWords>({
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  it: () => import('./it.ts'),
});
