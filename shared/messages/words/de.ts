import { de as november2026 } from '../agreement/2026-11/de.ts';
import { de as errors } from '../errors/de.ts';
import { de as mail } from '../mail/de.ts';
import { de as pages } from '../pages/de.ts';
import type { Words } from './words.ts';

export const words: Words = { pages, mail, errors, agreements: { '2026-11': november2026 } };
