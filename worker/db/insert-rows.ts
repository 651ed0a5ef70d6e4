import type { SqlValue } from './codec.ts';

/** Rows of a table in one statement, whatever their number: D1 takes a hundred parameters, and a list is one. */
export const insertRows = (
  db: D1DatabaseSession,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly SqlValue[])[],
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO ${table} (${columns.join(', ')})
       SELECT ${columns.map((_, at) => `value ->> ${at}`).join(', ')} FROM json_each(?) ORDER BY key`,
    )
    .bind(JSON.stringify(rows));
