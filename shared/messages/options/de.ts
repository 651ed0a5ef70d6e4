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
  switchedOff: 'Vom Hoster vorerst abgeschaltet',
  otherHost: 'Gehört zu einem anderen Hoster, den Sie hinzugefügt haben',
  noPanels: 'Dieser Hoster hat noch keine Panels.',
  devices: 'Geräte',
  devicesHint: 'Wo Sie angemeldet sind. Beenden Sie, was Sie nicht kennen.',
  thisDevice: 'dieses Gerät',
  lastSeen: (when) => `zuletzt gesehen ${when}`,
  endDevice: 'Beenden',
  loading: 'Wird geladen …',
  language: 'Sprache',
  failed: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
};
