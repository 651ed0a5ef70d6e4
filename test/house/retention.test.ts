import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { personDataParts } from '../../worker/db/person-data.ts';
import { register, timed } from '../../worker/db/retention/register.ts';

const migrations = join(import.meta.dirname, '../../worker/db/migrations');

const database = new DatabaseSync(':memory:');
for (const name of readdirSync(migrations).sort())
  database.exec(readFileSync(join(migrations, name), 'utf8'));

const names = (sql: string, ...values: readonly string[]): readonly string[] =>
  database
    .prepare(sql)
    .all(...values)
    .map((row) => String(row['name']));

const tables = names(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`);

describe('[G2] the register of what is kept', () => {
  test('names every table that the migrations make, and no other', () => {
    expect(Object.keys(register).toSorted()).toEqual(tables.toSorted());
  });

  test.each(tables)('%s: every column is named once, with what ends it', (table) => {
    const rule = register[table];
    if (!rule) throw new Error(`worker/db/retention names no ${table}: what is it for, and what ends it?`);
    const named = [...rule.personal, ...(rule.secret ?? []), ...rule.plain];
    expect(named.toSorted()).toEqual(names('SELECT name FROM pragma_table_xinfo(?)', table).toSorted());
    expect(rule.ends.length).toBeGreaterThan(0);
  });

  test('gives each of the job’s statements a name of its own', () => {
    const given = timed.map(([, ending]) => ending.name);
    expect(given.filter((name, index) => given.indexOf(name) !== index)).toEqual([]);
  });
});

describe('[G2] a person’s own export', () => {
  const shown = Object.values(personDataParts).flatMap(({ tables: of }) => of);

  test('shows every table of which the register says so, and no other', () => {
    const said = Object.entries(register).flatMap(([table, rule]) => (rule.exported === true ? [table] : []));
    expect([...new Set(shown)].toSorted()).toEqual(said.toSorted());
  });

  test.each(Object.entries(personDataParts))('%s selects no secret', (_, { sql }) => {
    const words = new Set(sql.match(/\w+/g));
    const secrets = Object.entries(register).flatMap(([table, rule]) =>
      words.has(table) ? (rule.secret ?? []) : [],
    );
    expect(secrets.filter((column) => words.has(column))).toEqual([]);
    expect(() => database.prepare(`WITH who (id, email) AS (VALUES (?1, ?2)) ${sql}`)).not.toThrow();
  });
});
