import type { Language } from '../language.ts';
import { share as de } from './share/de.ts';
import { share as en, type ShareWordsOnPage } from './share/en.ts';
import { share as es } from './share/es.ts';
import { share as fr } from './share/fr.ts';
import { share as it } from './share/it.ts';

export type { ShareWordsOnPage } from './share/en.ts';

export const share: Record<Language, ShareWordsOnPage> = { en, de, fr, es, it };
