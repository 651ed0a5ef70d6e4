import type { Language } from '../language.ts';
import { controls as de } from './de.ts';
import { type ControlWords, controls as en } from './en.ts';
import { controls as es } from './es.ts';
import { controls as fr } from './fr.ts';
import { controls as it } from './it.ts';

/** For the background, which sends the page its one language. */
export const controlWords: Record<Language, ControlWords> = { en, de, fr, es, it };
