import { wordsOf } from '../../words.ts';
import type { LogWords } from './words.ts';

export const logWords = wordsOf<LogWords>({
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  it: () => import('./it.ts'),
});
