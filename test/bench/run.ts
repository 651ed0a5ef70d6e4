import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { startStack } from '../../worker/dev/stack.ts';
import { manyGrants } from './rows.ts';

/**
 * `npm run bench`: how an answer that decides compares with one that reads nothing, from a thousand
 * grants to a hundred thousand. Ratios and counts, not milliseconds: machines differ, ratios hold.
 */
const token = randomBytes(32).toString('base64url');
const tokenHash = createHash('sha256').update(token).digest('hex');
const authorization = `Bearer ${token}`;

interface Measured {
  name: string;
  path: string;
  headers: Record<string, string>;
}

const paths = (port: number): readonly Measured[] => [
  { name: 'reads nothing', path: '/style.css', headers: {} },
  { name: 'who am I', path: '/api/me', headers: { authorization } },
  {
    name: 'what is this page to me',
    path: `/api/here?origin=${encodeURIComponent(`http://terminal.internex.localhost:${port + 2}`)}&shown=BENCH-7`,
    headers: { authorization },
  },
  { name: 'first 200 clients', path: '/api/clients', headers: { authorization } },
];

/** Median latency over one connection; every answer must be a 200, or the figure would mean nothing. */
const median = async (base: string, { path, headers }: Measured): Promise<number> => {
  const result = await autocannon({ url: `${base}${path}`, connections: 1, duration: 4, headers });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${path} failed ${result.non2xx + result.errors} times`);
  return result.latency.average;
};

const lines: string[] = [];
for (const grants of [1_000, 100_000]) {
  const folder = mkdtempSync(join(tmpdir(), 'panelshare-bench-'));
  const port = 9750;
  const stack = await startStack({ port, folder, rows: manyGrants(grants, tokenHash, Date.now()) });
  try {
    const figures: [string, number][] = [];
    for (const measured of paths(port)) {
      await median(stack.addresses.deploymentBase, measured);
      figures.push([measured.name, await median(stack.addresses.deploymentBase, measured)]);
    }
    const base = figures[0]?.[1] ?? 1;
    for (const [name, value] of figures) {
      lines.push(`| ${grants.toLocaleString('en')} | ${name} | ${(value / base).toFixed(2)} |`);
    }
  } finally {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
console.log(
  `| grants | answer | time against an answer that reads nothing |\n|---|---|---|\n${lines.join('\n')}`,
);
process.exit(0);
