import type { MoneyWords } from './words.ts';

export const fr: MoneyWords = {
  example: (quantity, category) => `Par exemple ${category}, ${quantity} pour une période`,
  underPrices: 'Selon les prix en vigueur aujourd’hui, hors TVA.',
  related: 'Vous et ce partenaire appartenez à la même entreprise : il n’y a donc ni remise ni cashback.',
  ordering: { customer: 'Quand vous commandez', partner: 'Quand le partenaire commande' },
  pays: { customer: (amount) => `Vous payez ${amount}`, partner: (amount) => `Le partenaire paie ${amount}` },
  earns: {
    none: () => 'Le partenaire ne gagne rien',
    discount: (amount) => `La remise du partenaire est de ${amount}`,
    cashback: (amount) => `Le partenaire reçoit un cashback de ${amount}`,
  },
  sees: {
    customer: 'Vous seul voyez la facture',
    partner: 'Seul le partenaire voit la facture',
  },
};
