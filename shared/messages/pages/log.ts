import type { Language } from '../language.ts';
import { de } from './log/de.ts';
import { en } from './log/en.ts';
import { es } from './log/es.ts';
import { fr } from './log/fr.ts';
import { it } from './log/it.ts';
import type { LogWords } from './log/words.ts';

export const log: Record<Language, LogWords> = { en, de, fr, es, it };
