import { byLanguage } from '../words.ts';

export type { PageWords } from './words.ts';

/** Words of the web pages, one section an area (`words.ts` says how to add to them). */
export const pageWords = byLanguage((words) => words.pages);
