import type { Language } from '../../language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { AdminWords } from './words.ts';

export const admin: Record<Language, AdminWords> = { en, de, fr, es, it };
