import { byLanguage } from '../words.ts';

export const mailMessages = byLanguage((words) => words.mail);
