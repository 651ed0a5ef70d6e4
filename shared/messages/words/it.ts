import { it as november2026 } from '../agreement/2026-11/it.ts';
import { it as errors } from '../errors/it.ts';
import { it as mail } from '../mail/it.ts';
import { it as pages } from '../pages/it.ts';
import type { Words } from './words.ts';

export const words: Words = { pages, mail, errors, agreements: { '2026-11': november2026 } };
