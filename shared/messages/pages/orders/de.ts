import type { OrdersWords } from './words.ts';

export const de: OrdersWords = {
  title: 'Bestellungen aus einer Datei buchen',
  lead: 'Eine CSV-Datei Ihrer Abrechnung. Sie wird zuerst geprüft; gebucht wird erst, wenn Sie es sagen, und jede Bestellung nur einmal, so oft sie auch eingereicht wird.',
  program:
    'Ihre Abrechnung kann dasselbe selbst, mit dem Token dieses Panels: POST /host/orders, und /host/orders/dry-run zum Prüfen.',
  columns: 'Spalten, nach den Namen in der ersten Zeile:',
  kinds:
    'kind ist order oder renewal; ordered_by ist customer oder eine Partner-ID; ordered_at hat seine Zeitzone, etwa 2026-11-21T10:00:00Z.',
  file: 'CSV-Datei',
  paste: 'Oder die Zeilen hier einfügen',
  check: 'Prüfen',
  checked: 'Was gefunden wurde',
  book: (rows) => `Bestellungen buchen: ${rows}`,
  bookText: 'Was falsch ist, wird ausgelassen und kann später noch einmal eingereicht werden.',
  nothingToBook: 'Darin ist nichts Neues zu buchen.',
  row: 'Zeile',
  order: 'Bestellung',
  outcome: 'Ergebnis',
  benefit: 'Vorteil',
  amount: 'Rechnung',
  outcomes: { would_book: 'kann gebucht werden', booked: 'gebucht', known: 'schon gebucht', wrong: 'falsch' },
  benefits: { none: 'keiner', discount: 'Rabatt', cashback: 'Cashback' },
  wrongColumn: (column) => `nicht lesbar: ${column}`,
  because: {
    account_not_found: 'Dieses Konto gehört hier keiner Organisation',
    conflict: 'Unter dieser Nummer ist schon eine andere Bestellung gebucht',
  },
  inParts: (most) =>
    `Die Datei darf beliebig viele Zeilen haben. Ihr Browser liest sie und sendet sie in Teilen zu ${most} Zeilen; Sie können jederzeit anhalten und später weitermachen.`,
  withoutScript: (most) =>
    `Ihr Browser führt das Skript dieser Seite nicht aus, darum gehen bis zu ${most} Zeilen auf einmal. Teilen Sie eine längere Datei, oder lassen Sie sie von einem Programm senden: npm run import-orders.`,
  checking: 'Die Datei wird geprüft',
  booking: 'Die Bestellungen werden gebucht',
  progress: (rows, percent, wrong) => `Gelesene Zeilen: ${rows}, ${percent} % der Datei; falsch: ${wrong}`,
  stop: 'Anhalten',
  goOn: 'Weitermachen',
  stopped: (rows) =>
    `Angehalten nach Zeile ${rows}. Was gesendet wurde, ist sicher: Machen Sie weiter, oder wählen Sie die Datei noch einmal; nichts wird doppelt gebucht.`,
  firstWrong: 'Die ersten falschen Zeilen',
  reason: 'Warum',
  report: 'Bericht über alle Zeilen herunterladen',
  unreadable: {
    empty: 'Darin sind keine Bestellungen. Wählen Sie eine Datei, deren erste Zeile die Spalten nennt.',
    no_columns: 'Eine Spalte fehlt. Vergleichen Sie die Namen der ersten Zeile mit der Liste unten.',
    too_many: 'Das sind zu viele Zeilen auf einmal. Teilen Sie die Datei.',
    too_large:
      'Eine Zeile darin ist viel zu lang. Prüfen Sie, ob es eine CSV-Datei mit einer Bestellung je Zeile ist.',
  },
};
