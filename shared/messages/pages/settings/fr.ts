import type { SettingsWords } from './words.ts';

export const fr: SettingsWords = {
  title: 'Réglages',
  lead: 'Ce qui vaut pour toute l’installation. Chaque changement figure au journal.',
  save: 'Enregistrer',
  saved: 'Enregistré.',
  changedAt: (at) => `Dernière modification: ${at}`,
  sections: {
    face: {
      title: 'Visage de l’hébergeur',
      lead: 'Nom, logo, couleurs, expéditeur des e-mails et liens au bas de chaque page.',
    },
  },
};
