import type { Language } from '../language.ts';
import type { MailCatalogue } from './catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';

export const mailMessages: Record<Language, MailCatalogue> = { en, de, fr, es, it };
