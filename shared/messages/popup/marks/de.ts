import type { MarkMessages } from './en.ts';

export const de: MarkMessages = {
  title: 'Farbe und Gruppe',
  hint: 'Nur für Sie, nur in diesem Browser.',
  colour: 'Farbe',
  automatic: 'Automatisch',
  colours: {
    blue: 'Blau',
    teal: 'Petrol',
    purple: 'Violett',
    amber: 'Bernstein',
    pink: 'Pink',
    green: 'Grün',
    sky: 'Himmelblau',
    grey: 'Grau',
  },
  group: 'Gruppe',
  groupExample: 'Zum Beispiel: Bäckereien',
  save: 'Speichern',
  saved: (name) => `${name} ist gekennzeichnet.`,
};
