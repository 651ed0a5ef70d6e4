import type { OrderKind } from '../../../domain/money/order.ts';
import type { MoneyPart } from '../../../domain/money/parts.ts';

/** What is drawn by month. `revenue`: the public price of what a partner pays, which it can invoice (B6). */
export type MoneyFigure = 'cashback' | 'discount' | 'revenue' | 'paid';

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
  revenueText: string;
  noInvoices: string;
  month: string;
  allMonths: string;
  show: string;
  client: string;
  figures: Record<MoneyFigure, string>;
  asTable: string;
  /** What a chart draws: the sum of twelve months, and this one. */
  drawn: (part: string, sum: string, now: string) => string;
  exports: string;
  exportsText: string;
  export: Record<MoneyPart, string>;
  ofClient: (client: string) => string;
  byMonth: string;
  noneOfClient: string;
  reinvoicing: string;
  reinvoicingText: string;
  nothingIn: (month: string) => string;
  moreInFile: (most: number) => string;
  date: string;
  kind: string;
  kinds: Record<OrderKind, string>;
  refund: string;
  product: string;
  quantity: string;
  publicPrice: string;
  toClient: string;
}
