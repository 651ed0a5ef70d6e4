import * as v from 'valibot';

export type SqlValue = string | number | null;

/** How one kind of row is written and read. Columns are named by `encode`; every row read is parsed. */
export interface Codec<Row> {
  table: string;
  key: readonly string[];
  encode(row: Row): Readonly<Record<string, SqlValue>>;
  decode(raw: unknown): Row;
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
