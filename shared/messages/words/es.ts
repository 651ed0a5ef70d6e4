import { es as november2026 } from '../agreement/2026-11/es.ts';
import { es as errors } from '../errors/es.ts';
import { es as mail } from '../mail/es.ts';
import { es as pages } from '../pages/es.ts';
import type { Words } from './words.ts';

export const words: Words = { pages, mail, errors, agreements: { '2026-11': november2026 } };
