import type { HostListWords } from './words.ts';

export const de: HostListWords = {
  title: 'Ihre Liste der Konten',
  lead: 'Wo Kunden ihren Kontakt im Panel selbst ändern können oder das Panel keinen hat, geht ein Code an die Adresse, die hier steht. Was das Panel selbst verbürgt, zählt mehr als diese Liste.',
  count: (count) => `Konten in der Liste: ${count}.`,
  empty:
    'Die Liste ist leer. Importieren Sie Ihre Konten, dann können Kunden sie mit einem Code per E-Mail nachweisen.',
  searchHint: 'Anfang eines Kontos, seines angezeigten Namens, der Adresse oder der Kundennummer.',
  columns: {
    account: 'Konto',
    shown: 'Angezeigt als',
    contact: 'Kontaktadresse',
    customer_number: 'Kundennummer',
    language: 'Sprache',
    premium: 'Premium',
  },
  yes: 'ja',
  remove: (account) => `${account} aus der Liste entfernen`,
  removeText: 'Wer ein Konto schon verknüpft hat, behält es, auch wenn es nicht mehr in der Liste steht.',
  imports: 'Importe',
  noImports: 'Noch nichts importiert.',
  started: 'Begonnen',
  rows: 'Zeilen',
  add: 'Konten importieren',
  byProgram: 'Ihr Programm',
  program: (most) =>
    `Für längere Dateien mit bis zu ${most} Konten: „npm run import-accounts“ mit dem Host-Token des Panels. Das Programm reicht die Datei ein; hier sehen Sie sie an und wenden sie an.`,
  upload: 'Konten importieren',
  uploadText: (most) =>
    `Eine CSV-Datei mit höchstens ${most} Zeilen. Zuerst sehen Sie, was jede Zeile bewirken würde; es ändert sich nichts, bevor Sie den Import anwenden.`,
  columnNames: 'Die erste Zeile nennt die Spalten; nötig sind „account“ und „contact“:',
  file: 'Datei',
  paste: 'Oder Zeilen einfügen',
  check: 'Zeilen prüfen',
  unreadable: {
    empty:
      'Es stehen keine Zeilen darin. Wählen Sie eine Datei mit den Spaltennamen in der ersten Zeile und mindestens einer weiteren Zeile.',
    no_columns: 'Die erste Zeile muss die Spalten „account“ und „contact“ nennen.',
    too_many:
      'Das sind zu viele Zeilen auf einmal. Teilen Sie die Datei: Sie können einen Teil nach dem anderen hinzufügen.',
  },
  report: 'Import',
  states: { draft: 'Zum Ansehen', applying: 'Wird angewendet', done: 'Angewendet', dropped: 'Verworfen' },
  outcomes: { add: 'Neu', update: 'Geändert', same: 'Unverändert', repeated: 'Wiederholt', wrong: 'Falsch' },
  number: 'Zeile',
  wrongColumn: (column) => `Nicht lesbar: ${column}. Diese Zeile wird ausgelassen.`,
  noRows: 'Keine solchen Zeilen.',
  part: 'Weiteren Teil hinzufügen',
  partText: 'Der nächste Teil derselben Datei, wieder mit den Spaltennamen in der ersten Zeile.',
  whole: (count) => `Konten, die diese Datei nicht nennt, aus der Liste nehmen (${count})`,
  wholeHint:
    'Nur, wenn die Datei Ihre ganze Liste ist. Kunden, die ein solches Konto verknüpft haben, behalten es.',
  applyText:
    'Von da an gehen Codes an diese Adressen. Ein verknüpftes Konto behält die Adresse, mit der es nachgewiesen wurde. Zuerst bestätigt es ein zweiter Admin; wo es keinen gibt, vergeht ein Tag.',
  apply: 'Anwenden',
  drop: 'Verwerfen',
  progress: (applied, all) => `${applied} von ${all} Zeilen sind in der Liste.`,
  lookAgain: 'Erneut nachsehen',
  done: 'Angewendet. Die Liste entspricht der Datei, ohne die falschen Zeilen.',
  removed: (count) => `Konten, die nicht mehr in der Liste stehen: ${count}.`,
  inList: 'In Ihrer Liste',
  notInList: 'Dieses Konto steht nicht in Ihrer Liste.',
};
