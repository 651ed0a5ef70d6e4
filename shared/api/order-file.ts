import { cellText } from '../domain/csv.ts';

/** Columns of a file of orders, in the order in which pages name them; only `product` may be missing. */
export const orderColumns = [
  'order',
  'kind',
  'account',
  'product',
  'category',
  'quantity',
  'currency',
  'ordered_at',
  'ordered_by',
] as const;
export type OrderColumn = (typeof orderColumns)[number];
type Places = Readonly<Record<OrderColumn, number>>;

/** Which cell of a line holds which column, by the names in the first line; null where one is missing. */
export const orderColumnsIn = (first: readonly string[]): Places | null => {
  const names = first.map((cell) =>
    cell
      .replace(/^\ufeff/, '')
      .trim()
      .toLowerCase(),
  );
  const at = (column: OrderColumn): number => names.indexOf(column);
  if (orderColumns.some((column) => column !== 'product' && at(column) === -1)) return null;
  return {
    order: at('order'),
    kind: at('kind'),
    account: at('account'),
    product: at('product'),
    category: at('category'),
    quantity: at('quantity'),
    currency: at('currency'),
    ordered_at: at('ordered_at'),
    ordered_by: at('ordered_by'),
  };
};

/** A line as the host's program would send it, so that both are judged alike (B5). */
export const orderOf = (line: readonly string[], places: Places) => {
  const cell = (column: OrderColumn): string => cellText((line[places[column]] ?? '').trim());
  const quantity = cell('quantity');
  return {
    order: cell('order'),
    kind: cell('kind'),
    account: cell('account'),
    product: cell('product') === '' ? null : cell('product'),
    category: cell('category'),
    quantity: /^\d{1,7}$/.test(quantity) ? Number(quantity) : null,
    currency: cell('currency'),
    orderedAt: cell('ordered_at'),
    orderedBy: cell('ordered_by'),
  };
};
export type LineOrder = ReturnType<typeof orderOf>;

/** The column in which a field of an order stands. */
export const columnOf = (field: string): string =>
  field === 'orderedAt' ? 'ordered_at' : field === 'orderedBy' ? 'ordered_by' : field;
