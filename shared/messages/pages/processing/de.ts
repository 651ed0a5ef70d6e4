import type { ProcessingWords } from './words.ts';

export const de: ProcessingWords = {
  title: 'Auftragsverarbeitung',
  lead: 'Wo ein Partner mit personenbezogenen Daten anderer arbeitet, verlangt das Datenschutzrecht einen Vertrag zwischen Kunde und Partner. Sie können unsere Vorlage nehmen oder einen eigenen nennen.',
  none: 'Es gibt noch keinen.',
  states: { none: 'Noch keiner', waiting: 'Wartet auf die Bestätigung des Partners', inForce: 'In Kraft' },
  link: 'Vertrag zur Auftragsverarbeitung',
  missing: {
    customer:
      'Der Hoster verlangt einen Vertrag zur Auftragsverarbeitung: Der Partner kann diese Freigabe öffnen, sobald Sie einen gewählt haben und der Partner ihn bestätigt hat.',
    partner:
      'Der Hoster verlangt einen Vertrag zur Auftragsverarbeitung: Sie können diese Freigabe öffnen, sobald der Kunde einen gewählt hat und Sie ihn bestätigt haben.',
  },
  inForce: 'In Kraft',
  waiting: 'Gewählt, noch nicht bestätigt',
  waitingFor: {
    customer: 'Der Partner muss ihn bestätigen.',
    partner: 'Er gilt, sobald Sie ihn bestätigen.',
  },
  earlier: 'Frühere',
  what: 'Welcher',
  kinds: { template: (version) => `Vorlage, Fassung ${version}`, own: (title) => `Eigener: ${title}` },
  hash: 'SHA-256 des Textes',
  chosen: 'Gewählt',
  confirmed: 'Bestätigt',
  notYet: 'noch nicht',
  by: (name, when) => `${name}, ${when}`,
  somebody: 'eine Person, die nicht mehr bekannt ist',
  download: 'Text herunterladen',
  readText: 'Text lesen',
  confirm: 'Diesen Vertrag bestätigen',
  confirmHint: 'Aufbewahrt wird, wer es wann getan hat, und der Hash des Textes.',
  onlyRepresentative: 'Das kann ein gesetzlicher Vertreter Ihrer Organisation tun.',
  choose: 'Einen wählen',
  template: 'Nach der Vorlage',
  templateHint:
    'Unser Text, mit beiden Namen und dem Konto darin. Sie können ihn lesen, bevor der Partner bestätigt.',
  language: 'Sprache',
  templateGo: 'Vorlage nehmen',
  own: 'Ihr eigener',
  ownHint:
    'Wenn Sie schon einen geschlossen haben: Wählen Sie seine Datei. Sie wird einmal gelesen, um ihren Hash zu bilden, und nicht aufbewahrt; bewahren Sie sie selbst auf.',
  ownTitle: 'Wie Sie ihn nennen',
  ownTitleHint: 'Zum Beispiel „Vertrag vom 3. März 2026“.',
  ownFile: 'Die Datei',
  ownFileMissing: 'Wählen Sie die Datei des Vertrags.',
  ownGo: 'Diesen nennen',
  back: 'Zurück zur Freigabe',
  consent: {
    label: 'Den Vertrag zur Auftragsverarbeitung nach der Vorlage mit dieser Freigabe schließen',
    hint: 'Er gilt, sobald der Partner ihn bestätigt. Sie können auch später einen wählen oder Ihren eigenen nennen.',
    demanded: 'Der Hoster verlangt einen, bevor der Partner die Freigabe öffnen kann.',
  },
  accept: {
    label: 'Ich bestätige den Vertrag zur Auftragsverarbeitung für meine Organisation',
    hint: 'Sie können ihn auch später auf der Seite der Freigabe bestätigen.',
  },
};
