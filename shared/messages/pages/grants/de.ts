import type { GrantWords } from './words.ts';

export const de: GrantWords = {
  forPartner: (partner) => `Zugriff für ${partner}`,
  toCustomer: (customer) => `Zugriff auf ${customer}`,
  labels: {
    partner: 'Partner',
    customer: 'Kunde',
    account: 'Konto',
    panel: 'Panel',
    since: 'Seit',
    until: 'Wie lange',
    access: 'Was freigegeben ist',
    lastOpened: 'Zuletzt geöffnet',
  },
  state: {
    paused: (partner) => `Pausiert: ${partner} kann dieses Konto nicht öffnen.`,
    ranOut: (partner, renewBefore) =>
      `Das Enddatum ist vorbei: ${partner} kann dieses Konto nicht öffnen. Bis ${renewBefore} genügt ein Nachweis zum Verlängern.`,
    ranOutForGood: (partner) =>
      `Das Enddatum ist vorbei und die Frist zum Verlängern auch: ${partner} kann dieses Konto nicht öffnen. Um weiterzuarbeiten, machen Sie eine neue Freigabe.`,
    frozen: {
      partnership: 'Eingefroren: Der Hoster hat diese Partnerschaft ausgesetzt oder beendet.',
      admin: 'Eingefroren: Der Hoster hat diese Freigabe vorerst angehalten. Fragen Sie ihn nach dem Grund.',
      admins:
        'Eingefroren: Der Hoster hat vorerst alle Freigaben einer Seite angehalten. Fragen Sie ihn nach dem Grund.',
      mismatch:
        'Eingefroren: Das Panel zeigt nicht mehr das Konto, das freigegeben wurde. Bitten Sie den Hoster, es mit Ihnen zu prüfen.',
      restore:
        'Eingefroren: Der Hoster hat seine Daten wiederhergestellt, jede Freigabe wird zuerst geprüft.',
    },
    applying:
      'Wird im Panel eingerichtet. Das Konto kann geöffnet werden, sobald das Panel es bestätigt hat.',
    givenUp:
      'Das Panel hat nicht bestätigt, dass der Zugriff dort getrennt ist, und wir versuchen es nicht weiter. Der Hoster weiß davon. Über uns kann niemand das Konto öffnen; entziehen Sie den Rest im Panel von Hand:',
    notYetCut:
      'Am Panel noch nicht in Kraft: Über uns kann niemand mehr das Konto öffnen, aber das Panel hat noch nicht bestätigt, dass der Zugriff dort getrennt ist. Wir versuchen es weiter.',
    ended: {
      customer: (when) => `Vom Kunden beendet am ${when}.`,
      partner: (when) => `Vom Partner zurückgegeben am ${when}.`,
      host: (when) => `Beim Hoster beendet am ${when}.`,
      rule: (when) =>
        `Am ${when} durch eine Bedingung der Freigabe beendet: Das Projekt ist abgeschlossen, niemand hat sie in der vereinbarten Zeit geöffnet, oder sie wurde nicht rechtzeitig verlängert.`,
    },
  },
  openings: {
    heading: 'Wer es geöffnet hat',
    when: 'Wann',
    who: 'Wer',
    outcome: 'Was geschah',
    none: 'Bisher hat niemand dieses Konto geöffnet.',
    older: 'Frühere',
    outcomes: {
      started: 'geöffnet',
      landed: 'geöffnet, das Panel zeigte dieses Konto',
      mismatch: 'das Panel zeigte ein anderes Konto, daher gesperrt',
      unknown: 'geöffnet, die Seite war nicht lesbar',
      card: 'Zugangsdaten angesehen',
      secret: 'ein Passwort anzeigen lassen',
    },
  },
  inYourPage: {
    own: {
      make: (panel) =>
        `Ein Schritt fehlt noch: Öffnen Sie ${panel} mit Ihrer eigenen Anmeldung. Der Eintrag von Panelshare in Ihrem Kontomenü legt den Zugang dort an, nach Ihrem Klick.`,
      remove: (panel) =>
        `Noch nicht getrennt: Die Zugangsdaten gelten bei ${panel} noch. Öffnen Sie das Panel mit Ihrer eigenen Anmeldung; der Eintrag von Panelshare in Ihrem Kontomenü entfernt sie nach Ihrem Klick.`,
    },
    other: {
      make: 'Der Kunde muss den Zugang im Panel noch anlegen. Sie erfahren es, sobald er da ist.',
      remove: 'Der Kunde muss den Zugang im Panel noch entfernen.',
    },
    before: (panel) =>
      `${panel} lässt sich nur aus Ihrer eigenen Sitzung ändern. Ab dem Ende sieht der Partner die Zugangsdaten hier nicht mehr; wer sie notiert hat, kann sie aber nutzen, bis Sie sie im Panel mit einem Klick entfernen.`,
    gone: (panel) =>
      `Nach dem, was die eigene Seite des Kunden gemeldet hat, ist bei ${panel} nichts mehr übrig, was für diese Freigabe angelegt wurde.`,
    toPanel: 'Panel öffnen',
  },
  acts: {
    rights: 'Freigabe ändern',
    pause: 'Jetzt pausieren',
    resume: 'Fortsetzen',
    end: 'Beenden',
    disconnect: 'Verbindung trennen',
    open: 'Konto öffnen',
    card: 'Zugangsdaten zeigen',
    receipt: 'Zum Beleg',
    noticesOn: 'Jedes Mal eine E-Mail senden',
    noticesOff: 'Diese E-Mails abstellen',
    back: 'Zurück zur Freigabe',
    prove: 'Bestätigen, dass Sie es sind',
  },
  notices: {
    heading: 'Benachrichtigung bei Anmeldungen',
    on: 'Ihre gesetzlichen Vertreter und Administratoren erhalten bei jedem Öffnen dieses Kontos eine E-Mail.',
    off: 'Sie erhalten keine E-Mail, wenn dieses Konto geöffnet wird.',
  },
  assign: {
    heading: 'Wer von Ihnen es öffnen darf',
    hint: 'Gesetzliche Vertreter und Administratoren dürfen es immer. Wählen Sie die Mitarbeiter.',
    none: 'Ihre Organisation hat noch keine Mitarbeiter und keine Teams.',
    save: 'Speichern',
    everything: 'Alle Produkte',
    some: 'Nur diese Produkte',
    which: 'Welche Produkte',
    productsOf: (name) => `Produkte für ${name}`,
    team: (members) => (members === 1 ? 'Team, 1 Mitglied' : `Team, ${members} Mitglieder`),
    toTeams: 'Teams',
  },
  rights: {
    title: 'Freigabe ändern',
    what: 'Was',
    full: {
      customer: 'Das ganze Konto; Sie zahlen weiterhin',
      partner: 'Das ganze Konto; der Partner zahlt',
    },
    fullHint: 'Alles im Konto, jetzt und später.',
    limited: 'Nur ausgewählte Produkte',
    limitedHint: 'Sie zahlen weiterhin.',
    cloudHint: 'Eine Cloud umfasst, was jetzt und später in ihr liegt.',
    notOffered: 'kann in diesem Panel nicht freigegeben werden',
    until: 'Wie lange',
    untilOpen: 'Bis Sie sie beenden, mit jährlicher Erinnerung',
    untilDate: 'Bis zu einem Datum',
    date: 'Letzter Tag',
    dateHint: 'Gezählt in UTC, höchstens fünf Jahre im Voraus.',
    wideningNeedsProof:
      'Um mehr als jetzt zu geben, bestätigen Sie zuerst, dass Sie es sind. Zum Wegnehmen braucht es keinen Nachweis.',
    wideningNotYours: 'Sie können wegnehmen. Mehr geben kann nur ein gesetzlicher Vertreter.',
    never: 'Nie enthalten',
    neverList:
      'Ihr Passwort, Ihr zweiter Faktor und Ihre Kontaktadresse, Ihre Mitglieder und deren Rechte, das Weitergeben an andere.',
    save: 'Speichern',
  },
  review: {
    title: (partner) => `Braucht ${partner} das noch?`,
    due: 'Diese Freigabe hat kein Enddatum, und Sie haben sie zuletzt vor einem Jahr angesehen. Bis Sie sich entscheiden, ändert sich nichts.',
    notDue:
      'Diese Freigabe hat kein Enddatum. Ein Jahr, nachdem Sie sie zuletzt angesehen haben, fragen wir wieder.',
    keep: 'So behalten',
    open: 'Jetzt ansehen',
  },
  payer: {
    link: 'Ändern, wer zahlt',
    title: 'Ändern, wer zahlt',
    now: 'Jetzt',
    after: 'Danach',
    text: (partner) =>
      `Offene Bestellungen bleiben bei dem, der sie aufgegeben hat. Die Produkte gehören in jedem Fall zu Ihrem Konto. ${partner} erhält eine E-Mail, die beides nennt.`,
    save: { customer: 'Ab jetzt zahlen wir', partner: 'Ab jetzt zahlt der Partner' },
  },
  changed: {
    saved: 'Gespeichert. Es wurde nichts entzogen.',
    taken: (partner) => `Gespeichert. ${partner} hat nicht mehr:`,
    full: 'das Konto als Ganzes',
    confirmed: 'Das Panel hat es bestätigt.',
    unconfirmed:
      'Das Panel hat es noch nicht bestätigt. Bis dahin kann über uns niemand das Konto öffnen; diese Seite zeigt, wenn es so weit ist.',
  },
  resume: {
    title: (partner) => `${partner} wieder zulassen`,
    text: (partner) => `${partner} kann dieses Konto wieder öffnen, sobald das Panel es bestätigt hat.`,
    save: 'Fortsetzen',
  },
  end: {
    title: (partner) => `Zugriff für ${partner} beenden`,
    text: (partner) => `${partner} kann dieses Konto nicht mehr öffnen, sobald Sie bestätigen.`,
    panel: 'Am Panel',
    final:
      'Das lässt sich nicht rückgängig machen. Um wieder freizugeben, machen Sie eine neue Freigabe. Wenn Sie nicht sicher sind, pausieren Sie stattdessen.',
    save: 'Jetzt beenden',
    needsProof: 'Zum Beenden bestätigen Sie zuerst, dass Sie es sind. Zum Pausieren braucht es das nicht.',
  },
  disconnect: {
    title: (customer) => `Verbindung mit ${customer} trennen`,
    text: (customer) =>
      `Niemand in Ihrer Organisation kann dieses Konto danach öffnen. ${customer} erhält eine E-Mail.`,
    final: (customer) =>
      `Das lässt sich nicht rückgängig machen. Für neuen Zugriff bitten Sie ${customer} um eine neue Freigabe.`,
    save: 'Jetzt trennen',
  },
  receipt: {
    title: 'Beleg: Der Zugriff ist beendet',
    ended: 'Beendet',
    access: 'Was freigegeben war',
    by: 'Durch',
    byRule: 'eine Bedingung der Freigabe',
    byRules: {
      project: 'eine Bedingung der Freigabe: Das Projekt ist abgeschlossen',
      idle: 'eine Bedingung der Freigabe: Niemand hat sie in der vereinbarten Zeit geöffnet',
      not_renewed: 'eine Bedingung der Freigabe: Sie wurde nicht rechtzeitig verlängert',
    },
    cut: 'Was getrennt wurde',
    cutSignIn: (partner) =>
      `${partner} kann sich über uns nicht mehr anmelden. Seit diesem Zeitpunkt gab es keine neue Anmeldung.`,
    cutPanel: 'Das Panel hat bestätigt, dass alles für diese Freigabe Angelegte entfernt ist.',
    notYetCut:
      'Am Panel noch nicht in Kraft: Es hat noch nicht bestätigt, dass der Zugriff dort getrennt ist. Wir versuchen es weiter; diese Seite zeigt es, sobald es so weit ist.',
    stillLives: 'Was nicht getrennt werden konnte',
    neverOpened: 'Das Konto wurde nie geöffnet, also kann keine Sitzung offen sein.',
    sessionsEnded: 'Nichts: Das Panel hat offene Sitzungen beendet.',
    connections:
      'Das Passwort gilt nicht mehr. Eine Verbindung, die in dem Moment offen war, besteht, bis der Server sie schließt.',
    idle: (lastOpened, idle) =>
      `Zuletzt geöffnet am ${lastOpened}. Eine noch offene Sitzung endet, wenn sie ${idle} unbenutzt war.`,
    idleUnknown: (lastOpened) =>
      `Zuletzt geöffnet am ${lastOpened}. Eine noch offene Sitzung kann weiterlaufen; das Panel sagt nicht, wie lange.`,
    noLimit:
      'Keine Grenze, solange sie benutzt wird: Dieses Panel beendet keine Sitzung, die in Gebrauch ist.',
    byHand: 'Was von Hand zu tun bleibt',
    recorded: (partner) =>
      `Entfernen Sie im Panel jeden Benutzer, Schlüssel und jedes Recht, das Sie für ${partner} angelegt haben.`,
    brokered:
      'Beenden Sie im Panel offene Sitzungen, falls es das anbietet, oder ändern Sie das Passwort des Kontos.',
    closeConnections: 'Bitten Sie den Hoster, noch offene Verbindungen auf seinem Server zu schließen.',
    planted:
      'Sehen Sie nach, was zurückgeblieben sein könnte: weitere Benutzer, Schlüssel, E-Mail-Weiterleitungen und geplante Aufgaben.',
    secrets: 'Geheimnisse, die Sie ändern sollten',
    secretsHint: (partner) => `${partner} könnte diese gesehen haben. Haken Sie ab, was Sie geändert haben.`,
    secretsOf: {
      account: 'Passwort, API-Schlüssel und Kontaktadresse des Kontos',
      cloud: 'Alles in der Cloud Gespeicherte: Passwörter, Schlüssel und Konfigurationsdateien',
      website: 'FTP- und SSH-Passwörter sowie Passwörter in Konfigurationsdateien der Websites',
      domain: 'DNS-Einträge und Transfercodes der Domains',
      mailbox: 'Passwörter und Weiterleitungen der Postfächer',
      mail_domain: 'E-Mail-Einstellungen, Sammeladressen und Weiterleitungen der Mail-Domains',
      database: 'Passwörter der Datenbanken und wo sie in Programmen stehen',
      server: 'Root-Passwörter und SSH-Schlüssel der Server',
      ftp: 'Passwörter der FTP-Zugänge',
      backup: 'Passwörter und Schlüssel der Backups und was in ihnen liegt',
      other: 'Passwörter und Schlüssel der weiteren Produkte',
    },
    print: 'Mit der Druckfunktion Ihres Browsers bewahren Sie diese Seite auf.',
  },
};
