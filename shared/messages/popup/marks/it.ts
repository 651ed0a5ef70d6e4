import type { MarkMessages } from './en.ts';

export const it: MarkMessages = {
  title: 'Colore e gruppo',
  hint: 'Solo per te, in questo browser.',
  colour: 'Colore',
  automatic: 'Automatico',
  colours: {
    blue: 'Blu',
    teal: 'Verde acqua',
    purple: 'Viola',
    amber: 'Ambra',
    pink: 'Rosa',
    green: 'Verde',
    sky: 'Celeste',
    grey: 'Grigio',
  },
  group: 'Gruppo',
  groupExample: 'Per esempio: panifici',
  save: 'Salva',
  saved: (name) => `${name} è contrassegnato.`,
};
