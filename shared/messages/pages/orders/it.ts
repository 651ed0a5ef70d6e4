import type { OrdersWords } from './words.ts';

export const it: OrdersWords = {
  title: 'Registra ordini da un file',
  lead: (most) =>
    `Un file CSV della tua fatturazione, fino a ${most} ordini alla volta. Prima viene controllato; nulla è registrato prima che tu lo dica, e ogni ordine una volta sola anche se consegnato più volte.`,
  program:
    'La tua fatturazione può farlo da sola con il token di questo pannello: POST /host/orders, e /host/orders/dry-run per controllare.',
  columns: 'Colonne, secondo i nomi della prima riga:',
  kinds:
    'kind è order o renewal; ordered_by è customer o un Partner-ID; ordered_at ha il suo fuso orario, per esempio 2026-11-21T10:00:00Z.',
  file: 'File CSV',
  paste: 'Oppure incolla qui le righe',
  check: 'Controlla',
  checked: 'Che cosa è stato trovato',
  book: (rows) => `Registra ${rows} ordini`,
  bookText: 'Ciò che è sbagliato resta fuori e può essere consegnato più tardi.',
  nothingToBook: 'Non c’è nulla di nuovo da registrare.',
  row: 'Riga',
  order: 'Ordine',
  outcome: 'Esito',
  benefit: 'Vantaggio',
  amount: 'Fattura',
  outcomes: {
    would_book: 'si può registrare',
    booked: 'registrato',
    known: 'già registrato',
    wrong: 'sbagliato',
  },
  benefits: { none: 'nessuno', discount: 'sconto', cashback: 'cashback' },
  wrongColumn: (column) => `non leggibile: ${column}`,
  unreadable: {
    empty: 'Non ci sono ordini. Scegli un file la cui prima riga nomina le colonne.',
    no_columns: 'Manca una colonna. Confronta i nomi della prima riga con l’elenco qui sotto.',
    too_many: 'Sono troppe righe alla volta. Dividi il file.',
  },
};
