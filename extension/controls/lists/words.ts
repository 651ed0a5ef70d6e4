import type { Language } from '../../../shared/messages/language.ts';
import { lists as de } from '../../../shared/messages/panel/de.ts';
import { lists as en, type ListWords } from '../../../shared/messages/panel/en.ts';
import { lists as es } from '../../../shared/messages/panel/es.ts';
import { lists as fr } from '../../../shared/messages/panel/fr.ts';
import { lists as it } from '../../../shared/messages/panel/it.ts';

export const listWords: Record<Language, ListWords> = { en, de, fr, es, it };
