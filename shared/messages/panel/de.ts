import type { ControlWords, ListWords } from './en.ts';

export const controls: ControlWords = {
  share: 'Zugriff teilen …',
  whoHasAccess: 'Wer hat Zugriff: {count}',
  toFinish: 'hier abschließen',
  signIn: 'Anmelden, um zu sehen, wer Zugriff hat',
  clients: 'Kunden',
  clientBook: 'Kundenkartei …',
  clientInBook: '{name} in der Kundenkartei …',
  partnerId: 'Partner-ID',
  terms: {
    usual: {
      become: 'Partner werden',
      partner: 'Partner',
      shareContainer: '„{name}“ teilen …',
      shareProduct: '„{name}“ teilen …',
    },
    internex: {
      become: 'Sharing Partner werden',
      partner: 'Sharing Partner',
      shareContainer: 'Cloud „{name}“ teilen …',
      shareProduct: '„{name}“ teilen …',
    },
    froxlor: {
      become: 'Partner werden',
      partner: 'Partner',
      shareContainer: '„{name}“ teilen …',
      shareProduct: 'Website {name} teilen …',
    },
  },
  acting: 'Sie arbeiten für {name}',
  full: 'Vollzugriff',
  products: { one: '1 Produkt', other: '{count} Produkte' },
  ends: 'endet am {date}',
  noEnd: 'bis der Kunde es beendet',
  endsBy: { project: 'bis Ihr Projekt fertig ist', idle: 'bis es niemand mehr öffnet' },
  enforcement: {
    enforced: 'durchgesetzt',
    leaky: 'Grenzen undicht',
    brokered: 'vermittelt',
    recorded: 'vermerkt',
  },
  unverified: 'ungeprüft',
  switchClient: 'Wechseln',
  leave: 'Verlassen',
  giveBack: 'Fertig …',
  giveBackHint: 'Die Arbeit ist getan: diesen Zugriff zurückgeben',
  toBottom: 'Nach unten verschieben',
  toTop: 'Nach oben verschieben',
  checking: 'Es wird geprüft, welches Konto diese Seite zeigt …',
  mismatch:
    'Diese Seite zeigt {shown}, nicht {expected}. Panelshare ist hier aus, bis Sie das Konto verlassen.',
  mismatchNobody:
    'Diese Seite zeigt kein Konto, obwohl {expected} geöffnet wurde. Panelshare ist hier aus, bis Sie das Konto verlassen.',
  ended: 'Zugriff beendet: {name} lässt sich nicht mehr öffnen.',
  paused: 'Zugriff pausiert: {name} lässt sich vorerst nicht öffnen.',
  accessData: '{name} hat nur Zugangsdaten freigegeben. Diese Sitzung im Panel gehört nicht dazu.',
  offline: 'Panelshare antwortet seit {time} nicht. Öffnen und Teilen gehen erst wieder, wenn es antwortet.',
  lastKnown: 'Zuletzt bekannt: {name}.',
  locked: 'Aus, solange diese Seite ein anderes Konto zeigt',
  waiting: 'Aus, bis Panelshare wieder antwortet',
  failed: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  close: 'Schließen',
};

export const lists: ListWords = {
  clients: 'Kunden',
  access: 'Wer hat Zugriff',
  find: 'Kunden suchen …',
  found: (count) => (count === 1 ? '1 Kunde' : `${count} Kunden`),
  nothingFound: 'Kein Kunde mit diesem Namen. Versuchen Sie es mit weniger Buchstaben.',
  noClients: 'Noch keine Kunden. Sie erscheinen hier, sobald Sie eine Freigabe annehmen.',
  nobody: 'Sonst hat niemand Zugriff.',
  back: 'Zurück zu meinem eigenen Konto',
  showAccess: 'Zugangsdaten zeigen',
  noWay: 'Fragen Sie den Kunden nach dem Zugang',
  opening: 'Wird geöffnet …',
  proving: 'Bestätigen Sie im Fenster, das sich geöffnet hat; dann öffnet sich dieser Kunde.',
  card: 'Die Zugangsdaten stehen im Fenster, das sich geöffnet hat.',
  inTheWay: (other, count) =>
    `${other} ist in ${count === 1 ? 'einem anderen Tab' : `${count} anderen Tabs`} offen. Was dort nicht gespeichert ist, geht verloren.`,
  openAnyway: (name) => `${name} trotzdem öffnen`,
  full: 'voll',
  products: (count) => (count === 1 ? '1 Produkt' : `${count} Produkte`),
  noEnd: 'ohne Enddatum',
  asOf: (time) => `Stand ${time}. Panelshare antwortet gerade nicht.`,
  states: {
    waiting: 'noch nicht begonnen',
    active: '',
    paused: 'pausiert',
    frozen: 'eingefroren',
    ended: 'beendet',
  },
  panel: {
    applying: 'wird im Panel eingerichtet',
    in_force: '',
    cutting: 'wird im Panel getrennt',
    not_yet_cut: 'im Panel noch nicht getrennt',
    cut: '',
  },
  invitation: {
    pending: 'wartet auf Antwort',
    accepted: 'angenommen',
    declined: 'abgelehnt',
    cancelled: 'zurückgezogen',
    expired: 'ohne Antwort abgelaufen',
  },
  enforced: 'Das Panel selbst begrenzt das. Beenden wirkt sofort.',
  enforcedByCredential:
    'Das Panel selbst begrenzt das. Nach dem Ende gilt das Passwort nicht mehr; eine schon offene Verbindung besteht, bis der Server sie schließt.',
  leaky:
    'Beenden wirkt sofort. Bis dahin hält das Panel diese Grenzen nicht ein: Dateien, Cronjobs und andere Teile des Kontos bleiben erreichbar.',
  brokered: (idle) =>
    idle === null
      ? 'Die Anmeldung läuft über uns. Eine offene Sitzung kann nach dem Ende weiterlaufen.'
      : `Die Anmeldung läuft über uns. Eine offene Sitzung endet nach ${idle} ohne Nutzung.`,
  unbounded: 'Solange sie genutzt wird, setzt das Panel keine Grenze.',
  recorded: 'Es gelten die Rechte des Panels. Was von Hand zu tun bleibt, steht auf der Seite der Freigabe.',
  unverified: 'Auf diesem Panel noch nicht geprüft.',
  lastOpened: (when, by) => `Zuletzt geöffnet ${when} von ${by}`,
  neverOpened: 'Noch nicht geöffnet',
  inPage: {
    make: 'Abschließen: Zugang hier anlegen',
    remove: 'Zugang hier jetzt entfernen',
    running: 'Wird im Panel erledigt … Bitte lassen Sie diese Seite offen.',
    made: 'Erledigt. Der Zugang ist angelegt, und der Partner kann seine Daten jetzt sehen.',
    removed: 'Erledigt. Der Zugang ist aus dem Panel entfernt.',
    failures: {
      signed_out:
        'Sie sind im Panel nicht mehr angemeldet. Melden Sie sich wieder an und drücken Sie noch einmal.',
      wrong_account:
        'Im Panel ist ein anderes Konto angemeldet, vielleicht in einem anderen Tab. Dort wurde nichts geändert. Melden Sie sich mit dem Konto dieser Freigabe an, laden Sie die Seite neu und drücken Sie noch einmal.',
      not_offered:
        'Das Panel bietet das in Ihrem Konto nicht an. Bitten Sie Ihren Hoster, es zu erlauben, oder erledigen Sie es im Panel von Hand.',
      form_open:
        'Ein Formular des Panels ist offen, auf dieser Seite oder in einem anderen Tab. Speichern oder schließen Sie es und drücken Sie noch einmal.',
      limit_reached:
        'Ihr Konto erlaubt hier keinen weiteren Benutzer. Entfernen Sie einen, den Sie nicht mehr brauchen, oder bitten Sie Ihren Hoster um mehr; drücken Sie dann noch einmal.',
      refused:
        'Das Panel hat es abgelehnt. Es bleibt nichts zurück. Drücken Sie noch einmal; lehnt es wieder ab, fragen Sie Ihren Hoster.',
      not_listed:
        'Das Panel führt den neuen Benutzer nicht auf, darum gilt er nicht als angelegt. Drücken Sie noch einmal; geschieht es wieder, fragen Sie Ihren Hoster.',
      still_listed:
        'Das Panel führt den Benutzer noch auf, der Zugang ist also noch nicht getrennt. Drücken Sie noch einmal, oder löschen Sie den Benutzer selbst im Panel und drücken Sie dann.',
      unreachable:
        'Das Panel hat nicht wie erwartet geantwortet. Warten Sie eine Minute und drücken Sie noch einmal; was begonnen war, wird zuerst aufgeräumt.',
    },
  },
  revoke: 'Entziehen',
  manage: 'Verwalten',
  failed: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
};
