import type { Codec, SqlValue } from './codec.ts';

export type Db = D1DatabaseSession;

interface Waiting {
  statement: D1PreparedStatement;
  resolve(answer: D1Result): void;
  reject(error: unknown): void;
}

const waiting = new WeakMap<Db, Waiting[]>();

const send = async (db: Db, asked: readonly Waiting[]): Promise<void> => {
  try {
    const [only] = asked;
    const answers =
      asked.length === 1 && only !== undefined
        ? [await only.statement.all()]
        : await db.batch(asked.map(({ statement }) => statement));
    for (const [index, { resolve, reject }] of asked.entries()) {
      const answer = answers[index];
      if (answer === undefined) reject(new Error('The database did not answer every statement.'));
      else resolve(answer);
    }
  } catch (error) {
    for (const { reject } of asked) reject(error);
  }
};

/**
 * What is asked side by side goes to the database in one way there and back: the way costs more than a
 * statement. A batch is one transaction, so such answers also belong to the same moment.
 */
const ask = (db: Db, sql: string, values: readonly SqlValue[]): Promise<D1Result> =>
  new Promise((resolve, reject) => {
    const statement = db.prepare(sql).bind(...values);
    const asked = { statement, resolve, reject };
    const others = waiting.get(db);
    if (others) {
      others.push(asked);
      return;
    }
    const all = [asked];
    waiting.set(db, all);
    queueMicrotask(() => {
      waiting.delete(db);
      void send(db, all);
    });
  });

/** The first row of a statement, parsed, or null. */
export const one = async <Row>(
  db: Db,
  decode: (raw: unknown) => Row,
  sql: string,
  ...values: readonly SqlValue[]
): Promise<Row | null> => {
  const [row] = (await ask(db, sql, values)).results;
  return row === undefined ? null : decode(row);
};

/** Every row of a statement, parsed. */
export const many = async <Row>(
  db: Db,
  decode: (raw: unknown) => Row,
  sql: string,
  ...values: readonly SqlValue[]
): Promise<readonly Row[]> => (await ask(db, sql, values)).results.map(decode);

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
