import type { MoneyWords } from './words.ts';

export const it: MoneyWords = {
  example: (quantity, category) => `Per esempio ${category}, ${quantity} per un periodo`,
  underPrices: 'Secondo i prezzi in vigore oggi, IVA esclusa.',
  related: 'Tu e questo partner appartenete alla stessa impresa, perciò non c’è né sconto né cashback.',
  ordering: { customer: 'Quando ordini tu', partner: 'Quando ordina il partner' },
  pays: { customer: (amount) => `Paghi ${amount}`, partner: (amount) => `Il partner paga ${amount}` },
  earns: {
    none: () => 'Il partner non guadagna nulla',
    discount: (amount) => `Lo sconto del partner è di ${amount}`,
    cashback: (amount) => `Il partner riceve un cashback di ${amount}`,
  },
  sees: { customer: 'Solo tu vedi la fattura', partner: 'Solo il partner vede la fattura' },
};
