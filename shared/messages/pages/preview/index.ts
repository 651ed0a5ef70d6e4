import { wordsOf } from '../../words.ts';
import type { PreviewWords } from './words.ts';

export const previewWords = wordsOf<PreviewWords>({
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  it: () => import('./it.ts'),
});
