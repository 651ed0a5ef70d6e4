import type { Language } from '../language.ts';
import { de } from './de.ts';
import { type BackgroundMessages, en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';

/** All five: a service worker cannot load one later. */
export const backgroundWords: Readonly<Record<Language, BackgroundMessages>> = { en, de, fr, es, it };
