import { plainLine } from './plain-text.ts';

/** Signs by which a spreadsheet takes a cell for a formula; full-width and small forms count as the sign they stand for. */
const beginsFormula = (text: string): boolean => /^[=+\-@\u2212]/.test(text.normalize('NFKC'));

/**
 * E25: a cell that no spreadsheet runs and no line of which is torn. What steers is taken out, what
 * would be a formula gets an apostrophe before it, and every cell stands in quotes (RFC 4180).
 */
export const csvCell = (value: string): string => {
  const text = plainLine(value);
  return `"${(beginsFormula(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};

/** What a cell said before `csvCell` put an apostrophe before it. */
export const cellText = (cell: string): string =>
  cell.startsWith("'") && beginsFormula(cell.slice(1)) ? cell.slice(1) : cell;

/** Rows as a file: UTF-8 with a mark at the start, by which spreadsheets know it as such. */
export const csvFile = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
