import type { ProgrammeWords } from './en.ts';

export const de: ProgrammeWords = {
  criteria: {
    register: { name: 'Handelsregister', ask: 'Eintrag im Handelsregister Ihres Landes' },
    website: { name: 'Aktive Website', ask: 'Eine aktive Website' },
    volume: {
      name: 'Jahresumsatz',
      ask: 'Was Sie im Jahr beim Hoster beziehen, Ihre Kunden eingeschlossen',
    },
    support: {
      name: 'Leistet Support',
      ask: 'Wir leisten unseren Kunden Support für die Produkte, die wir betreuen.',
    },
    invoices: {
      name: 'Steht für Rechnungen ein',
      ask: 'Wir stehen für die Rechnungen unserer Kunden oder der betreuten Produkte ein.',
    },
    exclusivity: {
      name: 'Exklusivität bei Ausschreibungen',
      ask: 'Für Aufträge, die wir über Ausschreibungen des Hosters gewinnen, setzen wir nur seine Produkte ein.',
    },
    conditions: {
      name: 'Bedingungen für Wiederverkäufer',
      ask: 'Wir haben die besonderen Bedingungen für Wiederverkäufer gelesen und halten sie ein.',
    },
  },
  form: {
    lead: 'Das Folgende wird vor der Entscheidung geprüft. Was auf Sie nicht zutrifft, kann offen bleiben; der Hoster fragt dann nach.',
    registerName: 'Name im Register',
    registerNumber: 'Nummer im Register',
    registerNumberHint: 'Zum Beispiel eine UID, eine SIRET oder eine Handelsregisternummer.',
    country: 'Land',
    chooseCountry: 'Land wählen',
    registerWrong: 'Geben Sie Name, Nummer und Land an, oder nichts davon.',
    amount: 'Betrag im Jahr',
    amountHint: (chf, eur) => `Mindestens ${chf} oder ${eur}. Eine Schätzung genügt.`,
    amountWrong: 'Geben Sie einen ganzen Betrag ein, zum Beispiel 2500.',
    currency: 'Währung',
    agreeTo: 'Wofür wir einstehen',
    affiliate: 'Unsere Organisation nimmt am Affiliate-Programm des Hosters teil',
    affiliateHint:
      'Affiliate und Partner schließen sich aus. Verlassen Sie das Affiliate-Programm, bevor Sie den Antrag stellen.',
  },
  benefits: 'Was Partner erhalten',
  owed: {
    title: 'Eine neue Vereinbarung wartet auf Ihre Bestätigung',
    until: (date) =>
      `Bitte lesen Sie sie unten und bestätigen Sie sie bis ${date}. Bis dahin ändert sich nichts; danach können Sie keine neuen Freigaben annehmen.`,
    overdue: (date) =>
      `Sie war bis ${date} zu bestätigen. Bis ein gesetzlicher Vertreter sie unten bestätigt, können Sie keine neuen Freigaben annehmen. Bestehende laufen weiter.`,
    confirm: (organisation) =>
      `Ich bin gesetzlicher Vertreter von ${organisation}, habe die neue Vereinbarung gelesen und bestätige sie.`,
    button: 'Neue Vereinbarung bestätigen',
    only: 'Nur ein gesetzlicher Vertreter kann sie bestätigen. Bitte geben Sie es weiter.',
  },
  confirmations: 'Alles, was Sie bestätigt haben',
  copyOf: (version) => `Kopie der Fassung ${version}`,
  domains: {
    heading: 'Ihre Domains',
    lead: 'Kunden sehen nachgewiesene Domains auf Ihrer Identitätskarte, neben Ihrer Partner-ID. Weisen Sie sie mit einem DNS-Eintrag oder einer Datei nach, wie es Ihnen leichter fällt.',
    none: 'Noch keine Domain.',
    field: 'Domain',
    fieldHint: 'Zum Beispiel studio.example, ohne www.',
    add: 'Domain hinzufügen',
    states: {
      pending: 'Noch nicht nachgewiesen',
      verified: 'Nachgewiesen',
      withdrawn: 'Nicht mehr gefunden',
    },
    ways: { dns: 'mit DNS-Eintrag', file: 'mit Datei' },
    since: (date) => `seit ${date}`,
    looked: (date) => `Zuletzt nachgesehen: ${date}. Wir sehen jeden Tag wieder nach.`,
    record: 'Setzen Sie einen DNS-Eintrag vom Typ TXT',
    recordName: 'Name',
    recordValue: 'Wert',
    orFile: 'Oder legen Sie eine Textdatei mit derselben Zeile unter diese Adresse',
    check: (domain) => `Jetzt nach ${domain} sehen`,
    remove: (domain) => `${domain} entfernen`,
    found: 'Gefunden: Die Domain ist nachgewiesen.',
  },
  rename: {
    heading: 'Name der Organisation',
    field: 'Name',
    hint: 'Kunden und Partner sehen ihn. Ähnelt der Name eines Partners einem anderen, sieht ihn sich zuerst der Hoster an.',
    button: 'Namen ändern',
    waits: (name) =>
      `Der Hoster sieht sich den neuen Namen „${name}“ zuerst an. Sie erhalten eine E-Mail; bis dahin gilt der alte.`,
    done: 'Der Name ist geändert.',
  },
};
