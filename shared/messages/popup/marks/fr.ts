import type { MarkMessages } from './en.ts';

export const fr: MarkMessages = {
  title: 'Couleur et groupe',
  hint: 'Pour vous seul, dans ce navigateur.',
  colour: 'Couleur',
  automatic: 'Automatique',
  colours: {
    blue: 'Bleu',
    teal: 'Sarcelle',
    purple: 'Violet',
    amber: 'Ambre',
    pink: 'Rose',
    green: 'Vert',
    sky: 'Bleu ciel',
    grey: 'Gris',
  },
  group: 'Groupe',
  groupExample: 'Par exemple : boulangeries',
  save: 'Enregistrer',
  saved: (name) => `${name} est marqué.`,
};
