import type { LedgerWords } from './words.ts';

export const de: LedgerWords = {
  title: 'Geld',
  lead: 'Die letzten zwölf Monate, ohne MwSt. Rückerstattungen sind abgezogen.',
  prepaid: 'Guthaben',
  prepaidText: 'Es wächst durch Cashback und bezahlt Rechnungen des Hosters. Ausbezahlt wird es nicht.',
  earnings: 'Einnahmen als Partner',
  earningsText:
    'Rabatte auf das, was Sie bestellt haben, und Cashback auf das, was Ihre Kunden bezahlt haben.',
  noEarnings:
    'Noch keine Einnahmen. Cashback und Rabatte erscheinen, sobald der Hoster eine Bestellung bucht.',
  invoices: 'Was Sie bezahlen',
  invoicesText: 'Nur Ihre Seite sieht das; was die andere Seite bezahlt, wird Ihnen nicht gezeigt.',
  revenueText:
    'Zu öffentlichen Preisen ist es das, was Sie Kunden mit Vollzugriff in Rechnung stellen können.',
  noInvoices: 'Noch ist keine Bestellung gebucht, die Sie bezahlen.',
  month: 'Monat',
  allMonths: 'Alle Monate',
  show: 'Anzeigen',
  client: 'Kunde',
  figures: {
    cashback: 'Cashback',
    discount: 'Rabatte',
    revenue: 'Umsatz zu öffentlichen Preisen',
    paid: 'Was Sie bezahlen',
  },
  asTable: 'Dasselbe als Tabelle',
  drawn: (part, sum, latest) => `${part}: ${sum} in zwölf Monaten, ${latest} in diesem Monat`,
  exports: 'Zum Mitnehmen',
  exportsText: 'CSV-Dateien für Ihre Buchhaltung, Zeile für Zeile.',
  export: {
    earnings: 'Einnahmen exportieren',
    invoices: 'Bezahltes exportieren',
    reinvoicing: 'Für Rechnungen an Ihre Kunden exportieren',
    months: 'Summen nach Kunde und Monat exportieren',
  },
  ofClient: (client) => `Geld mit ${client}`,
  byMonth: 'Monat für Monat',
  noneOfClient:
    'Unter dem Zugriff dieses Kunden wurde in den letzten zwölf Monaten keine Bestellung gebucht.',
  reinvoicing: 'Was Sie in Rechnung stellen können',
  reinvoicingText:
    'Bestellungen und Verlängerungen, die Sie bei Vollzugriff bezahlen, ohne MwSt. Was Ihr Kunde selbst bezahlt, ist nicht dabei.',
  nothingIn: (month) => `Im ${month} gibt es nichts in Rechnung zu stellen.`,
  moreInFile: (most) => `Das sind die letzten ${most} Zeilen; die Datei enthält alle.`,
  date: 'Datum',
  kind: 'Art',
  kinds: { order: 'Bestellung', renewal: 'Verlängerung' },
  refund: 'Rückerstattung',
  product: 'Produkt',
  quantity: 'Menge',
  publicPrice: 'Öffentlicher Preis',
  toClient: 'Zurück zum Kunden',
};
