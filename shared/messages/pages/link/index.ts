import { wordsOf } from '../../words.ts';
import type { LinkWords } from './words.ts';

export const linkWords = wordsOf<LinkWords>({
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  it: () => import('./it.ts'),
});
