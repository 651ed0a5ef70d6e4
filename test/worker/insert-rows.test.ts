import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { insertRows } from '../../worker/db/insert-rows.ts';

test('[A4] [B5] rows of any number and weight are written as they are and in their order, in few statements', async () => {
  await env.DB.prepare('CREATE TABLE things (name TEXT, number INTEGER, missing TEXT) STRICT').run();
  const rows = Array.from({ length: 3_000 }, (_, at) => [`${at} ${'ü'.repeat(900)}`, at * 1_000_003, null]);
  const session = env.DB.withSession('first-primary');
  const statements = insertRows(session, 'things', ['name', 'number', 'missing'], rows);
  expect(statements).toHaveLength(6);
  await session.batch(statements);
  expect(await env.DB.prepare('SELECT * FROM things ORDER BY rowid').raw()).toEqual(rows);
  expect(insertRows(session, 'things', ['name'], [])).toEqual([]);
});
