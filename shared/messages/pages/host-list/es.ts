import type { HostListWords } from './words.ts';

export const es: HostListWords = {
  title: 'Su lista de cuentas',
  lead: 'Donde los clientes pueden cambiar su contacto en el panel, o el panel no tiene ninguno, el código va a la dirección que figura aquí. Lo que el panel dice con certeza vale más que esta lista.',
  count: (count) => `Cuentas en la lista: ${count}.`,
  empty:
    'La lista está vacía. Importe sus cuentas y los clientes podrán demostrarlas con un código por correo.',
  searchHint: 'El principio de una cuenta, de su nombre mostrado, de su dirección o de su número de cliente.',
  columns: {
    account: 'Cuenta',
    shown: 'Se muestra como',
    contact: 'Dirección de contacto',
    customer_number: 'Número de cliente',
    language: 'Idioma',
    premium: 'Premium',
  },
  yes: 'sí',
  remove: (account) => `Quitar ${account} de la lista`,
  removeText: 'Quien ya ha vinculado una cuenta la conserva, aunque salga de la lista.',
  imports: 'Importaciones',
  noImports: 'Todavía no se ha importado nada.',
  started: 'Empezada',
  rows: 'Filas',
  add: 'Importar cuentas',
  byProgram: 'su programa',
  program: (most) =>
    `Para archivos más largos, de hasta ${most} cuentas, ejecute «npm run import-accounts» con el token del proveedor para el panel. El programa entrega el archivo; usted lo revisa y lo aplica aquí.`,
  upload: 'Importar cuentas',
  uploadText: (most) =>
    `Un archivo CSV de ${most} filas como máximo. Primero ve qué haría cada fila; nada cambia hasta que usted lo aplica.`,
  columnNames: 'La primera línea nombra las columnas; hacen falta «account» y «contact»:',
  file: 'Archivo',
  paste: 'O pegue las filas',
  check: 'Comprobar las filas',
  unreadable: {
    empty:
      'No contiene filas. Elija un archivo con los nombres de las columnas en la primera línea y al menos una fila.',
    no_columns: 'La primera línea debe nombrar las columnas «account» y «contact».',
    too_many: 'Son demasiadas filas para un solo envío. Divida el archivo: puede añadir una parte tras otra.',
  },
  report: 'Importación',
  states: { draft: 'Por revisar', applying: 'Aplicándose', done: 'Aplicada', dropped: 'Descartada' },
  outcomes: {
    add: 'Nuevas',
    update: 'Cambiadas',
    same: 'Sin cambios',
    repeated: 'Repetidas',
    wrong: 'Erróneas',
  },
  number: 'Fila',
  wrongColumn: (column) => `No se puede leer: ${column}. Esta fila se omite.`,
  noRows: 'No hay filas de este tipo.',
  part: 'Añadir otra parte',
  partText: 'La siguiente parte del mismo archivo, otra vez con los nombres de las columnas al principio.',
  whole: (count) => `Quitar de la lista las cuentas que este archivo no nombra (${count})`,
  wholeHint:
    'Solo si este archivo es su lista completa. Los clientes que han vinculado una de ellas la conservan.',
  applyText:
    'Desde entonces los códigos van a estas direcciones. Una cuenta vinculada conserva la dirección con la que se demostró. Antes lo confirma un segundo administrador; si no hay ninguno, pasa un día.',
  apply: 'Aplicar',
  drop: 'Descartar',
  progress: (applied, all) => `${applied} de ${all} filas están en la lista.`,
  lookAgain: 'Volver a mirar',
  done: 'Aplicada. La lista es como la tiene el archivo, sin las filas erróneas.',
  removed: (count) => `Cuentas que salieron de la lista: ${count}.`,
  inList: 'En su lista',
  notInList: 'Esta cuenta no está en su lista.',
};
