import type { OwnerKeyWords } from './words.ts';

export const es: OwnerKeyWords = {
  title: 'Crear una clave en su panel',
  why: (panel) =>
    `No tenemos acceso propio a ${panel}. Por eso usted crea allí una clave que alcanza solo su cuenta: muestra que la cuenta es suya, y con ella preparamos lo que comparte y lo retiramos después.`,
  steps: {
    froxlor: [
      'Entre en el panel como titular de la cuenta.',
      'Abra arriba a la derecha el menú bajo su nombre de usuario y elija «Claves de la API». Si no está, pida a su proveedor que lo permita.',
      'Elija «Añadir nueva clave». El panel le pide su contraseña: escríbala solo allí, nunca aquí.',
      'Abra la clave nueva («Haga clic para ver»). Deje vacío «Permitido desde». Deje vacío también «Válido hasta», o ponga un día posterior al fin de todo lo que comparte.',
      'Copie la clave y el secreto en los dos campos de abajo.',
    ],
    otherwise: [
      'Entre en el panel como titular de la cuenta.',
      'Cree allí una clave para su API, solo para esta cuenta.',
      'Copie la clave y el secreto en los dos campos de abajo.',
    ],
  },
  toPanel: 'Abrir el panel',
  key: 'Clave',
  keyHint:
    'Nunca su contraseña. Probamos la clave enseguida, la guardamos cifrada y no la mostramos nunca más.',
  secret: 'Secreto',
  secretHint: 'Va con la clave y está junto a ella en el panel.',
  wrongForm: 'La clave y el secreto no tienen espacios y al menos 8 caracteres cada uno. Cópielos otra vez.',
  link: 'Comprobar la clave y vincular la cuenta',
  heading: 'Su clave del panel',
  state: 'Clave',
  working: (since) => `dada el ${since}; el panel la acepta`,
  denied: (since) => `el panel no la acepta desde el ${since}`,
  missing: 'no hay ninguna guardada',
  replaceTitle: 'Dar otra clave',
  replaceText:
    'El panel tiene que nombrar esta misma cuenta. La clave anterior se olvida enseguida; elimínela también en el panel.',
  store: 'Comprobar la clave y guardarla',
  stored: 'El panel ha aceptado la clave. Lo que esperaba se está haciendo.',
  removeTitle: 'Eliminar la clave',
  removeText: (panel) =>
    `Ya no la necesita nada de lo compartido. Para volver a compartir dará otra. Elimínela también en ${panel}.`,
  needed:
    'Se necesita para retirar lo que esta cuenta comparte. Cuando haya terminado y el panel lo haya cortado, podrá eliminarla aquí.',
  remove: 'Eliminar la clave aquí',
  removed: (panel) => `La clave ya no está aquí. Elimínela también en ${panel}.`,
  manage: 'Su clave del panel',
  deniedNotice: (panel) =>
    `${panel} ya no acepta su clave: puede estar eliminada o caducada. Hasta que dé otra, allí no se puede preparar ni retirar nada.`,
  missingNotice: (panel) =>
    `Para ${panel} necesitamos una clave suya. Sin ella, allí no se puede preparar ni retirar nada.`,
  giveNew: 'Dar una clave nueva',
  idle: (panel) => `Ya no se comparte nada con su clave de ${panel}. Si no comparte nada más, elimínela.`,
  notForKind:
    'En este tipo de panel los clientes no pueden crear una clave que baste y no alcance ninguna otra cuenta. Elija otra conexión.',
  verify:
    'Aquí la prueba usa las claves de las propias cuentas: vincule primero las dos cuentas de prueba, cada una con su clave, y no comparta nada de ellas.',
};
