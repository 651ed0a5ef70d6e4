import type { Language } from '../language.ts';
import type { ErrorCatalogue } from './catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';

export const errorMessages: Record<Language, ErrorCatalogue> = { en, de, fr, es, it };
