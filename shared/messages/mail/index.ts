import { wordsOf } from '../words.ts';
import type { MailCatalogue } from './catalogue.ts';

export const mailMessages = wordsOf<MailCatalogue>({
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  it: () => import('./it.ts'),
});
