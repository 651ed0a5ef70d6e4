import type { OrdersWords } from './words.ts';

export const it: OrdersWords = {
  title: 'Registra ordini da un file',
  lead: 'Un file CSV della tua fatturazione. Prima viene controllato; nulla è registrato prima che tu lo dica, e ogni ordine una volta sola anche se consegnato più volte.',
  program:
    'La tua fatturazione può farlo da sola con il token di questo pannello: POST /host/orders, e /host/orders/dry-run per controllare.',
  columns: 'Colonne, secondo i nomi della prima riga:',
  kinds:
    'kind è order o renewal; ordered_by è customer o un Partner-ID; ordered_at ha il suo fuso orario, per esempio 2026-11-21T10:00:00Z.',
  file: 'File CSV',
  paste: 'Oppure incolla qui le righe',
  check: 'Controlla',
  checked: 'Che cosa è stato trovato',
  book: (rows) => `Registra gli ordini: ${rows}`,
  bookText: 'Ciò che è errato viene tralasciato e può essere consegnato più tardi.',
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
    wrong: 'errato',
  },
  benefits: { none: 'nessuno', discount: 'sconto', cashback: 'cashback' },
  wrongColumn: (column) => `non leggibile: ${column}`,
  because: {
    account_not_found: 'Nessuna organizzazione ha qui questo account',
    conflict: 'Con questo numero è registrato un altro ordine',
  },
  inParts: (most) =>
    `Il file può avere quante righe vuoi. Il tuo browser lo legge e lo invia in parti da ${most}; puoi fermarlo e continuare in ogni momento.`,
  withoutScript: (most) =>
    `Il tuo browser non esegue lo script di questa pagina, perciò passano fino a ${most} righe alla volta. Dividi un file più lungo, o fallo inviare da un programma: npm run import-orders.`,
  checking: 'Il file viene controllato',
  booking: 'Gli ordini vengono registrati',
  progress: (rows, percent, wrong) => `Righe lette: ${rows}, ${percent}% del file; errate: ${wrong}`,
  stop: 'Ferma',
  goOn: 'Continua',
  stopped: (rows) =>
    `Fermato dopo la riga ${rows}. Ciò che è inviato è al sicuro: continua, o scegli di nuovo il file; nulla è registrato due volte.`,
  firstWrong: 'Le prime righe errate',
  reason: 'Perché',
  report: 'Scarica il rapporto di tutte le righe',
  unreadable: {
    empty: 'Non ci sono ordini. Scegli un file la cui prima riga nomina le colonne.',
    no_columns: 'Manca una colonna. Confronta i nomi della prima riga con l’elenco qui sotto.',
    too_many: 'Sono troppe righe alla volta. Dividi il file.',
    too_large: 'Una sua riga è troppo lunga. Controlla che sia un file CSV con un ordine per riga.',
  },
};
