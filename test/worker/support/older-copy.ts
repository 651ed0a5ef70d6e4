import { env } from 'cloudflare:workers';
import * as v from 'valibot';

const named = v.array(v.object({ name: v.string(), sql: v.string() }));
const row = v.record(v.string(), v.union([v.string(), v.number(), v.null()]));
type Row = v.InferOutput<typeof row>;

/** A copy of the whole database, as Time Travel or an export keeps one. */
export type Copy = ReadonlyMap<string, readonly Row[]>;

const ours = `name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_cf%' ESCAPE '\\' AND name <> 'd1_migrations'`;

const of = async (type: 'table' | 'trigger') =>
  v.parse(
    named,
    (await env.DB.prepare(`SELECT name, sql FROM sqlite_master WHERE type = ? AND ${ours}`).bind(type).all())
      .results,
  );

/** Generated columns are not listed, and so never written. */
const columnsOf = async (table: string): Promise<readonly string[]> =>
  v
    .parse(
      v.array(v.object({ name: v.string() })),
      (await env.DB.prepare(`PRAGMA table_info(${table})`).all()).results,
    )
    .map(({ name }) => name);

export const copyDatabase = async (): Promise<Copy> => {
  const copy = new Map<string, readonly Row[]>();
  for (const { name } of await of('table')) {
    const columns = await columnsOf(name);
    const { results } = await env.DB.prepare(`SELECT ${columns.join(', ')} FROM ${name} ORDER BY rowid`)
      .all()
      // A table without rowids has its own order.
      .catch(() => env.DB.prepare(`SELECT ${columns.join(', ')} FROM ${name}`).all());
    copy.set(name, v.parse(v.array(row), results));
  }
  return copy;
};

/** Sets the database back to a copy, in one transaction. What stands outside it, in the objects, stays as it is. */
export const restoreDatabase = async (copy: Copy): Promise<void> => {
  const triggers = await of('trigger');
  const statements = [
    env.DB.prepare('PRAGMA defer_foreign_keys = on'),
    ...triggers.map(({ name }) => env.DB.prepare(`DROP TRIGGER ${name}`)),
    ...[...copy.keys()].map((table) => env.DB.prepare(`DELETE FROM ${table}`)),
    ...[...copy].flatMap(([table, rows]) =>
      rows.map((one) => {
        const columns = Object.keys(one);
        const marks = columns.map(() => '?').join(', ');
        return env.DB.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`).bind(
          ...Object.values(one),
        );
      }),
    ),
    ...triggers.map(({ sql }) => env.DB.prepare(sql)),
  ];
  await env.DB.batch(statements);
};
