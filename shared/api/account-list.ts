import * as v from 'valibot';
import { type ListColumn, type ListedAccount, listColumns } from '../domain/account-import.ts';
import { cellText } from '../domain/csv.ts';
import { plainLine } from '../domain/plain-text.ts';
import { languages } from '../messages/language.ts';
import { rowsAtOnce } from './account-import-limit.ts';
import { email } from './primitives.ts';

const line = (least: number, most: number) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((cell) => plainLine(cellText(cell.trim()))),
    v.minLength(least),
    v.maxLength(most),
  );

const yes = new Set(['1', 'yes', 'true', 'x', 'ja', 'oui', 'sí', 'si', 'sì']);
const no = new Set(['', '0', 'no', 'false', 'nein', 'non']);
const yesOrNo = v.pipe(
  v.optional(v.string(), ''),
  v.transform((cell) => cell.trim().toLowerCase()),
  v.check((cell) => yes.has(cell) || no.has(cell)),
  v.transform((cell) => yes.has(cell)),
);

const languageCell = v.pipe(
  v.optional(v.string(), ''),
  // `de-CH` is German to us.
  v.transform((cell) => cell.trim().toLowerCase().split(/[-_]/)[0] ?? ''),
  v.picklist(['', ...languages]),
  v.transform((cell) => (cell === '' ? null : cell)),
);

/** One row of the host's file, its cells by the names of the columns. */
const listedRow = v.object({
  account: line(1, 200),
  shown: line(0, 200),
  contact: v.pipe(
    v.optional(v.string(), ''),
    v.transform((cell) => cellText(cell.trim())),
    email,
  ),
  customer_number: line(0, 60),
  language: languageCell,
  premium: yesOrNo,
});

/** A row as it was judged: an account of the list, or the column that is wrong. */
export type JudgedRow = { account: ListedAccount; wrong: null } | { account: string; wrong: ListColumn };

export const judgeRow = (cells: { [Column in ListColumn]?: string | undefined }): JudgedRow => {
  const read = v.safeParse(listedRow, cells);
  if (!read.success) {
    const key = read.issues[0].path?.[0]?.key;
    const named = v.safeParse(listedRow.entries.account, cells.account);
    return {
      account: named.success ? named.output : '',
      wrong: listColumns.find((column) => column === key) ?? 'account',
    };
  }
  const { account, shown, contact, customer_number, language, premium } = read.output;
  return {
    account: {
      panelAccountId: account,
      // Most panels show the account by its own name.
      shownAs: shown === '' ? account : shown,
      contactEmail: contact,
      customerNumber: customer_number,
      language,
      premium,
    },
    wrong: null,
  };
};

/** Which cell of a line holds which column, by the names in the first line; null where one that must be there is not. */
export const columnsIn = (first: readonly string[]): Partial<Record<ListColumn, number>> | null => {
  const names = first.map((cell) =>
    cell
      .replace(/^\ufeff/, '')
      .trim()
      .toLowerCase(),
  );
  const found = Object.fromEntries(
    listColumns.flatMap((column) => {
      const at = names.indexOf(column);
      return at === -1 ? [] : [[column, at] as const];
    }),
  );
  return 'account' in found && 'contact' in found ? found : null;
};

/** The cells of a line by their columns. */
export const cellsOf = (
  line: readonly string[],
  columns: Partial<Record<ListColumn, number>>,
): Partial<Record<ListColumn, string>> =>
  Object.fromEntries(
    listColumns.flatMap((column) => {
      const at = columns[column];
      return at === undefined ? [] : [[column, line[at] ?? ''] as const];
    }),
  );

const cell = v.optional(v.pipe(v.string(), v.maxLength(400)));

/** What the host's own program posts: rows as the file has them, and how many it sent before. */
export const rowsBody = v.strictObject({
  from: v.pipe(v.number(), v.integer(), v.minValue(0)),
  rows: v.pipe(
    v.array(
      v.strictObject({
        account: cell,
        shown: cell,
        contact: cell,
        customer_number: cell,
        language: cell,
        premium: cell,
      }),
    ),
    v.minLength(1),
    v.maxLength(rowsAtOnce),
  ),
});
