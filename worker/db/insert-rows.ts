import type { SqlValue } from './codec.ts';

/** D1 takes two million bytes in a parameter; what a row weighs is counted in letters, which are up to three. */
const mostLetters = 500_000;

/** Lists of rows as JSON, each short enough for one parameter. */
const lists = (rows: readonly (readonly SqlValue[])[]): readonly string[] => {
  const found: string[][] = [];
  let letters = mostLetters;
  for (const row of rows) {
    const text = JSON.stringify(row);
    letters += text.length + 1;
    if (letters > mostLetters) {
      found.push([]);
      letters = text.length + 1;
    }
    found.at(-1)?.push(text);
  }
  return found.map((list) => `[${list.join(',')}]`);
};

/** Rows of a table in a statement or a few, whatever their number: D1 takes a hundred parameters, and a list is one. */
export const insertRows = (
  db: D1DatabaseSession,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly SqlValue[])[],
): D1PreparedStatement[] =>
  lists(rows).map((list) =>
    db
      .prepare(
        `INSERT INTO ${table} (${columns.join(', ')})
         SELECT ${columns.map((_, at) => `value ->> ${at}`).join(', ')} FROM json_each(?) ORDER BY key`,
      )
      .bind(list),
  );
