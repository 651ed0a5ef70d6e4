import type { MoneyWords } from './words.ts';

export const es: MoneyWords = {
  example: (quantity, category) => `Por ejemplo ${category}, ${quantity} por un periodo`,
  underPrices: 'Según los precios vigentes hoy, sin IVA.',
  related: 'Usted y este socio pertenecen a la misma empresa, así que no hay descuento ni cashback.',
  ordering: { customer: 'Cuando pide usted', partner: 'Cuando pide el socio' },
  pays: { customer: (amount) => `Usted paga ${amount}`, partner: (amount) => `El socio paga ${amount}` },
  earns: {
    none: () => 'El socio no gana nada',
    discount: (amount) => `El descuento del socio es de ${amount}`,
    cashback: (amount) => `El socio recibe un cashback de ${amount}`,
  },
  sees: { customer: 'Solo usted ve la factura', partner: 'Solo el socio ve la factura' },
};
