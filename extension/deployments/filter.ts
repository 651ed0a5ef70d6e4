import { fold } from './fold.ts';
import type { Row } from './lists.ts';

/** Every word must occur somewhere; no words, no filter. */
export const filterRows = (rows: readonly Row[], typed: string): readonly Row[] => {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => words.every((word) => row.find.includes(word)));
};
