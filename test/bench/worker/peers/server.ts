import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as v from 'valibot';
import { pagesAsked } from '../../../../shared/api/clients.ts';
import { hashOf } from '../rows.ts';
import { cerbosDecisions } from './cerbos.ts';
import { decisionsSql, factsSql } from './sql.ts';

/**
 * A peer: the same question by the same HTTP, answered by Node from PostgreSQL alone, or from facts of
 * PostgreSQL by the Cerbos server. It says no more than allowed or not, where the product says what the page is.
 */
const [packages = '', database = '', cerbos = ''] = process.argv.slice(2);

interface Pool {
  query(question: { name: string; text: string; values: readonly unknown[] }): Promise<{ rows: unknown[] }>;
}
const { Pool: PoolOf }: { Pool: new (options: { connectionString: string; max: number }) => Pool } =
  createRequire(join(packages, 'node_modules/'))('pg');
const pool = new PoolOf({ connectionString: database, max: 4 });

const decided = v.array(v.object({ page: v.number(), allowed: v.boolean() }));

const decide = async (token: string, pages: v.InferOutput<typeof pagesAsked>): Promise<boolean[]> => {
  const now = Date.now();
  const values = [hashOf(token), pages.map(({ origin }) => origin), pages.map(({ shown }) => shown), now];
  if (cerbos === '') {
    const { rows } = await pool.query({ name: 'decisions', text: decisionsSql, values });
    return v.parse(decided, rows).map(({ allowed }) => allowed);
  }
  const { rows } = await pool.query({ name: 'facts', text: factsSql, values });
  return cerbosDecisions(cerbos, rows, pages.length, now);
};

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://peer');
  const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
  const pages = v.parse(pagesAsked, JSON.parse(url.searchParams.get('pages') ?? '[]'));
  decide(token, pages).then(
    (allowed) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ allowed })),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') console.log(address.port);
});
