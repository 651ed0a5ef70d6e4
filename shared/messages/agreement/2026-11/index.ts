import type { Language } from '../../language.ts';
import type { AgreementText } from '../text.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';

export const november2026: Record<Language, AgreementText> = { en, de, fr, es, it };
