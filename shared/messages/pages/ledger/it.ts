import type { LedgerWords } from './words.ts';

export const it: LedgerWords = {
  title: 'Denaro',
  lead: 'Gli ultimi dodici mesi, IVA esclusa. I rimborsi sono detratti.',
  prepaid: 'Saldo prepagato',
  prepaidText: 'Cresce con i cashback e paga fatture del fornitore. Non viene versato.',
  earnings: 'Guadagni come partner',
  earningsText: 'Sconti su ciò che hai ordinato e cashback su ciò che hanno pagato i tuoi clienti.',
  noEarnings: 'Ancora nessun guadagno. Cashback e sconti compaiono quando il fornitore registra un ordine.',
  invoices: 'Ciò che paghi',
  invoicesText: 'Lo vede solo la tua parte; ciò che paga l’altra parte non ti viene mostrato.',
  noInvoices: 'Non è ancora registrato nessun ordine che paghi tu.',
  month: 'Mese',
  client: 'Cliente',
  amount: 'Importo',
  asTable: 'Lo stesso come tabella',
  drawn: (part, sum, latest) => `${part}: ${sum} in dodici mesi, ${latest} nell’ultimo mese`,
  exports: 'Da portare con te',
  exportsText: 'File CSV per la tua contabilità, riga per riga.',
  export: {
    earnings: 'Esporta i guadagni',
    invoices: 'Esporta ciò che paghi',
    reinvoicing: 'Esporta per fatturare ai tuoi clienti',
  },
};
