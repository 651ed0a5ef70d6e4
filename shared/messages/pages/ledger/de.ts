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
  noInvoices: 'Noch ist keine Bestellung gebucht, die Sie bezahlen.',
  month: 'Monat',
  client: 'Kunde',
  amount: 'Betrag',
  asTable: 'Dasselbe als Tabelle',
  drawn: (part, sum, latest) => `${part}: ${sum} in zwölf Monaten, ${latest} im letzten Monat`,
  exports: 'Zum Mitnehmen',
  exportsText: 'CSV-Dateien für Ihre Buchhaltung, Zeile für Zeile.',
  export: {
    earnings: 'Einnahmen exportieren',
    invoices: 'Bezahltes exportieren',
    reinvoicing: 'Für Rechnungen an Ihre Kunden exportieren',
  },
};
