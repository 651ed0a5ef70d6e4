import type { PrivacyWords } from './words.ts';

export const de: PrivacyWords = {
  title: 'Datenschutz',
  lead: (host) =>
    `${host} betreibt Panelshare, damit Kunden ihre Hosting-Konten mit Partnern teilen können, ohne ein Passwort herauszugeben. Hier steht, was dafür gespeichert wird, warum, wie lange, und was Sie tun können.`,
  roles: {
    heading: 'Wer wofür verantwortlich ist',
    lines: (host) => [
      {
        who: host,
        what: 'ist Verantwortlicher für das, was dieser Dienst selbst braucht: Anmeldung, Organisationen, Freigaben, Protokoll und E-Mails.',
      },
      {
        who: 'Der Kunde',
        what: `ist Verantwortlicher für das, was in seinem Hosting-Konto liegt: Websites, Postfächer, Datenbanken. ${host} hostet es als sein Auftragsverarbeiter.`,
      },
      {
        who: 'Der Partner',
        what: 'ist Auftragsverarbeiter des Kunden, wo er im Konto mit personenbezogenen Daten arbeitet, und Verantwortlicher für seine eigene Kundenkartei.',
      },
    ],
    agreement:
      'Den Vertrag zur Auftragsverarbeitung, den das braucht, können Kunde und Partner auf der Seite ihrer Freigabe schließen: nach einer Vorlage oder indem sie ihren eigenen nennen. Wer ihn gewählt und wer ihn bestätigt hat, wann, und der Hash des Textes werden bei der Freigabe aufbewahrt.',
  },
  contact: {
    heading: 'An wen Sie sich wenden',
    controller: 'Verantwortlicher',
    officer: 'Datenschutzbeauftragte Person',
    writeTo: (host) => `Schreiben Sie an ${host}:`,
  },
  data: {
    heading: 'Was gespeichert wird, warum und wie lange',
    lead: 'Es gibt kein Tracking, keine Werbung und kein Profil. Die einzigen Cookies halten Sie angemeldet und merken sich die Sprache, die Sie gewählt haben.',
    columns: { what: 'Was', why: 'Warum', until: 'Wie lange' },
    bases: {
      contract: 'Was Sie oder Ihre Organisation verlangt haben (DSGVO Art. 6 Abs. 1 b)',
      interest: 'Sicherheit und Nachweis (DSGVO Art. 6 Abs. 1 f)',
    },
    purposes: {
      person: {
        name: 'Sie',
        what: 'Adresse, Name, Sprache, Namen Ihrer Passkeys; Änderungen der Adresse und Wege zurück ins Konto.',
        until: (spans) =>
          `Bis Sie sich löschen; Änderungen der Adresse ${spans('addressChange')}, Wege zurück ${spans('recovery')} nach ihrem Ende.`,
      },
      session: {
        name: 'Anmeldung',
        what: 'Codes, Sitzungen und Geräte: Name, erste und letzte Nutzung.',
        until: (spans) =>
          `Codes ${spans('challenge')} nach ihrem Ablauf, Geräte ${spans('device')} nach ihrem Ende.`,
      },
      organisation: {
        name: 'Organisationen',
        what: 'Name, Mitglieder und ihre Rollen, Teams, Einladungen zum Beitritt.',
        until: (spans) =>
          `Bis Sie austreten oder sie gelöscht wird; Einladungen ${spans('memberInvitation')} nach Ablauf ihres Links. Der Name bleibt in den Belegen der anderen Seite.`,
      },
      partnership: {
        name: 'Partnerschaft',
        what: 'Was bestätigt wurde, von wem, wann und von welcher Netzwerkadresse; Website, Belege und Gründe von Entscheidungen.',
        until: (spans) => `${spans('partnershipWords')} nach dem Löschen der Organisation.`,
      },
      account: {
        name: 'Konten',
        what: 'Welches Hosting-Konto wem gehört, seine Kontaktadresse, was das Panel darin auflistet, und wodurch es nachgewiesen wurde.',
        until: (spans) =>
          `${spans('accountContact')} nachdem das Konto aufgegeben und jede Freigabe entzogen ist; Belege ${spans('claim')} nach der Entscheidung.`,
      },
      share: {
        name: 'Freigaben',
        what: 'Wer was mit wem geteilt hat, bis wann, wer entschieden hat, was im Panel angelegt wurde.',
        until: (spans) =>
          `Bleibt nach dem Ende, weil die Belege beider Seiten daraus entstehen; Listen des Kontoinhalts ${spans('inventory')} nach dem Ende.`,
      },
      opening: {
        name: 'Öffnungen',
        what: 'Wer vom Partner wann welches Konto geöffnet hat und von welchem seiner Geräte.',
        until: (spans) => `${spans('opening')} nach der Öffnung.`,
      },
      client_book: {
        name: 'Kundenkarteien',
        what: 'Was ein Partner über seine Kunden notiert. Dafür ist der Partner verantwortlich.',
        until: () => 'Bis der Partner es löscht.',
      },
      request: {
        name: 'Anfragen',
        what: 'An welche Adresse ein Partner mit welchen Worten geschrieben hat und was geantwortet wurde; wen Sie blockiert haben.',
        until: (spans) =>
          `Adresse und Worte ${spans('accessRequest')} nach Ablauf des Links; eine Blockierung, bis Sie sie aufheben.`,
      },
      tender: {
        name: 'Ausschreibungen',
        what: 'Was Sie von Partnern suchen, wie man Sie erreicht, wer es geöffnet hat und was angeboten wurde.',
        until: (spans) =>
          `${spans('tenderUnconfirmed')}, solange die Adresse nicht bestätigt ist; Texte, Kontaktdaten und Angebote ${spans('tender')} nach dem Ende der Ausschreibung.`,
      },
      mail: {
        name: 'E-Mails',
        what: 'Was wir Ihnen geschickt haben. Von E-Mails, die ein Panel an eine Kopie-Adresse schickt, nur dass sie kamen.',
        until: (spans) => `${spans('sent')} nach dem Versand.`,
      },
      log: {
        name: 'Protokoll',
        what: 'Wer was wann getan hat. Namen darin sind mit einem Schlüssel je Person verschlüsselt.',
        until: () =>
          'Die Einträge bleiben, weil niemand ändern können darf, was geschehen ist. Wenn Sie sich löschen, geht Ihr Schlüssel, und Ihr Name ist nicht mehr lesbar.',
      },
      staff: {
        name: 'Hilfe durch das Personal',
        what: 'Codes, mit denen Sie sich ausweisen, und Zugriff, den Sie dem Personal geben.',
        until: () => 'Codes für Minuten; Zugriff, bis er von selbst endet.',
      },
      host: {
        name: 'Einstellungen',
        what: 'Panels und Einstellungen des Hosters und welcher Admin sie geändert hat.',
        until: () => 'Solange der Dienst läuft.',
      },
      operation: {
        name: 'Betrieb',
        what: 'Zähler gegen das Erraten von Codes, und Antworten, die erneut gegeben werden, wenn eine Anfrage zweimal kommt.',
        until: () => 'Einen Tag.',
      },
    },
  },
  recipients: {
    heading: 'Wer es erhält',
    lines: [
      'Die andere Seite einer Freigabe: Namen der Handelnden, was geteilt ist, wann es geöffnet wurde.',
      'Das Panel Ihres Kontos: welcher Partner sich anmeldet und mit welchen Rechten.',
      'Admins und Personal des Hosters, um Ihnen zu helfen; was sie tun, steht in Ihrem Protokoll.',
      'Sonst niemand. Nichts wird verkauft.',
    ],
    processors: 'Unternehmen, die es für den Hoster verarbeiten',
    columns: { name: 'Name', purpose: 'Wofür', location: 'Wo' },
    platform: {
      purpose: 'Betreibt diesen Dienst und seine Datenbank',
      location: {
        eu: 'In der Europäischen Union gespeichert',
        anywhere: 'Weltweit, unter Standardvertragsklauseln',
      },
    },
    none: 'Der Hoster hat keine weiteren genannt.',
  },
  location: {
    heading: 'Wo es liegt',
    eu: 'Datenbank und Protokoll sind an die Europäische Union gebunden.',
    anywhere: 'Den Ort wählt die Plattform.',
  },
  rights: {
    heading: 'Ihre Rechte und wo Sie sie ausüben',
    copy: 'Eine Kopie Ihrer Daten:',
    copyLink: 'Meine Daten herunterladen',
    correct: 'Name, Adresse oder Sprache berichtigen:',
    correctLink: 'Mein Profil',
    erase: 'Sich löschen lassen:',
    eraseLink: 'Mich löschen',
    end: 'Eine Freigabe anhalten oder beenden: auf ihrer Seite, jederzeit und ohne Gründe.',
    object: (contact) =>
      `Widersprechen oder die Verarbeitung einschränken lassen: Schreiben Sie an ${contact}.`,
    complain: 'Sie können sich auch bei einer Datenschutzbehörde beschweren, zum Beispiel an Ihrem Wohnort.',
  },
  security: {
    heading: 'Wie es geschützt ist',
    lines: [
      'Keine Passwörter: Anmeldung mit Passkey oder per E-Mail-Code, ein frischer Nachweis vor allem, was Zugriff gibt.',
      'Schlüssel zu Panels und Zugangsdaten sind verschlüsselt; Geheimnisse werden nie per E-Mail versandt und stehen nie im Protokoll.',
      'Jeder Zugriff wird geprüft und protokolliert; das Protokoll ist verkettet, sodass eine Änderung auffällt.',
      'Mitglieder sehen nur, was ihre Rolle erlaubt; beendeter Zugriff wird im Panel entzogen und dort geprüft.',
    ],
  },
  own: {
    title: 'Meine Daten',
    lead: 'Eine Datei mit allem, was hier über Sie gespeichert ist. Sie entsteht in dem Moment, in dem Sie sie herunterladen.',
    holds: [
      'Ihr Profil, Ihre Passkeys mit Namen, Geräte und Sitzungen',
      'Ihre Organisationen, Rollen, Teams und die Kunden, die Ihnen zugewiesen sind',
      'Was Sie wann geöffnet haben, und was das Protokoll über Sie und Ihr Tun sagt',
      'Anfragen und Einladungen, die an Ihre Adresse gingen',
      'Was Sie wann und von welcher Netzwerkadresse bestätigt haben',
    ],
    without: 'Geheimnisse stehen nicht darin, und von anderen nur Namen, die Ihre Seiten ohnehin zeigen.',
    download: 'Herunterladen (JSON)',
    back: 'Zurück zu meinem Profil',
    others: 'Was allgemein gespeichert wird, und Ihre weiteren Rechte:',
    toPrivacy: 'Datenschutz',
    heading: 'Meine Daten',
    text: 'Sehen Sie alles, was über Sie gespeichert ist.',
    button: 'Meine Daten herunterladen',
  },
};
