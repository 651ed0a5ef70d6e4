import { wordsOf } from '../../words.ts';
import type { StaffWords } from './words.ts';

export const staffWords = wordsOf<StaffWords>({
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  it: () => import('./it.ts'),
});
