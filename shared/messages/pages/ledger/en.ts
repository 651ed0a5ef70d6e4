import type { LedgerWords } from './words.ts';

export const en: LedgerWords = {
  title: 'Money',
  lead: 'The last twelve months, excluding VAT. Refunds are taken off.',
  prepaid: 'Prepaid balance',
  prepaidText: 'It grows by cashbacks and pays invoices of the host. It cannot be paid out.',
  earnings: 'Earnings as a partner',
  earningsText: 'Discounts on what you ordered, and cashbacks on what your clients paid.',
  noEarnings: 'Nothing was earned yet. Cashbacks and discounts appear when the host books an order.',
  invoices: 'What you pay',
  invoicesText: 'Only your side sees these; what the other side pays is not shown to you.',
  noInvoices: 'No order that you pay was booked yet.',
  month: 'Month',
  client: 'Client',
  amount: 'Amount',
  asTable: 'The same as a table',
  drawn: (part, sum, latest) => `${part}: ${sum} in twelve months, ${latest} in the latest month`,
  exports: 'Take it with you',
  exportsText: 'CSV files for your accounting, line by line.',
  export: {
    earnings: 'Export earnings',
    invoices: 'Export what you pay',
    reinvoicing: 'Export for invoicing your clients',
  },
};
