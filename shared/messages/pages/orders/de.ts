import type { OrdersWords } from './words.ts';

export const de: OrdersWords = {
  title: 'Bestellungen aus einer Datei buchen',
  lead: (most) =>
    `Eine CSV-Datei Ihrer Abrechnung, bis zu ${most} Bestellungen auf einmal. Sie wird zuerst geprüft; gebucht wird erst, wenn Sie es sagen, und jede Bestellung nur einmal, so oft sie auch eingereicht wird.`,
  program:
    'Ihre Abrechnung kann dasselbe selbst, mit dem Token dieses Panels: POST /host/orders, und /host/orders/dry-run zum Prüfen.',
  columns: 'Spalten, nach den Namen in der ersten Zeile:',
  kinds:
    'kind ist order oder renewal; ordered_by ist customer oder eine Partner-ID; ordered_at hat seine Zeitzone, etwa 2026-11-21T10:00:00Z.',
  file: 'CSV-Datei',
  paste: 'Oder die Zeilen hier einfügen',
  check: 'Prüfen',
  checked: 'Was gefunden wurde',
  book: (rows) => `${rows} Bestellungen buchen`,
  bookText: 'Was falsch ist, bleibt draußen und kann später noch einmal eingereicht werden.',
  nothingToBook: 'Darin ist nichts Neues zu buchen.',
  row: 'Zeile',
  order: 'Bestellung',
  outcome: 'Ergebnis',
  benefit: 'Vorteil',
  amount: 'Rechnung',
  outcomes: { would_book: 'kann gebucht werden', booked: 'gebucht', known: 'schon gebucht', wrong: 'falsch' },
  benefits: { none: 'keiner', discount: 'Rabatt', cashback: 'Cashback' },
  wrongColumn: (column) => `nicht lesbar: ${column}`,
  unreadable: {
    empty: 'Darin sind keine Bestellungen. Wählen Sie eine Datei, deren erste Zeile die Spalten nennt.',
    no_columns: 'Eine Spalte fehlt. Vergleichen Sie die Namen der ersten Zeile mit der Liste unten.',
    too_many: 'Das sind zu viele Zeilen auf einmal. Teilen Sie die Datei.',
  },
};
