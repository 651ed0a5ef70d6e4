import { wordsOf } from '../../words.ts';
import type { DirectoryWords } from './words.ts';

export const directoryWords = wordsOf<DirectoryWords>({
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  it: () => import('./it.ts'),
});
