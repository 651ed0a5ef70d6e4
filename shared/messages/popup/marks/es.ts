import type { MarkMessages } from './en.ts';

export const es: MarkMessages = {
  title: 'Color y grupo',
  hint: 'Solo para usted, en este navegador.',
  colour: 'Color',
  automatic: 'Automático',
  colours: {
    blue: 'Azul',
    teal: 'Verde azulado',
    purple: 'Morado',
    amber: 'Ámbar',
    pink: 'Rosa',
    green: 'Verde',
    sky: 'Celeste',
    grey: 'Gris',
  },
  group: 'Grupo',
  groupExample: 'Por ejemplo: panaderías',
  save: 'Guardar',
  saved: (name) => `${name} está marcado.`,
};
