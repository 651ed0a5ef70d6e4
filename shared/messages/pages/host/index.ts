import { wordsOf } from '../../words.ts';
import type { HostWords } from './words.ts';

/** Words of the pages of the host's own people, which no customer's and no partner's page loads. */
export const hostWords = wordsOf<HostWords>({
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  it: () => import('./it.ts'),
});
