import { byLanguage } from '../words.ts';

export const errorMessages = byLanguage((words) => words.errors);
