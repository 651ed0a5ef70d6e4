import type { AccountWords } from './en.ts';

export const accounts: AccountWords = {
  connection: 'Anbindung',
  connections: {
    connected: 'angebunden: unser Connector handelt',
    owner: 'mit dem eigenen Schlüssel jedes Kunden: unser Connector handelt, der Hoster gibt keinen',
    customer_session: 'auf der eigenen Seite des Kunden: die Erweiterung legt Zugänge an und entfernt sie',
    recorded: 'vermerkt: von Hand im Panel',
  },
  title: 'Wer hat Zugriff',
  none: 'Noch ist kein Konto verknüpft. Verknüpfen Sie eines, um es mit einer Agentur zu teilen oder zu sehen, wer Zugriff hat.',
  link: 'Konto verknüpfen',
  share: 'Dieses Konto teilen',
  nobody: 'Sonst hat niemand Zugriff.',
  partner: 'Partner',
  access: 'Zugriff',
  until: 'Wie lange',
  reviewDue: 'Zeit für die jährliche Durchsicht',
  state: 'Stand',
  lastOpened: 'Zuletzt geöffnet',
  acts: 'Was Sie tun können',
  rights: 'Rechte ändern',
  pause: 'Pausieren',
  end: 'Beenden',
  pauseAll: 'Jetzt alles pausieren',
  pauseAllHint:
    'Alle Partner verlieren sofort den Zugriff auf dieses Konto. Sie selbst setzen jede Freigabe wieder fort.',
  paused: (count) =>
    count === 0
      ? 'Es gab nichts mehr zu pausieren.'
      : count === 1
        ? 'Pausiert: 1 Partner kann dieses Konto nicht mehr öffnen.'
        : `Pausiert: ${count} Partner können dieses Konto nicht mehr öffnen.`,
  invitations: 'Einladungen',
  answerBy: (when) => `Antwort erwartet ${when}`,
  held: 'aufbewahrt, bis diese Agentur Partner ist',
  resend: 'Erneut senden',
  cancel: 'Zurückziehen',
  open: 'Einzelheiten',
  facts: 'Dieses Konto',
  panel: 'Panel',
  name: 'Konto',
  shownAs: 'Im Panel gezeigt als',
  proven: 'Nachgewiesen',
  provenBy: {
    mailed_code: 'mit einem Code an die Kontaktadresse im Panel',
    host_list: 'mit einem Code an die Adresse, die der Hoster führt',
    panel_approval: 'mit Zustimmung im Panel',
    panel_mark: 'mit einem Zeichen im Panel',
    owner_key: 'mit einem Schlüssel, den das Panel als den des Inhabers bestätigt hat',
    admin: 'vom Hoster',
  },
  contact: 'Kontaktadresse zu dieser Zeit',
  waiting: (count) =>
    count === 1 ? '1 Einladung wartet auf Ihre Antwort.' : `${count} Einladungen warten auf Ihre Antwort.`,
  answer: 'Antworten',
  heldForYou: 'Ein Kunde möchte ein Konto mit Ihnen teilen.',
  look: 'Ansehen',

  marking: {
    title: 'Setzen Sie ein Zeichen in Ihrem Panel',
    why: (shown) =>
      `In diesem Panel kann jeder die Kontaktadresse ändern, ein Code dorthin würde also nichts beweisen. Wer diesen Namen im Konto ${shown} setzen kann, zeigt, dass es ihm gehört.`,
    steps: [
      'Melden Sie sich im Panel an.',
      'Legen Sie etwas Kleines mit diesem Namen an, zum Beispiel eine Datenbank oder eine E-Mail-Weiterleitung. Es schadet nicht, wenn das Panel etwas voranstellt.',
      'Kommen Sie hierher zurück und prüfen Sie. Danach können Sie es wieder löschen.',
    ],
    mark: 'Zu verwendender Name',
    markHint: 'Er gilt einen Tag und nur für Sie.',
    check: 'Ist gesetzt: jetzt prüfen',
  },

  linking: {
    title: 'Konto verknüpfen',
    intro: 'Zuerst stellen wir sicher, dass das Konto Ihnen gehört. Danach wählen Sie, wer was nutzen darf.',
    hint: 'Die Seite des Panels hat dieses Konto genannt. Das füllt nur das Formular aus und beweist nichts.',
    panel: 'Panel',
    choosePanel: 'Panel wählen',
    noPanels: 'Dieser Hoster hat noch kein Panel angebunden. Bitte fragen Sie dort nach.',
    account: 'Konto im Panel',
    accountHint:
      'So wie das Panel es zeigt: Ihr Login oder Ihre Kundennummer. Manche Panels bitten Sie stattdessen dort um Zustimmung; dann bleibt das Feld leer.',
    organisation: 'Für welche Organisation?',
    newOrganisation: 'Eine neue Organisation',
    organisationName: 'Name der neuen Organisation',
    organisationHint: 'Sie werden ihr gesetzlicher Vertreter, weil Sie das Konto nachweisen.',
    go: 'Weiter',
    notProvable:
      'Für dieses Konto konnten wir keinen Nachweis beginnen. Prüfen Sie den Namen. Stimmt er, bitten Sie den Hoster um Bestätigung, dass es Ihnen gehört.',
    codeTitle: 'Code eingeben',
    codeSent: (address) =>
      `Wir haben einen Code an ${address} gesendet, die Kontaktadresse des Panels für dieses Konto. Es kann das Postfach einer Kollegin oder eines Kollegen sein. Der Code gilt 10 Minuten.`,
    code: 'Code',
    confirm: 'Konto nachweisen',
    again: 'Neu beginnen',
    approvedTitle: 'Fast verknüpft',
    approved: 'Das Panel meldet Ihre Zustimmung. Schließen Sie jetzt ab: Sie gilt nur eine Minute.',
    finish: 'Konto verknüpfen',
    refusedTitle: 'Nicht zugestimmt',
    refused:
      'Das Panel hat die Verknüpfung nicht bestätigt. Es wurde nichts geändert. Sie können jederzeit neu beginnen.',
  },
};
