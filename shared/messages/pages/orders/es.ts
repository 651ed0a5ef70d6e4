import type { OrdersWords } from './words.ts';

export const es: OrdersWords = {
  title: 'Registrar pedidos desde un archivo',
  lead: 'Un archivo CSV de su facturación. Primero se comprueba; nada se registra antes de que usted lo diga, y cada pedido una sola vez aunque se entregue varias.',
  program:
    'Su facturación puede hacerlo sola con el token de este panel: POST /host/orders, y /host/orders/dry-run para comprobar.',
  columns: 'Columnas, según los nombres de la primera línea:',
  kinds:
    'kind es order o renewal; ordered_by es customer o un Partner-ID; ordered_at lleva su zona horaria, por ejemplo 2026-11-21T10:00:00Z.',
  file: 'Archivo CSV',
  paste: 'O pegue aquí las líneas',
  check: 'Comprobar',
  checked: 'Lo que se encontró',
  book: (rows) => `Registrar los pedidos: ${rows}`,
  bookText: 'Lo incorrecto se omite y puede entregarse más tarde.',
  nothingToBook: 'No hay nada nuevo que registrar.',
  row: 'Fila',
  order: 'Pedido',
  outcome: 'Resultado',
  benefit: 'Beneficio',
  amount: 'Factura',
  outcomes: {
    would_book: 'se puede registrar',
    booked: 'registrado',
    known: 'ya registrado',
    wrong: 'incorrecto',
  },
  benefits: { none: 'ninguno', discount: 'descuento', cashback: 'cashback' },
  wrongColumn: (column) => `no se puede leer: ${column}`,
  because: {
    account_not_found: 'Ninguna organización tiene aquí esta cuenta',
    conflict: 'Con este número ya hay otro pedido registrado',
  },
  inParts: (most) =>
    `El archivo puede tener cualquier número de filas. Su navegador lo lee y lo envía en partes de ${most}; puede pararlo y seguir en cualquier momento.`,
  withoutScript: (most) =>
    `Su navegador no ejecuta el script de esta página, así que van hasta ${most} filas a la vez. Divida un archivo más largo, o haga que lo envíe un programa: npm run import-orders.`,
  checking: 'Se está comprobando el archivo',
  booking: 'Se están registrando los pedidos',
  progress: (rows, percent, wrong) =>
    `Filas leídas: ${rows}, ${percent} % del archivo; incorrectas: ${wrong}`,
  stop: 'Parar',
  goOn: 'Seguir',
  stopped: (rows) =>
    `Parado después de la fila ${rows}. Lo enviado está a salvo: siga, o elija otra vez el archivo; nada se registra dos veces.`,
  firstWrong: 'Las primeras filas incorrectas',
  reason: 'Por qué',
  report: 'Descargar el informe de todas las filas',
  unreadable: {
    empty: 'No hay pedidos. Elija un archivo cuya primera línea nombre las columnas.',
    no_columns: 'Falta una columna. Compare los nombres de la primera línea con la lista de abajo.',
    too_many: 'Son demasiadas filas a la vez. Divida el archivo.',
    too_large:
      'Una de sus filas es demasiado larga. Compruebe que es un archivo CSV con un pedido por línea.',
  },
};
