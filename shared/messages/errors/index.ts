import { wordsOf } from '../words.ts';
import type { ErrorCatalogue } from './catalogue.ts';

export const errorMessages = wordsOf<ErrorCatalogue>({
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  it: () => import('./it.ts'),
});
