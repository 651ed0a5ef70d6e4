import type { OrdersWords } from './words.ts';

export const en: OrdersWords = {
  title: 'Book orders from a file',
  lead: (most) =>
    `A CSV file of your billing, up to ${most} orders at a time. It is checked first; nothing is booked before you say so, and an order is booked once however often it is handed in.`,
  program:
    'Your billing can do the same by itself with the token of this panel: POST /host/orders, and /host/orders/dry-run to check.',
  columns: 'Columns, by the names in the first line:',
  kinds:
    'kind is order or renewal; ordered_by is customer or a Partner-ID; ordered_at has its time zone, such as 2026-11-21T10:00:00Z.',
  file: 'CSV file',
  paste: 'Or paste the lines here',
  check: 'Check',
  checked: 'What was found',
  book: (rows) => `Book ${rows} orders`,
  bookText: 'What is wrong stays out and can be handed in again later.',
  nothingToBook: 'There is nothing new to book in it.',
  row: 'Row',
  order: 'Order',
  outcome: 'Result',
  benefit: 'Benefit',
  amount: 'Invoice',
  outcomes: { would_book: 'can be booked', booked: 'booked', known: 'booked before', wrong: 'wrong' },
  benefits: { none: 'none', discount: 'discount', cashback: 'cashback' },
  wrongColumn: (column) => `not readable: ${column}`,
  unreadable: {
    empty: 'There are no orders in it. Choose a file with a first line of column names.',
    no_columns: 'A column is missing. Compare the names in the first line with the list below.',
    too_many: 'Those are too many rows at once. Divide the file.',
  },
};
