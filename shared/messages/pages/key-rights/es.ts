import type { KeyRightsWords } from './words.ts';

export const es: KeyRightsWords = {
  needs: 'Lo que la clave necesita, y nada más',
  least: {
    froxlor:
      'La clave de API de un revendedor al que pertenecen los clientes que se comparten. «Ve a todos los clientes» y «puede cambiar los ajustes del servidor» están desactivados.',
    hestia:
      'Una clave de acceso con un conjunto de permisos propio que contiene los catorce comandos de la guía.',
    ispconfig:
      'Un usuario remoto propio, con las funciones reducidas a la lista de la guía. El formulario del panel da demasiadas.',
    virtualmin:
      'Un usuario de Webmin propio, solo con el módulo Virtualmin, que puede hacer llamadas RPC y no abre ninguna página.',
  },
  guide: (path) => `Paso a paso: ${path}`,
  tooMuch: 'Esta clave puede hacer más de lo que hace falta para compartir:',
  excess: {
    all_accounts: 'Lista cuentas que no son solo de este proveedor, o todas las cuentas a la vez.',
    settings: 'Lee los ajustes del panel.',
    pages: 'Abre páginas del panel, no solo llamadas.',
  },
  advice:
    'Cree en el panel una clave más limitada, guárdela aquí y pruebe otra vez. Después borre la antigua en el panel.',
  unknown: 'No se pudo preguntar qué más puede hacer esta clave. Pruebe otra vez.',
};
