import type { DashboardWords } from './words.ts';

export const de: DashboardWords = {
  search: {
    title: 'Suche',
    hint: 'Organisationen, Konten, Freigaben und Einladungen: nach Name, Kennung, E-Mail-Adresse, Domain, Konto im Panel oder Kundennummer.',
    label: 'Suchen nach',
    kinds: {
      organisations: 'Organisationen',
      accounts: 'Konten',
      grants: 'Freigaben',
      invitations: 'Einladungen',
    },
    none: (words) => `Nichts gefunden zu „${words}“. Namen werden am Anfang jedes Wortes gefunden.`,
    all: (kind) => `Alle ${kind}`,
  },
  account: {
    shownAs: 'Angezeigt als',
    panelAccount: 'Konto im Panel',
    contact: 'Festgehaltener Kontakt',
    inDoubt: 'Das Panel nennt jetzt einen anderen Kontakt; niemand hat ihn bestätigt.',
    products: 'Produkte',
    shares: 'Freigaben',
    noShares: 'Niemand hat Zugriff auf dieses Konto.',
    invitations: 'Einladungen',
  },
  invitation: {
    title: 'Einladung',
    sent: 'Gesendet',
    answered: 'Beantwortet',
    grant: 'Freigabe',
    cannot:
      'Nur der Kunde kann eine Einladung ändern oder zurücknehmen, und nur der Partner kann sie beantworten.',
  },
  outbox: {
    kind: 'Art',
    anyKind: 'Alle Arten',
    what: 'Vorlage oder Auftrag',
    address: 'Adresse',
    addressHint: 'Die ganze Adresse, genau.',
    groups: 'Aufgegeben, nach Grund',
    count: 'Wie viele',
    oldest: 'Ältester',
    why: 'Was es bedeutet',
    retryAll: (count) => `Alle ${count} erneut versuchen`,
    reasons: {
      refused:
        'Endgültig abgelehnt. Prüfen Sie die Adresse oder den Schlüssel und die Rechte beim Maildienst oder Panel; dann erneut versuchen.',
      silent:
        'Keine Antwort in zwölf Versuchen. Sobald Maildienst oder Panel wieder antworten, alle erneut versuchen.',
      address:
        'Die Adresse nimmt keine E-Mails an. Berichtigen Sie sie mit der Person; vorher hilft kein Versuch.',
      gone: 'Worum es ging, gibt es nicht mehr. Es ist nichts zu tun.',
      changed:
        'Von einer anderen Version dieser Software geschrieben. Erneut versuchen hilft nicht; erledigen Sie von Hand, wofür es war.',
      fault:
        'Ein Fehler von uns. Das Protokoll des Workers nennt ihn unter der Kennung des Eintrags; sagen Sie es denen, die die Installation betreuen.',
      other: 'Sehen Sie den letzten Fehler an, dann erneut versuchen.',
    },
  },
  figures: {
    title: 'Zahlen',
    lead: 'Jeder Tag in UTC; ein Tag ist vollständig, wenn er vorbei ist.',
    days: (days) => `${days} Tage`,
    names: {
      openings: 'Anmeldungen von Partnern',
      shares: 'Begonnene Freigaben',
      ends: 'Beendete Freigaben',
      applications: 'Anträge',
      failures: 'Fehlgeschlagene Anmeldungen',
      given_up: 'Aufgegebene E-Mails und Panel-Aufträge',
      live: 'Laufende Freigaben',
      partners_authorized: 'Zugelassene Partner',
      partners_applied: 'Wartende Anträge',
      partners_suspended: 'Gesperrte Partner',
      cut_median: 'Mittlere Zeit, bis das Panel gekappt hat',
    },
    sum: (name, total, latest) => `${name}: ${total}, am letzten Tag ${latest}.`,
    stock: (name, first, latest) => `${name}: von ${first} auf ${latest}.`,
    median: (name, latest) => `${name}: ${latest} am letzten Tag mit einem Kappen.`,
    day: 'Tag',
    asTable: 'Als Tabelle',
    none: 'Noch keine Zahlen. Sie entstehen jede Nacht, die ersten wenige Minuten nach dem Start.',
    latest: 'Letzter Tag',
    all: 'Alle Zahlen',
  },
  health: {
    title: 'Zustand',
    lead: 'Wie es um die Installation steht und was den Admins gemeldet wurde.',
    states: { ok: 'Alles in Ordnung', degraded: 'Etwas braucht einen Blick' },
    checks: {
      database: 'Datenbank',
      queue: 'Postausgang',
      log: 'Protokoll',
      dead_letters: 'Aufgegeben',
      cuts: 'Kappen an Panels',
      panels: 'Panels',
    },
    dead: (count) => `${count} an einem Tag`,
    oldestWaiting: (since) => `der älteste Eintrag ist fällig seit ${since}`,
    oldestUnsealed: (since) => `der älteste Eintrag wartet seit ${since}`,
    oldestCut: (since) => `das älteste wartet seit ${since}`,
    panelsDown: (names) => `keine Antwort von ${names}`,
    fine: 'in Ordnung',
    open: 'Meldungen',
    noneOpen: 'Keine Meldung steht an.',
    past: 'Vorbei',
    nonePast: 'Keine Meldung in den letzten 30 Tagen.',
    subject: 'Was',
    since: 'Seit',
    told: 'Gemeldet',
    over: 'Vorbei',
    alerts: {
      panel_down: 'Ein Panel antwortet nicht',
      cuts_late: 'Zugriff wird nicht rechtzeitig gekappt',
      queue_late: 'E-Mails und Panel-Aufträge sind verspätet',
      dead_letters: 'E-Mails oder Panel-Aufträge wurden aufgegeben',
      seals_late: 'Das Protokoll wird nicht rechtzeitig versiegelt',
      log_broken: 'Ein Protokoll passt nicht zu seiner Kette',
    },
    endpoint:
      'Eine Überwachung kann /health abfragen: 200, solange alles in Ordnung ist, sonst 503, und nichts, was jemanden nennt.',
    thresholds: 'Wann die Admins es erfahren',
    thresholdsLead: 'Zu jedem Anlass geht höchstens eine E-Mail am Tag hinaus, und eine, wenn es vorbei ist.',
    fields: {
      deadLetters: 'An einem Tag aufgegeben, mindestens',
      panelDownMinutes: 'Ein Panel ohne Antwort seit Minuten',
      cutLateMinutes: 'Ein Kappen unbestätigt seit Minuten',
      queueLateMinutes: 'Ein Eintrag im Postausgang überfällig seit Minuten',
      sealLateMinutes: 'Ein Protokolleintrag ohne Siegel seit Minuten',
    },
    fieldWrong: 'Eine ganze Zahl ab 1; Minuten höchstens 10.080, das ist eine Woche.',
    save: 'Speichern',
    saved: 'Gespeichert.',
  },
  panel: {
    health: 'Antworten',
    healthLead: 'Alle zehn Minuten gefragt, solange es eingeschaltet ist.',
    answers: 'Letzte Antworten',
    answering: 'antwortet',
    failingSince: (since) => `keine Antwort seit ${since}`,
    never: 'Es wurde noch nicht gefragt.',
    answered: 'Wann',
    took: 'Dauer',
    outcome: 'Antwort',
    share: (percent) => `${percent} beantwortet in den letzten 24 Stunden`,
    kindHeading: (kind) => `Alle Panels der Art ${kind}`,
    kindText:
      'Wenn mit dem Konnektor dieser Art etwas nicht stimmt, schalten Sie alle seine Panels auf einmal ab. Eingeschaltet wird jedes wieder für sich.',
    switchOffKind: (count) => `${count} Panels dieser Art abschalten`,
    whoSees:
      'Kunden und Partner erfahren, dass der Hoster das Panel vorerst abgeschaltet hat. Binnen einer Minute ist die Erweiterung dort dunkel, auch in offenen Tabs. Beenden und Pausieren gehen weiter.',
    keyHeading: 'Was der Schlüssel darf',
    keyNeeds: {
      froxlor:
        'Ein API-Schlüssel eines Administrators, der alle Kunden sehen sowie FTP-Benutzer anlegen und löschen darf. Einstellungen des Servers muss er nicht ändern dürfen.',
      hestia:
        'Ein Zugriffsschlüssel mit den Rechten, Benutzer aufzulisten sowie FTP-Konten und Datenbankbenutzer anzulegen und zu löschen.',
      virtualmin:
        'Ein Webmin-Benutzer mit dem Recht auf Fernaufrufe und auf Virtualmin; die Domains, die er verwalten darf, lassen sich einschränken.',
      ispconfig:
        'Ein Remote-Benutzer mit den Funktionen für Kunden, Websites, FTP-Benutzer und Datenbanken; lassen Sie alle anderen aus.',
      other: 'Der engste Schlüssel, den das Panel anbietet.',
    },
    keyMore: {
      froxlor:
        'Er sieht jeden Kunden dieses Panels und kann für jeden handeln. Panelshare benutzt ihn nur für freigegebene Konten.',
      hestia:
        'Er erreicht jeden Benutzer dieses Servers, den seine Rechte nennen. Panelshare benutzt ihn nur für freigegebene Konten.',
      virtualmin:
        'Ein Hauptadministrator kann auf diesem Server alles. Schränken Sie den Benutzer auf die freigegebenen Domains ein, wenn es geht.',
      ispconfig:
        'Er erreicht jeden Kunden für die Funktionen, die er hat. Panelshare benutzt ihn nur für freigegebene Konten.',
      other: 'Was er sonst kann, steht auf den Seiten des Herstellers.',
    },
  },
  queue: { waitingSince: 'Wartet seit', counts: (count) => `${count} warten` },
};
