import type { Language } from '../language.ts';
import { accounts as de } from './accounts/de.ts';
import { type AccountWords, accounts as en } from './accounts/en.ts';
import { accounts as es } from './accounts/es.ts';
import { accounts as fr } from './accounts/fr.ts';
import { accounts as it } from './accounts/it.ts';

export type { AccountWords } from './accounts/en.ts';

export const accounts: Record<Language, AccountWords> = { en, de, fr, es, it };
