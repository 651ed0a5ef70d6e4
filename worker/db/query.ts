import type { Codec, SqlValue } from './codec.ts';

export type Db = D1DatabaseSession;

/** The first row of a statement, parsed, or null. */
export const one = async <Row>(
  db: Db,
  decode: (raw: unknown) => Row,
  sql: string,
  ...values: readonly SqlValue[]
): Promise<Row | null> => {
  const row = await db
    .prepare(sql)
    .bind(...values)
    .first();
  return row === null ? null : decode(row);
};

/** Every row of a statement, parsed. */
export const many = async <Row>(
  db: Db,
  decode: (raw: unknown) => Row,
  sql: string,
  ...values: readonly SqlValue[]
): Promise<readonly Row[]> => {
  const answer = await db
    .prepare(sql)
    .bind(...values)
    .all();
  return answer.results.map(decode);
};

/** Cuts a list fetched with one row more than the page into the page and the key of the next one. */
export const paged = <Row>(rows: readonly Row[], limit: number, keyOf: (row: Row) => string) => {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last !== undefined ? keyOf(last) : null };
};

/** The columns of a table under an alias, for joins: `g.id AS g_id, g.state AS g_state …`; read back by a codec's `decodeUnder`. */
export const columnsOf = <Row>(codec: Codec<Row>, alias: string): string =>
  codec.columns.map((column) => `${alias}.${column} AS ${alias}_${column}`).join(', ');

export const pageSize = 50;

/** A person's words as a LIKE pattern, its own wildcards taken literally. */
export const likePattern = (words: string): string =>
  `%${words
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`;
