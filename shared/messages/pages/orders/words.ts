/** B5: orders by file in the dashboard. */
export interface OrdersWords {
  title: string;
  lead: string;
  /** How a program does the same. */
  program: string;
  columns: string;
  kinds: string;
  file: string;
  paste: string;
  check: string;
  checked: string;
  book: (rows: string) => string;
  bookText: string;
  nothingToBook: string;
  row: string;
  order: string;
  outcome: string;
  benefit: string;
  amount: string;
  outcomes: Record<'would_book' | 'booked' | 'known' | 'wrong', string>;
  benefits: Record<'none' | 'discount' | 'cashback', string>;
  wrongColumn: (column: string) => string;
  /** Refusals that mean something else here than on other pages. */
  because: Record<'account_not_found' | 'conflict', string>;
  /** Where a script sends the file part by part: `most` rows in each. */
  inParts: (most: string) => string;
  /** Where no script runs. */
  withoutScript: (most: string) => string;
  checking: string;
  booking: string;
  progress: (rows: string, percent: string, wrong: string) => string;
  stop: string;
  goOn: string;
  /** What was sent before stays as it is. */
  stopped: (rows: string) => string;
  firstWrong: string;
  reason: string;
  report: string;
  unreadable: Record<'empty' | 'no_columns' | 'too_many' | 'too_large', string>;
}
