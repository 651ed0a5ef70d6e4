import { en as november2026 } from '../agreement/2026-11/en.ts';
import { en as errors } from '../errors/en.ts';
import { en as mail } from '../mail/en.ts';
import { en as pages } from '../pages/en.ts';
import type { Words } from './words.ts';

export const words: Words = { pages, mail, errors, agreements: { '2026-11': november2026 } };
