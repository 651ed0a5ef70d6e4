import type { OrdersWords } from './words.ts';

export const es: OrdersWords = {
  title: 'Registrar pedidos desde un archivo',
  lead: (most) =>
    `Un archivo CSV de su facturación, hasta ${most} pedidos a la vez. Primero se comprueba; nada se registra antes de que usted lo diga, y cada pedido una sola vez aunque se entregue varias.`,
  program:
    'Su facturación puede hacerlo sola con el token de este panel: POST /host/orders, y /host/orders/dry-run para comprobar.',
  columns: 'Columnas, según los nombres de la primera línea:',
  kinds:
    'kind es order o renewal; ordered_by es customer o un Partner-ID; ordered_at lleva su zona horaria, por ejemplo 2026-11-21T10:00:00Z.',
  file: 'Archivo CSV',
  paste: 'O pegue aquí las líneas',
  check: 'Comprobar',
  checked: 'Lo que se encontró',
  book: (rows) => `Registrar ${rows} pedidos`,
  bookText: 'Lo incorrecto queda fuera y puede entregarse más tarde.',
  nothingToBook: 'No hay nada nuevo que registrar.',
  row: 'Fila',
  order: 'Pedido',
  outcome: 'Resultado',
  benefit: 'Ventaja',
  amount: 'Factura',
  outcomes: {
    would_book: 'se puede registrar',
    booked: 'registrado',
    known: 'ya registrado',
    wrong: 'incorrecto',
  },
  benefits: { none: 'ninguna', discount: 'descuento', cashback: 'cashback' },
  wrongColumn: (column) => `no se puede leer: ${column}`,
  unreadable: {
    empty: 'No hay pedidos. Elija un archivo cuya primera línea nombre las columnas.',
    no_columns: 'Falta una columna. Compare los nombres de la primera línea con la lista de abajo.',
    too_many: 'Son demasiadas filas a la vez. Divida el archivo.',
  },
};
