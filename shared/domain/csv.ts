import { plainLine } from './plain-text.ts';

/** Signs by which a spreadsheet takes a cell for a formula; full-width and small forms count as the sign they stand for. */
const beginsFormula = (text: string): boolean => /^[=+\-@\u2212]/.test(text.normalize('NFKC'));

/**
 * Where a cell begins: at its start, and after each semicolon, because spreadsheets set to German, French,
 * Spanish or Italian end a cell there, quotes or not.
 */
const beginnings = /(;|^)(\s*)('?)(?=(.))/gu;

/**
 * E25: a cell that no spreadsheet runs and no line of which is torn. What steers is taken out, what
 * would be a formula gets an apostrophe before it, and every cell stands in quotes (RFC 4180).
 */
export const csvCell = (value: string): string =>
  `"${plainLine(value)
    .replace(beginnings, (whole, _before, _space, mark: string, next: string) =>
      mark === '' && beginsFormula(next) ? `${whole}'` : whole,
    )
    .replaceAll('"', '""')}"`;

/** What a cell said before `csvCell` put apostrophes into it. */
export const cellText = (cell: string): string =>
  cell.replace(beginnings, (whole, before: string, space: string, mark: string, next: string) =>
    mark !== '' && beginsFormula(next) ? `${before}${space}` : whole,
  );

/** Rows as a file: UTF-8 with a mark at the start, by which spreadsheets know it as such. */
export const csvFile = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
