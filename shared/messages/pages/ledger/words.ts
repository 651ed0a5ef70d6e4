import type { MoneyPart } from '../../../domain/money/parts.ts';

/** What an organisation earns and pays, for its leaders. */
export interface LedgerWords {
  title: string;
  lead: string;
  prepaid: string;
  prepaidText: string;
  earnings: string;
  earningsText: string;
  noEarnings: string;
  invoices: string;
  invoicesText: string;
  noInvoices: string;
  month: string;
  client: string;
  amount: string;
  asTable: string;
  /** What a chart draws: of twelve months the sum and the latest. */
  drawn: (part: string, sum: string, latest: string) => string;
  exports: string;
  exportsText: string;
  export: Record<MoneyPart, string>;
}
