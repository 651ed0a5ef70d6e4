import type { OptionsMessages } from './en.ts';

export const de: OptionsMessages = {
  title: 'Einstellungen von Panelshare',
  hosts: 'Ihre Hoster',
  joinTitle: 'Hoster hinzufügen',
  joinLabel: 'Adresse Ihres Hosters',
  joinHint: 'Zum Beispiel hoster.example. Genügt die Domain nicht, nennt Ihnen der Hoster die Adresse.',
  join: 'Hinzufügen',
  joining: 'Der Hoster wird gefragt …',
  joined: (name) => `${name} wurde hinzugefügt. Melden Sie sich nun an und schalten Sie seine Panels ein.`,
  joinRefused: {
    address_invalid: 'Das ist keine Adresse eines Hosters. Geben Sie seine Domain ein, etwa hoster.example.',
    unreachable: 'Unter dieser Adresse antwortet nichts. Prüfen Sie sie oder versuchen Sie es später.',
    no_deployment:
      'Dieser Hoster bietet Panelshare dort nicht an. Fragen Sie ihn nach der richtigen Adresse.',
    not_agreed:
      'Die Domain des Hosters und diese Adresse nennen einander nicht. Deshalb wurde nichts hinzugefügt. Fragen Sie den Hoster.',
    not_allowed:
      'Der Browser durfte die Adresse nicht fragen. Klicken Sie noch einmal auf „Hinzufügen“ und erlauben Sie es.',
  },
  pinnedByHost: (host) => `Bestätigt durch ${host}`,
  pinnedByPolicy: 'Von Ihrer Organisation vorgegeben',
  signedIn: (email) => `Angemeldet als ${email}`,
  signedOut: 'Nicht angemeldet',
  signIn: 'Anmelden',
  signOut: 'Abmelden',
  leave: 'Diesen Hoster entfernen',
  leaveConfirm: (name) =>
    `${name} aus diesem Browser entfernen? Was Sie geteilt haben und was mit Ihnen geteilt wurde, bleibt bestehen.`,
  panels: 'Panels',
  panelsHint: 'Panelshare läuft nur auf Panels, die Sie hier einschalten.',
  allow: (panel) => `Panelshare auf ${panel} verwenden`,
  switchedOff: 'Vom Hoster vorerst ausgeschaltet',
  otherHost: 'Gehört zu einem anderen Hoster, den Sie hinzugefügt haben',
  noPanels: 'Dieser Hoster hat noch keine Panels.',
  devices: 'Geräte',
  devicesHint: 'Wo Sie angemeldet sind. Beenden Sie, was Sie nicht kennen.',
  thisDevice: 'dieses Gerät',
  lastSeen: (when) => `zuletzt gesehen ${when}`,
  endDevice: 'Beenden',
  loading: 'Wird geladen …',
  sideBySide: 'Kunden nebeneinander',
  oneAtATime:
    'Ein Panel merkt sich in einem Browser immer nur eine Anmeldung: Wenn Sie einen Kunden öffnen, wird der vorige abgemeldet.',
  inYourContainer:
    'Sind Sie in einer eigenen Tab-Umgebung, öffnet sich ein Kunde in dieser; in den anderen bleiben Sie angemeldet.',
  inFirefox: 'In Firefox kann Panelshare Kunden nebeneinander öffnen.',
  containers: 'Jeden Kunden in einer eigenen Tab-Umgebung öffnen',
  containersHint:
    'Dann bleiben mehrere Kunden eines Panels zugleich offen, jeder mit Namen und Farbe am Tab. Die Tab-Umgebung verschwindet, wenn die Freigabe beendet ist und ihre Tabs geschlossen sind. Wenn Sie das ausschalten, werden alle diese Tabs geschlossen.',
  language: 'Sprache',
  shortcuts: 'Tasten',
  shortcutsHint: 'Sie gelten in jedem Fenster dieses Browsers.',
  commands: {
    _execute_action: 'Die Kundenliste öffnen',
    'last-client': 'Den Kunden von vorhin öffnen',
    'own-account': 'Zurück zum eigenen Konto',
  },
  noKey: 'noch keine Taste',
  changeKeys: 'Tasten ändern',
  addressBar: 'In der Adressleiste: ps, ein Leerzeichen und den Namen eines Kunden eingeben.',
  tabs: 'Tabs von Kunden',
  namesInTabs: 'Den Kunden im Titel seines Tabs immer nennen',
  namesInTabsHint:
    'Die Seite des Panels kann den Titel ihres Tabs lesen und weitergeben. Ohne diese Einstellung nennt der Titel den Kunden deshalb nur, wo die Seite ihn selbst nennt, und sonst das Konto, wie das Panel es nennt.',
  endSessions: 'Im Panel abmelden, wenn ich den letzten Tab eines Kunden schließe',
  endSessionsHint:
    'Auch wenn dieser Browser wieder startet. Ohne diese Einstellung bietet die Kundenliste es mit einer Schaltfläche an.',
  file: 'Ihre Einstellungen als Datei',
  fileHint:
    'Angeheftete Kunden, Farben, Gruppen, Sprache und die Einstellungen dieser Seite, für einen anderen Browser. Keine Anmeldung steht darin und nicht, wann Sie wen geöffnet haben.',
  save: 'Datei speichern',
  take: 'Datei übernehmen …',
  notAFile:
    'Das ist keine Datei mit Einstellungen von Panelshare. Wählen Sie eine, die auf dieser Seite gespeichert wurde.',
  nothingToChange: 'Alles in dieser Datei ist schon so.',
  willChange: 'Diese Datei ändert Folgendes:',
  pinned: (count) => (count === 1 ? '1 Kunde wird angeheftet' : `${count} Kunden werden angeheftet`),
  unpinned: (count) => (count === 1 ? '1 Kunde wird gelöst' : `${count} Kunden werden gelöst`),
  marked: (count) =>
    count === 1 ? '1 Kunde erhält Farbe und Gruppe' : `${count} Kunden erhalten Farbe und Gruppe`,
  unmarked: (count) =>
    count === 1 ? '1 Kunde verliert Farbe und Gruppe' : `${count} Kunden verlieren Farbe und Gruppe`,
  unknownHost:
    'in diesem Browser nicht hinzugefügt, deshalb wird nichts davon übernommen. Fügen Sie ihn zuerst hinzu.',
  languageTo: (name) => `Sprache: ${name}`,
  settingTo: (setting, on) => `${setting}: ${on ? 'ein' : 'aus'}`,
  keysWere: (keys) => `Tasten in jenem Browser: ${keys}. Hier stellen Sie sie selbst ein.`,
  takeOver: 'Übernehmen',
  letBe: 'Alles lassen, wie es ist',
  taken: 'Übernommen.',
  undo: 'Rückgängig machen',
  undone: 'Alles ist wieder wie zuvor.',
  failed: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
};
