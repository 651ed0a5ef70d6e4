import type { MoneyWords } from './words.ts';

export const en: MoneyWords = {
  example: (quantity, category) => `For example ${category}, ${quantity} for one period`,
  underPrices: 'By the prices that count today, excluding VAT.',
  related: 'You and this partner belong to one business, so there is no discount and no cashback.',
  ordering: { customer: 'When you order', partner: 'When the partner orders' },
  pays: { customer: (amount) => `You pay ${amount}`, partner: (amount) => `The partner pays ${amount}` },
  earns: {
    none: () => 'The partner earns nothing',
    discount: (amount) => `The partner’s discount is ${amount}`,
    cashback: (amount) => `The partner gets a cashback of ${amount}`,
  },
  sees: { customer: 'Only you see the invoice', partner: 'Only the partner sees the invoice' },
};
