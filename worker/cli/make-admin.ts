import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { email } from '../../shared/api/primitives.ts';
import { randomIds } from '../crypto/ids.ts';
import { makeAdminSql } from '../db/make-admin.ts';

/**
 * `npm run make-admin -- <address> [--remote]`: the first admin, by one command of whoever may deploy (O7).
 * Without `--remote` it writes to the local database that `wrangler dev` uses; other options, such as
 * `--persist-to` or `--env`, go on to wrangler as they are.
 */
const [address, ...options] = process.argv.slice(2);
const parsed = v.safeParse(email, address);
if (!parsed.success) {
  console.error('Usage: npm run make-admin -- <e-mail address> [--remote]');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'panelshare-'));
const file = join(folder, 'make-admin.sql');
const facts = { personId: randomIds.id('per'), auditId: randomIds.id('aud'), now: Date.now() };
writeFileSync(file, makeAdminSql(parsed.output, facts), { mode: 0o600 });
const place = options.includes('--remote') ? options : ['--local', ...options];
const { status } = spawnSync('wrangler', ['d1', 'execute', 'panelshare', ...place, '--yes', '--file', file], {
  stdio: 'inherit',
});
rmSync(folder, { recursive: true });
if (status !== 0) process.exit(status ?? 1);
console.log(
  `${parsed.output} is an admin now. Sign in with that address and add a passkey: the dashboard opens only with one.`,
);
