import type { Language } from '../language.ts';
import { invitations as de } from './invitations/de.ts';
import { invitations as en, type InvitationWords } from './invitations/en.ts';
import { invitations as es } from './invitations/es.ts';
import { invitations as fr } from './invitations/fr.ts';
import { invitations as it } from './invitations/it.ts';

export type { InvitationWords } from './invitations/en.ts';

export const invitations: Record<Language, InvitationWords> = { en, de, fr, es, it };
