/** Replicas of open panels show the saved pages of the adapters' tests, with rows of their own. */
import { readFileSync } from 'node:fs';

export const savedPage = (name: string): string =>
  readFileSync(new URL(`../adapters/pages/${name}-2026-11.html`, import.meta.url), 'utf8');

/** The saved rows themselves are what a row looks like: the first one stands for all. */
export const withRows = (page: string, row: RegExp, each: readonly ((saved: string) => string)[]): string => {
  const [first = ''] = row.exec(page) ?? [];
  if (first === '') throw new Error('The saved page has no such row.');
  const all = new RegExp(row, 'g');
  let placed = false;
  return page.replace(all, () => {
    if (placed) return '';
    placed = true;
    return each.map((dress) => dress(first)).join('\n');
  });
};
