import { fr as november2026 } from '../agreement/2026-11/fr.ts';
import { fr as errors } from '../errors/fr.ts';
import { fr as mail } from '../mail/fr.ts';
import { fr as pages } from '../pages/fr.ts';
import type { Words } from './words.ts';

export const words: Words = { pages, mail, errors, agreements: { '2026-11': november2026 } };
