import type { SettingsWords } from './words.ts';

export const es: SettingsWords = {
  title: 'Ajustes',
  lead: 'Lo que vale para toda la instalación. Cada cambio queda en el registro.',
  save: 'Guardar',
  saved: 'Guardado.',
  changedAt: (at) => `Último cambio: ${at}`,
  sections: {
    face: {
      title: 'Imagen del proveedor',
      lead: 'Nombre, logotipo, colores, remitente del correo y enlaces al pie de cada página.',
    },
  },
};
