import type { CoolingOffWords } from './words.ts';

const hours = (count: number): string => (count === 1 ? '1 Stunde' : `${count} Stunden`);

export const de: CoolingOffWords = {
  consent: (count) =>
    `Vollzugriff beginnt ${hours(count)} nach der Annahme durch den Partner. Bis dahin kann ihn jeder Ihrer gesetzlichen Vertreter aus einer E-Mail heraus stoppen; ein zweiter kann ihn sofort beginnen lassen.`,
  begins: (when) =>
    `Noch nicht begonnen: Die Freigabe beginnt am ${when}. Bis dahin kann niemand das Konto über sie öffnen.`,
  changes: (when) => `Eine Änderung beginnt am ${when}. Bis dahin bleibt die Freigabe, wie sie ist.`,
  changeTo: 'Was dann gilt',
  own: {
    text: 'Jeder gesetzliche Vertreter hat eine E-Mail mit einem Link erhalten, der es stoppt.',
    stop: 'Stoppen',
    begin: 'Jetzt beginnen lassen',
    second: 'Ein anderer gesetzlicher Vertreter kann es sofort beginnen lassen.',
    emergency: 'Der Hoster hat einen Notfall bestätigt: Sie können es sofort beginnen lassen.',
    prove: 'Zum Beginnen ist ein frischer Nachweis nötig.',
  },
  partner: 'Der Hoster gibt jedem Kunden Zeit, eine Entscheidung zu stoppen. Sie brauchen nichts zu tun.',
  link: {
    title: 'Stoppen?',
    lead: (partner, account, when) =>
      `${partner} soll am ${when} mehr Zugriff auf ${account} bekommen. Stoppen Sie es, wenn das nicht richtig ist: Es kann jederzeit neu entschieden werden.`,
    stop: 'Stoppen',
  },
  stopped: {
    title: 'Es ist gestoppt',
    text: 'Nichts beginnt. Beide Seiten haben eine E-Mail erhalten. Wenn Sie von der Entscheidung nichts wussten, melden Sie sich an, beenden Sie unbekannte Sitzungen und sehen Sie nach, wer Ihre gesetzlichen Vertreter sind.',
    signIn: 'Anmelden',
  },
  setting: {
    lead: 'Vollzugriff und ein Wechsel des Zahlers beginnen erst nach dieser Zeit. Jeder gesetzliche Vertreter des Kunden erhält einen Link, der es stoppt; ein zweiter kann es sofort beginnen lassen. Teilzugriff wartet nie.',
    label: 'Wartezeit',
    hint: 'Was schon wartet, behält seine Zeit.',
    off: 'Aus: Alles beginnt sofort',
    hours,
  },
  emergency: {
    title: 'Notfall bestätigen',
    lead: 'Nach einem Rückruf beim Kunden können Sie ihm für vier Stunden die Wartezeit ersparen. Der Kunde selbst gibt frei oder lässt beginnen, mit eigenem Nachweis; alle seine gesetzlichen Vertreter erhalten eine E-Mail.',
    calledBack: 'Ich habe unter einer Nummer zurückgerufen, die wir vorher kannten',
    reason: 'Was geschehen ist',
    save: 'Für vier Stunden bestätigen',
    until: (when) => `Ein Notfall ist bestätigt bis ${when}.`,
  },
};
