import type { Language } from '../language.ts';
import { de } from './grants/de.ts';
import { en } from './grants/en.ts';
import { es } from './grants/es.ts';
import { fr } from './grants/fr.ts';
import { it } from './grants/it.ts';
import type { GrantWords } from './grants/words.ts';

export type { GrantWords, OpeningWord } from './grants/words.ts';

export const grants: Record<Language, GrantWords> = { en, de, fr, es, it };
