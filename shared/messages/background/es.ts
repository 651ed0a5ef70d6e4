import type { BackgroundMessages } from './en.ts';

export const es: BackgroundMessages = {
  badge: {
    none: 'Panelshare',
    waiting: (count) => `Panelshare: ${count} a la espera de su respuesta`,
    failed: 'Panelshare: no se abrió un cliente. Haga clic para ver por qué.',
  },
  addressBar: {
    hint: 'Escriba un cliente, su cuenta, su panel o su grupo',
    open: (client) => `Abrir ${client}`,
    showAccess: (client) => `Mostrar el acceso a ${client}`,
    cannot: (client) => `${client} no se puede abrir ahora: vea por qué en la lista`,
    none: (words) => `Ningún cliente coincide con «${words}»: mostrar la lista`,
  },
};
