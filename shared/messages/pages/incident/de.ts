import type { IncidentWords } from './words.ts';

export const de: IncidentWords = {
  title: 'Export zu einem Vorfall',
  lead: 'Wer zwischen zwei Zeitpunkten wessen Konto öffnen konnte und wer es geöffnet hat: ermittelt aus dem Protokoll von Freigaben, Mitgliedschaften, Zuweisungen, Partnerschaften und Öffnungen. Die Datei sagt, was sie nicht wissen kann.',
  from: 'Von',
  to: 'Bis',
  utc: 'In UTC. Höchstens 400 Tage auf einmal.',
  fields: { organisation: 'Organisation', account: 'Konto', person: 'Person', device: 'Gerät' },
  hints: {
    organisation: 'Kunde oder Partner: Client-ID, Partner-ID oder Kennung. Leer: alle.',
    account: 'Name im Panel oder Kennung.',
    person: 'E-Mail-Adresse oder Kennung einer Person eines Partners.',
    device:
      'Kennung eines Geräts, wie das Protokoll es nennt: was seine Person öffnen konnte, solange es angemeldet war, und was von ihm aus geöffnet wurde.',
  },
  wrong: {
    organisation: 'Keine Organisation hat diese Kennung.',
    account: 'Kein Konto hat diesen Namen oder diese Kennung.',
    person: 'Niemand hat diese Adresse oder Kennung.',
    device:
      'Dieses Gerät gibt es nicht, oder es gehört jemand anderem. Geräte, die vor mehr als 90 Tagen endeten, werden nicht mehr aufbewahrt.',
    to: 'Das Ende muss nach dem Anfang liegen, höchstens 400 Tage danach.',
  },
  look: 'Umfang ansehen',
  found: 'Gefunden',
  shares: (count, parts) =>
    count === 1
      ? 'Eine Freigabe in einem Teil.'
      : `${count} Freigaben in ${parts === 1 ? 'einem Teil' : `${parts} Teilen`}.`,
  nobody: 'In dieser Zeit bestand keine Freigabe.',
  tooMany: (count) =>
    `Mehr als ${count} Freigaben: Wählen Sie eine kürzere Zeit, eine Organisation, ein Konto oder eine Person.`,
  part: (part, of) => `Teil ${part} von ${of}`,
  csv: 'CSV',
  json: 'JSON',
  proveLead: 'Die Datei nennt viele Personen. Dafür ist ein Passkey der letzten zehn Minuten nötig.',
  prove: 'Mit Passkey bestätigen',
  logged: 'Jeder Download steht in Ihrem Protokoll und in dem jedes Kunden darin.',
};
