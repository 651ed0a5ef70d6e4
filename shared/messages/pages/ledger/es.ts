import type { LedgerWords } from './words.ts';

export const es: LedgerWords = {
  title: 'Dinero',
  lead: 'Los últimos doce meses, sin IVA. Los reembolsos están descontados.',
  prepaid: 'Saldo prepagado',
  prepaidText: 'Crece con los cashbacks y paga facturas del proveedor. No se paga en efectivo.',
  earnings: 'Ingresos como socio',
  earningsText: 'Descuentos en lo que usted pidió y cashbacks de lo que pagaron sus clientes.',
  noEarnings:
    'Todavía no hay ingresos. Los cashbacks y descuentos aparecen cuando el proveedor registra un pedido.',
  invoices: 'Lo que usted paga',
  invoicesText: 'Solo su parte lo ve; lo que paga la otra parte no se le muestra.',
  noInvoices: 'Todavía no se ha registrado ningún pedido que pague usted.',
  month: 'Mes',
  client: 'Cliente',
  amount: 'Importe',
  asTable: 'Lo mismo en una tabla',
  drawn: (part, sum, latest) => `${part}: ${sum} en doce meses, ${latest} en el último mes`,
  exports: 'Para llevar',
  exportsText: 'Archivos CSV para su contabilidad, línea por línea.',
  export: {
    earnings: 'Exportar los ingresos',
    invoices: 'Exportar lo que paga',
    reinvoicing: 'Exportar para facturar a sus clientes',
  },
};
