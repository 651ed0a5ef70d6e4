import type { Language } from '../../language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { PartnerWords } from './words.ts';

export const partner: Record<Language, PartnerWords> = { en, de, fr, es, it };
