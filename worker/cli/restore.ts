import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomIds } from '../crypto/ids.ts';
import { beginRestoreSql, restoreStatusSql } from '../db/restore.ts';

/**
 * `npm run restore -- begin|status [--remote]`: what the operator does after setting the database back
 * (A8, docs/restore.md). `begin` freezes every share at once, instead of at the first opening or minute in
 * which the Worker notices it; the Worker then matches all by itself. `status` shows how far it is. Without
 * `--remote` it is the local database; other options go on to wrangler as they are.
 */
const [verb, ...options] = process.argv.slice(2);
const statements = {
  begin: () =>
    beginRestoreSql({
      id: randomIds.id('rst'),
      auditId: randomIds.id('aud'),
      how: 'command',
      now: Date.now(),
    }),
  status: () => [restoreStatusSql],
};
if (verb !== 'begin' && verb !== 'status') {
  console.error('Usage: npm run restore -- begin|status [--remote]');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'panelshare-'));
const file = join(folder, 'restore.sql');
writeFileSync(file, `${statements[verb]().join(';\n')};\n`, { mode: 0o600 });
const place = options.includes('--remote') ? options : ['--local', ...options];
const { status } = spawnSync('wrangler', ['d1', 'execute', 'panelshare', ...place, '--yes', '--file', file], {
  stdio: 'inherit',
});
rmSync(folder, { recursive: true });
if (status !== 0) {
  if (verb === 'begin') {
    console.error(
      'Nothing was changed. If it says UNIQUE constraint failed, a restore is being matched already.',
    );
  }
  process.exit(status ?? 1);
}
if (verb === 'begin') {
  console.log(
    'Every share is frozen and everybody is signed out. The Worker matches the shares from the next minute on; see how far it is with: npm run restore -- status',
  );
}
