import * as v from 'valibot';

export type SqlValue = string | number | null;

/** How one kind of row is written and read. Every row read is parsed. */
export interface Codec<Row> {
  table: string;
  key: readonly string[];
  columns: readonly string[];
  encode(row: Row): Readonly<Record<string, SqlValue>>;
  decode(raw: unknown): Row;
  /** The same of a joined row, whose columns carry an alias (`columnsOf`). */
  decodeUnder(raw: unknown, alias: string): Row;
}

export const flag = v.pipe(
  v.number(),
  v.transform((number) => number === 1),
);

/** A column that holds JSON, parsed by the schema of what it holds. */
export const json = <const Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(
    v.string(),
    v.transform((text): unknown => JSON.parse(text)),
    schema,
  );

export const parser =
  <Output>(schema: v.GenericSchema<unknown, Output>) =>
  (raw: unknown): Output =>
    v.parse(schema, raw);

/** `panelAccountId` is the column `panel_account_id`: one rule instead of a list of names per table. */
const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** D1 knows texts, numbers and null: flags become 0 or 1, anything with parts becomes JSON. */
const stored = (value: unknown): SqlValue => {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  return typeof value === 'boolean' ? Number(value) : JSON.stringify(value);
};

/** The fields of a row by their own names; not parsed yet. */
const fieldsOf = (raw: unknown, columns: ReadonlyMap<string, string>): Record<string, unknown> => {
  const fields: Record<string, unknown> = {};
  if (typeof raw !== 'object' || raw === null) return fields;
  for (const [name, column] of columns) fields[name] = Reflect.get(raw, column);
  return fields;
};

/** The codec of a table: its fields as the rest of the Worker names them, each with how its column is read. */
export const tableOf = <const Fields extends v.ObjectEntries>(
  table: string,
  key: readonly (keyof Fields & string)[],
  fields: Fields,
): Codec<v.InferOutput<v.ObjectSchema<Fields, undefined>>> => {
  const names = Object.keys(fields);
  const row = v.object(fields);
  // Worked out once: a list of five hundred orders asks for it thirteen thousand times.
  const columns = new Map(names.map((name) => [name, columnOf(name)]));
  const aliased = new Map<string, ReadonlyMap<string, string>>();
  return {
    table,
    key: key.map(columnOf),
    columns: [...columns.values()],
    encode: (values) =>
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [columns.get(name) ?? columnOf(name), stored(value)]),
      ),
    decode: (raw) => v.parse(row, fieldsOf(raw, columns)),
    decodeUnder: (raw, alias) => {
      const known =
        aliased.get(alias) ?? new Map([...columns].map(([name, column]) => [name, `${alias}_${column}`]));
      aliased.set(alias, known);
      return v.parse(row, fieldsOf(raw, known));
    },
  };
};
