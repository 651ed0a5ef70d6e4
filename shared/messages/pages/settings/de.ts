import type { SettingsWords } from './words.ts';

export const de: SettingsWords = {
  title: 'Einstellungen',
  lead: 'Was für die ganze Installation gilt. Jede Änderung steht im Protokoll.',
  save: 'Speichern',
  saved: 'Gespeichert.',
  changedAt: (at) => `Zuletzt geändert: ${at}`,
  sections: {
    face: {
      title: 'Auftritt des Hosts',
      lead: 'Name, Logo, Farben, Mail-Absender und die Links am Fuss jeder Seite.',
    },
  },
};
