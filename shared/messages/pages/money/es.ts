import type { MoneyWords } from './words.ts';

export const es: MoneyWords = {
  example: (quantity, category) => `Por ejemplo ${category}, ${quantity} por un periodo`,
  underPrices: 'Según los precios vigentes hoy, sin IVA.',
  related: 'Usted y este partner pertenecen a la misma empresa, así que no hay descuento ni cashback.',
  ordering: { customer: 'Cuando pide usted', partner: 'Cuando pide el partner' },
  pays: { customer: (amount) => `Usted paga ${amount}`, partner: (amount) => `El partner paga ${amount}` },
  earns: {
    none: () => 'El partner no gana nada',
    discount: (amount) => `El descuento del partner es de ${amount}`,
    cashback: (amount) => `El partner recibe un cashback de ${amount}`,
  },
  sees: { customer: 'Solo usted ve la factura', partner: 'Solo el partner ve la factura' },
};
