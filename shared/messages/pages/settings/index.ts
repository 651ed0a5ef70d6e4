import { wordsOf } from '../../words.ts';
import type { SettingsWords } from './words.ts';

export const settingWords = wordsOf<SettingsWords>({
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  it: () => import('./it.ts'),
});
