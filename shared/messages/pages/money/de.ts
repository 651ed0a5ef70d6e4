import type { MoneyWords } from './words.ts';

export const de: MoneyWords = {
  example: (quantity, category) => `Zum Beispiel ${category}, ${quantity} für einen Zeitraum`,
  underPrices: 'Nach den heute geltenden Preisen, ohne MwSt.',
  related:
    'Sie und dieser Partner gehören zum selben Unternehmen, deshalb gibt es weder Rabatt noch Cashback.',
  ordering: { customer: 'Wenn Sie bestellen', partner: 'Wenn der Partner bestellt' },
  pays: {
    customer: (amount) => `Sie bezahlen ${amount}`,
    partner: (amount) => `Der Partner bezahlt ${amount}`,
  },
  earns: {
    none: () => 'Der Partner verdient nichts',
    discount: (amount) => `Der Rabatt des Partners beträgt ${amount}`,
    cashback: (amount) => `Der Partner erhält ${amount} Cashback`,
  },
  sees: { customer: 'Nur Sie sehen die Rechnung', partner: 'Nur der Partner sieht die Rechnung' },
};
