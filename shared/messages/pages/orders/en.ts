import type { OrdersWords } from './words.ts';

export const en: OrdersWords = {
  title: 'Book orders from a file',
  lead: 'A CSV file of your billing. It is checked first; nothing is booked before you say so, and an order is booked once however often it is handed in.',
  program:
    'Your billing can do the same by itself with the token of this panel: POST /host/orders, and /host/orders/dry-run to check.',
  columns: 'Columns, by the names in the first line:',
  kinds:
    'kind is order or renewal; ordered_by is customer or a Partner-ID; ordered_at has its time zone, such as 2026-11-21T10:00:00Z.',
  file: 'CSV file',
  paste: 'Or paste the lines here',
  check: 'Check',
  checked: 'What was found',
  book: (rows) => `Book orders: ${rows}`,
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
  because: {
    account_not_found: 'No organisation here holds this account',
    conflict: 'Another order was booked under this id',
  },
  inParts: (most) =>
    `The file may have any number of rows. It is read in your browser and sent in parts of ${most}; it can be stopped and gone on with at any time.`,
  withoutScript: (most) =>
    `Your browser runs no script of this page, so up to ${most} rows go at a time. Divide a longer file, or let a program send it: npm run import-orders.`,
  checking: 'The file is being checked',
  booking: 'The orders are being booked',
  progress: (rows, percent, wrong) => `Rows read: ${rows}, ${percent}% of the file; wrong: ${wrong}`,
  stop: 'Stop',
  goOn: 'Go on',
  stopped: (rows) =>
    `Stopped after row ${rows}. What was sent is safe: go on, or choose the file again; nothing is booked twice.`,
  firstWrong: 'The first wrong rows',
  reason: 'Why',
  report: 'Download the report of all rows',
  unreadable: {
    empty: 'There are no orders in it. Choose a file with a first line of column names.',
    no_columns: 'A column is missing. Compare the names in the first line with the list below.',
    too_many: 'Those are too many rows at once. Divide the file.',
    too_large: 'A row of it is far too long. Check that the file is a CSV file with one order a line.',
  },
};
