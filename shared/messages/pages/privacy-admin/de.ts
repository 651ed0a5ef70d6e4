import type { PrivacyAdminWords } from './words.ts';

export const de: PrivacyAdminWords = {
  lead: 'Was hier steht, zeigt die öffentliche Seite zum Datenschutz. Sie ist am Fuß jeder Seite verlinkt, außer Sie haben eine eigene Seite genannt.',
  toPage: 'Seite ansehen',
  controller: 'Wer für diesen Dienst verantwortlich ist',
  controllerHint: 'Leer gelassen, sind es Name und Absender dieser Installation.',
  name: 'Name',
  address: 'Postanschrift',
  email: 'E-Mail-Adresse für Fragen',
  officer: 'Datenschutzbeauftragte Person (freiwillig)',
  processors: 'Unternehmen, die für Sie Daten verarbeiten',
  processorsHint:
    'Eines je Zeile: Name; wofür; wo. Die Plattform selbst steht immer da. Ergänzen Sie zum Beispiel Ihren E-Mail-Dienst.',
  demand: {
    heading: 'Vertrag zur Auftragsverarbeitung zwischen Kunde und Partner',
    lead: 'Beide können ihn auf der Seite ihrer Freigabe schließen. Sie können ihn verlangen: Eine Freigabe, die ab dann beginnt, wird erst geöffnet, wenn ein Vertrag bestätigt ist. Bestehende Freigaben bleiben, wie sie sind.',
    off: 'Er ist freiwillig.',
    on: (since) => `Verlangt für Freigaben, die nach ${since} begonnen haben.`,
    start: 'Ab jetzt verlangen',
    stop: 'Wieder freiwillig machen',
  },
  place: {
    heading: 'Wo die Daten liegen',
    objects: {
      eu: 'Die Objekte der Organisationen sind an die Europäische Union gebunden.',
      anywhere: 'Die Objekte der Organisationen sind an keinen Ort gebunden.',
    },
    region: (region) => `Die Datenbank hat aus der Region ${region} geantwortet.`,
    regionUnknown: 'Die Plattform hat nicht gesagt, von wo die Datenbank geantwortet hat.',
    strays:
      'Die Datenbank antwortet von außerhalb der Europäischen Union, obwohl die Installation angibt, dort gebunden zu sein. Wahrscheinlich wurde sie ohne Jurisdiktion angelegt.',
    how: 'Beides wird vor dem ersten Start festgelegt: docs/data-location.md sagt wie.',
  },
};
