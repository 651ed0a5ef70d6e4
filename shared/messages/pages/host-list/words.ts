import type { ImportState, ListColumn, RowOutcome } from '../../../domain/account-import.ts';

/** S2: the host's own list of a panel's accounts. */
export interface HostListWords {
  title: string;
  lead: string;
  count: (count: string) => string;
  empty: string;
  searchHint: string;
  columns: Record<ListColumn, string>;
  yes: string;
  remove: (account: string) => string;
  removeText: string;
  imports: string;
  noImports: string;
  started: string;
  rows: string;
  add: string;
  byProgram: string;
  /** Where the program is told of, on the page of the upload. */
  program: (most: string) => string;
  upload: string;
  uploadText: (most: string) => string;
  columnNames: string;
  file: string;
  paste: string;
  check: string;
  unreadable: Record<'empty' | 'no_columns' | 'too_many', string>;
  report: string;
  states: Record<ImportState, string>;
  outcomes: Record<RowOutcome, string>;
  number: string;
  wrongColumn: (column: string) => string;
  noRows: string;
  part: string;
  partText: string;
  whole: (count: string) => string;
  wholeHint: string;
  applyText: string;
  apply: string;
  drop: string;
  progress: (applied: string, all: string) => string;
  lookAgain: string;
  done: string;
  removed: (count: string) => string;
  /** Beside a claim that waits for an admin. */
  inList: string;
  notInList: string;
}
