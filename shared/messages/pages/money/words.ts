import type { Payer } from '../../../domain/access.ts';
import type { Benefit } from '../../../domain/money/benefit.ts';

/** S6: an example in numbers, beside the words of who pays and who earns. */
export interface MoneyWords {
  example: (quantity: number, category: string) => string;
  /** Under which prices, and what they leave out. */
  underPrices: string;
  /** E57: one business. */
  related: string;
  ordering: Record<Payer, string>;
  pays: Record<Payer, (amount: string) => string>;
  earns: Record<Benefit, (amount: string) => string>;
  sees: Record<Payer, string>;
}
