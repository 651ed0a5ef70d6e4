import type { SettingsWords } from './words.ts';

export const en: SettingsWords = {
  title: 'Settings',
  lead: 'What counts for the whole deployment. Every change stands in the log.',
  save: 'Save',
  saved: 'Saved.',
  changedAt: (at) => `Last changed: ${at}`,
  sections: {
    face: {
      title: 'The host’s face',
      lead: 'Name, logo, colours, mail sender and the links in the foot of every page.',
    },
  },
};
