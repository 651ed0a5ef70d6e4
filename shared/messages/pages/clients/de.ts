import type { ClientWords } from './words.ts';

export const de: ClientWords = {
  title: 'Kunden',
  search: 'Kunde, Konto oder Panel',
  find: 'Suchen',
  all: 'Alle zeigen',
  client: 'Kunde',
  account: 'Konto',
  access: 'Zugriff',
  state: 'Stand',
  lastOpened: 'Zuletzt von Ihnen geöffnet',
  details: 'Einzelheiten',
  none: 'Noch gibt kein Kunde ein Konto für Sie frei. Kunden geben mit Ihrer Partner-ID frei; teilen Sie sie ihnen mit.',
  noneFound: 'Kein Kunde mit diesen Wörtern.',
  more: 'Nächste Seite',
  waiting: (count) =>
    count === 1 ? '1 Einladung wartet auf eine Antwort.' : `${count} Einladungen warten auf eine Antwort.`,
  seeWaiting: 'Ansehen',
  noWay: 'Fragen Sie den Kunden, wie Sie sich anmelden',
  post: {
    title: (account) => `${account} öffnen`,
    text: 'Ein Klick bringt Sie angemeldet ins Panel. Das geht einmal und eine Minute lang.',
    button: 'Zum Panel',
  },
  card: {
    title: (customer) => `Zugangsdaten für ${customer}`,
    why: 'Diese Freigabe gilt für einzelne Produkte, darum meldet sie niemanden im Panel an: Benutzen Sie die Daten unten in Ihrem eigenen Programm für Dateien oder Datenbanken.',
    intro: 'Jedes angezeigte Passwort steht mit Ihrem Namen im Protokoll des Kunden. Wir versenden sie nie.',
    product: 'Produkt',
    server: 'Server',
    user: 'Benutzer',
    password: 'Passwort',
    onServer: 'Gilt nur auf dem Server des Panels selbst, zum Beispiel in dessen phpMyAdmin.',
    show: 'Passwort anzeigen',
    shown: 'Einmal angezeigt: Es ist weg, wenn Sie diese Seite verlassen.',
    none: 'Noch gibt es keine Zugangsdaten. Sie entstehen, sobald das Panel es bestätigt hat.',
  },
};
