/** B5: orders by file in the dashboard. */
export interface OrdersWords {
  title: string;
  lead: (most: string) => string;
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
  unreadable: Record<'empty' | 'no_columns' | 'too_many', string>;
}
