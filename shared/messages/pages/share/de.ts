import type { ShareWordsOnPage } from './en.ts';

export const share: ShareWordsOnPage = {
  title: (account) => `${account} teilen`,
  steps: ['Wer', 'Was', 'Wie lange', 'Bestätigen'],
  summary: 'Ihre Freigabe bisher',
  update: 'Zusammenfassung aktualisieren',
  changed: 'Sie haben nach der Zusammenfassung etwas geändert. Prüfen Sie sie und bestätigen Sie erneut.',

  who: '1. Wer erhält Zugriff?',
  known: 'Ihre bisherigen Partner:',
  addTo: 'zur Freigabe hinzufügen',
  hasAll: 'hat schon das ganze Konto',
  hasIt: 'hat dieses Produkt schon',
  whoField: 'Partner-ID, Name oder E-Mail-Adresse',
  whoHint: 'Zum Beispiel PID-…, so wie Ihre Agentur sie nennt.',
  find: 'Suchen',
  tick: 'Ist das Ihr Partner?',
  unknown:
    'Damit ist kein autorisierter Partner bekannt. Prüfen Sie Partner-ID oder Adresse mit Ihrer Agentur.',
  inviteAgency: (email) => `${email} einladen, Partner zu werden`,
  inviteHint:
    'Wir bewahren diese Freigabe 30 Tage auf. Sie erreicht die Agentur, sobald sie autorisierter Partner ist.',
  partnerId: 'Partner-ID',
  since: 'Partner seit',
  domain: 'Domain',
  domainUnverified: 'noch nicht geprüft',
  compare: 'Vergleichen Sie Name und Partner-ID mit dem, was Ihre Agentur Ihnen genannt hat.',
  matchCode: 'Vergleichswörter',
  compareMatch:
    'Fragen Sie am Telefon nach den heutigen Vergleichswörtern: Ihre Agentur liest dieselben zwei Wörter auf ihrer eigenen Seite.',
  alreadyPartner: 'Dieser Partner hat schon Zugriff auf dieses Konto. Ändern Sie stattdessen seine Rechte.',
  toRights: 'Rechte ändern',
  alreadyInvited:
    'Dieser Partner hat Ihre letzte Einladung noch nicht beantwortet. Senden Sie sie erneut, oder ziehen Sie sie erst zurück.',
  toInvitation: 'Zur Einladung',

  what: '2. Was darf genutzt werden?',
  limited: 'Nur ausgewählte Produkte',
  limitedHint: 'Der Partner sieht und nutzt nur, was Sie ankreuzen.',
  limitedImpossible: 'Dieses Panel kann den Zugriff nicht auf einzelne Produkte begrenzen.',
  full: 'Das ganze Konto',
  fullHint: 'Der Partner kann im Panel tun, was Sie können, außer dem, was nie dazugehört.',
  fullImpossible: 'Dieses Panel bietet keinen Weg, das ganze Konto zu öffnen.',
  chosen: (count) => (count === 0 ? 'nichts gewählt' : `${count} gewählt`),
  inside: (container) => `in ${container}`,
  container: 'Umfasst alles darin, jetzt und später.',
  neverShared: 'Das Panel teilt dies nie.',
  staysWithPartner:
    'Bleibt im Konto des Partners, mit dem Sie es zuerst teilen. Es kann später nicht zu einem anderen Partner umziehen.',
  boundTo: (partner: string) =>
    `Bleibt im Konto von ${partner} und kann nicht zu einem anderen Partner umziehen. Bestellen Sie für einen anderen ein neues Produkt.`,
  bindsNow: (products: string) =>
    `Mit dieser Freigabe wird dauerhaft gebunden: ${products}. Es liegt in einem Konto des Partners, in einer eigenen Gruppe; in das Konto eines anderen Partners zieht es nie um.`,
  boundInFull: (products: string) => `Vollzugriff verschiebt nichts. An seinem Ort bleibt: ${products}.`,
  takenByPartner:
    'Ein anderer Partner hat es bereits. Beenden Sie zuerst jene Freigabe oder wählen Sie ein anderes Produkt.',
  cannotLimit: 'Dieses Panel kann den Zugriff auf diese Art von Produkt nicht begrenzen.',
  mayOrder: 'darf hier auch bestellen',
  noProducts: 'Das Panel nennt keine Produkte in diesem Konto.',
  noProductsYet:
    'Nur Ihre eigene Seite im Panel kennt die Produkte dieses Kontos, und sie hat sie noch nicht genannt. Öffnen Sie das Panel mit Ihrer eigenen Anmeldung und wählen Sie dort „Zugriff teilen …“.',
  notHinted: 'Das Produkt, von dem Sie kommen, kann nicht einzeln geteilt werden.',

  howLong: '3. Wie lange, und wer zahlt?',
  untilEnd: 'Bis ich sie beende',
  untilEndHint: 'Einmal im Jahr fragen wir Sie, ob sie weiterlaufen soll.',
  untilDate: 'Bis zu einem Datum',
  date: 'Letzter Tag',
  dateHint: 'Am Ende dieses Tages (UTC) pausiert die Freigabe. Sie verlängert sich nie von selbst.',
  payer: 'Wer zahlt Bestellungen und Verlängerungen?',
  payers: { customer: 'Wir zahlen', partner: 'Der Partner zahlt' },
  money: {
    caption: 'Was das bedeutet',
    subject: '',
    customer: 'Wenn Sie zahlen',
    partner: 'Wenn der Partner zahlt',
    pays: 'Zahlt',
    paysCustomer: 'Sie, mit Ihrem Zahlungsmittel, zum öffentlichen Preis',
    paysPartner: 'Wer bestellt: der Partner zum Partnerpreis, Sie zum öffentlichen Preis',
    earns: 'Verdient',
    earnsCustomer: 'Der Partner erhält vom Hoster ein Cashback, gleich wer bestellt',
    earnsPartner: 'Der Partner erhält seinen Rabatt auf eigene Bestellungen und ein Cashback auf Ihre',
    sees: 'Sieht die Rechnungen',
    seesCustomer: 'Nur Sie',
    seesPartner: 'Nur wer bestellt hat; die Produkte bleiben Ihre',
  },

  confirm: '4. Prüfen und bestätigen',
  missing: {
    who: 'Wählen Sie zuerst einen Partner.',
    what: 'Wählen Sie zuerst mindestens ein Produkt.',
  },
  never: 'Nie dabei',
  neverByLink: 'Ihr Passwort',
  nevers: [
    'Ihr Passwort und Ihr zweiter Faktor',
    'Ihre Kontaktadresse zu ändern',
    'Ihre Zahlungsdaten',
    'Weitergeben an andere',
  ],
  linkAddress:
    'Jedes Öffnen hat eine eigene Anmeldeadresse, die im Verlauf des Browsers stehen bleiben kann: Sie gilt einmal und höchstens eine Minute.',
  way: {
    link: 'Der Partner öffnet das Panel, angemeldet als dieses Konto; Ihr Passwort wird nicht verwendet. Er kann dort, was Sie ohne Ihr Passwort können, etwa den zweiten Faktor ändern oder API-Schlüssel lesen.',
    form: 'Der Partner öffnet das Panel, angemeldet für diese Freigabe; Ihr Passwort wird nicht verwendet.',
    card: 'Der Partner erhält eigene Zugangsdaten für diese Produkte und öffnet das Panel nicht.',
    session:
      'Der Partner erhält eigene Zugangsdaten. Die Erweiterung legt sie auf Ihrer eigenen Panel-Seite an, wenn Sie dort klicken, und entfernt sie auf dieselbe Weise: Zum Beenden müssen Sie noch einmal ins Panel.',
    by_hand:
      'Der Anbieter dieses Panels hat eine eigene Freigabe. Wir zeigen Ihnen deren Schritte und vermerken, dass Sie sie ausgeführt haben; es gelten die Rechte des Panels, und beendet wird dort von Hand.',
    none: 'Auf diesem Panel können wir den Partner nicht anmelden. Den Zugang geben Sie dort von Hand.',
  },
  afterwards:
    'Der Partner hat 7 Tage, um anzunehmen. Vorher ist nichts geöffnet, und Sie können die Einladung zurückziehen.',
  afterwardsHeld:
    'Die Agentur hat 30 Tage. Bevor sie annimmt, ist nichts geöffnet, und Sie können die Einladung zurückziehen.',
  prove: 'Bestätigen, dass Sie es sind',
  proveHint: 'Teilen verlangt einen frischen Nachweis: Passkey oder Code. Ihre Auswahl bleibt, wie sie ist.',
  share: 'Jetzt teilen',
  provePasskey: 'Mit Passkey bestätigen',
  addPasskey: 'Passkey hinzufügen',
};
