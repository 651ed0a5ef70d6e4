import type { OwnerKeyWords } from './words.ts';

export const de: OwnerKeyWords = {
  title: 'Schlüssel in Ihrem Panel anlegen',
  why: (panel) =>
    `Wir haben keinen eigenen Zugang zu ${panel}. Deshalb legen Sie dort einen Schlüssel an, der nur Ihr Konto erreicht: Er zeigt, dass das Konto Ihnen gehört, und mit ihm richten wir ein, was Sie teilen, und entfernen es wieder.`,
  steps: {
    froxlor: [
      'Melden Sie sich im Panel als Inhaber des Kontos an.',
      'Öffnen Sie oben rechts das Menü unter Ihrem Anmeldenamen und wählen Sie „API Keys“. Fehlt der Eintrag, bitten Sie Ihren Hoster, ihn zu erlauben.',
      'Wählen Sie „API Key hinzufügen“. Das Panel fragt nach Ihrem Passwort: Geben Sie es nur dort ein, nie hier.',
      'Öffnen Sie den neuen Schlüssel („Details anzeigen“). Lassen Sie „Erlaube Zugriff von“ leer. Lassen Sie auch „Gültig bis“ leer, oder setzen Sie einen Tag nach dem Ende von allem, was Sie teilen.',
      'Kopieren Sie Schlüssel und Geheimnis in die beiden Felder unten.',
    ],
    otherwise: [
      'Melden Sie sich im Panel als Inhaber des Kontos an.',
      'Legen Sie dort einen Schlüssel für die API an, nur für dieses Konto.',
      'Kopieren Sie Schlüssel und Geheimnis in die beiden Felder unten.',
    ],
  },
  toPanel: 'Panel öffnen',
  key: 'Schlüssel',
  keyHint:
    'Nie Ihr Passwort. Wir prüfen den Schlüssel sofort, bewahren ihn verschlüsselt auf und zeigen ihn nie wieder.',
  secret: 'Geheimnis',
  secretHint: 'Es gehört zum Schlüssel und steht im Panel daneben („Secret“).',
  wrongForm:
    'Schlüssel und Geheimnis haben keine Leerzeichen und je mindestens 8 Zeichen. Kopieren Sie beide noch einmal.',
  link: 'Schlüssel prüfen und Konto verknüpfen',
  heading: 'Ihr Schlüssel zum Panel',
  state: 'Schlüssel',
  working: (since) => `gegeben am ${since}; das Panel nimmt ihn an`,
  denied: (since) => `das Panel nimmt ihn seit dem ${since} nicht an`,
  missing: 'keiner hinterlegt',
  replaceTitle: 'Anderen Schlüssel geben',
  replaceText:
    'Das Panel muss genau dieses Konto nennen. Der alte Schlüssel ist sofort vergessen; löschen Sie ihn auch im Panel.',
  store: 'Schlüssel prüfen und behalten',
  stored: 'Das Panel hat den Schlüssel angenommen. Was wartete, wird jetzt erledigt.',
  removeTitle: 'Schlüssel entfernen',
  removeText: (panel) =>
    `Keine Freigabe braucht ihn mehr. Um wieder zu teilen, geben Sie einen anderen. Löschen Sie ihn auch bei ${panel}.`,
  needed:
    'Ohne ihn lassen sich Freigaben dieses Kontos nicht wieder entfernen. Sobald sie beendet sind und das Panel sie getrennt hat, können Sie ihn hier entfernen.',
  remove: 'Schlüssel hier entfernen',
  removed: (panel) => `Der Schlüssel ist hier gelöscht. Löschen Sie ihn auch bei ${panel}.`,
  manage: 'Ihr Schlüssel zum Panel',
  deniedNotice: (panel) =>
    `${panel} nimmt Ihren Schlüssel nicht mehr an: Vielleicht ist er gelöscht oder abgelaufen. Bis Sie einen anderen geben, kann dort nichts eingerichtet und nichts entfernt werden.`,
  missingNotice: (panel) =>
    `Für ${panel} brauchen wir einen Schlüssel von Ihnen. Ohne ihn kann dort nichts eingerichtet und nichts entfernt werden.`,
  giveNew: 'Neuen Schlüssel geben',
  idle: (panel) =>
    `Über Ihren Schlüssel zu ${panel} wird nichts mehr geteilt. Wenn Sie nichts weiter teilen, entfernen Sie ihn.`,
  notForKind:
    'Bei dieser Art Panel können Kunden keinen Schlüssel anlegen, der reicht und kein anderes Konto erreicht. Wählen Sie eine andere Anbindung.',
  verify:
    'Hier nutzt der Lauf die Schlüssel der Konten selbst: Verknüpfen Sie zuerst beide Testkonten mit je einem eigenen Schlüssel, und teilen Sie nichts von ihnen.',
};
