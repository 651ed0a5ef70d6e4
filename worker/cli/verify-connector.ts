import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { panelKind } from '../../shared/api/deployment.ts';
import { verificationPassed } from '../../shared/domain/verification.ts';
import { runVerification } from '../app/panel/verification-run.ts';
import { connectorsFor } from '../connectors/registry.ts';
import { randomIds } from '../crypto/ids.ts';
import { verificationSql } from '../db/verification-sql.ts';

/**
 * `npm run verify:connector -- --kind froxlor --origin https://panel.example --opened test1 --other test2`:
 * the verification run of the dashboard (A2) from whoever holds the panel's key, before the panel is
 * added or where the dashboard cannot reach it. The key comes from PANEL_KEY and PANEL_SECRET, never
 * from an argument, which others on the machine could read. With `--store PANEL-ID` (and `--remote`) the
 * outcome is stored with the panel. A host with delegated login asks back at the deployment: run it
 * from the dashboard.
 */
const { values } = parseArgs({
  options: {
    kind: { type: 'string' },
    origin: { type: 'string' },
    'api-base': { type: 'string' },
    opened: { type: 'string' },
    other: { type: 'string' },
    store: { type: 'string' },
    remote: { type: 'boolean', default: false },
    local: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const text = v.pipe(v.string(), v.minLength(1));
const asked = v.safeParse(
  v.object({
    kind: panelKind,
    origin: v.pipe(v.string(), v.url()),
    opened: text,
    other: text,
    store: v.optional(v.pipe(v.string(), v.regex(/^pan_\w+$/))),
  }),
  values,
);
const key = process.env['PANEL_KEY'];
const secret = process.env['PANEL_SECRET'];
if (!asked.success || !key || !secret) {
  console.error(
    'Usage: PANEL_KEY=… PANEL_SECRET=… npm run verify:connector -- --kind <kind> --origin <https://panel> \\\n' +
      '  --opened <test account> --other <second test account> [--api-base <address>] [--local] [--json] \\\n' +
      '  [--store <panel id> [--remote]]\n--local allows a panel on this machine over http.',
  );
  process.exit(2);
}
const { kind, origin, opened, other, store } = asked.output;
const id = 'pan_verification';
const panel = {
  id,
  kind,
  name: origin,
  origin,
  apiBase: values['api-base'] ?? origin,
  enabled: true,
  agencyOrigin: null,
  hostOrigin: origin,
  hostTokenHash: null,
  verifiedAt: null,
  verifiedVersion: null,
  connection: 'connected',
  oneFullPartner: false,
  distinctProducts: false,
  boundBackups: false,
  // Whether the host offers limits that leak is another question than whether they are what is declared.
  leakyLimited: true,
  createdAt: 0,
  version: 1,
} as const;
const connector = await connectorsFor({
  store: {
    panels: {
      byId: async () => panel,
      keyed: async () => ({ panel, credential: { keyId: '', nonce: '', ciphertext: '' } }),
      ownerKey: async () => null,
    },
  },
  secrets: { open: async () => JSON.stringify({ key, secret }) },
  signer: {
    sign: () => Promise.reject(new Error('a host with delegated login is verified from the dashboard')),
    publicKeys: async () => [],
  },
  settings: { deployment: 'https://verification.invalid', development: values.local },
  clock: { now: () => Date.now() },
  ids: { token: () => randomIds.token() },
}).of(id);
if (!connector.ok) {
  console.error(`No connector: ${connector.error.code}. Is the key in the form this kind of panel has?`);
  process.exit(1);
}
const { version, results } = await runVerification({
  connector: connector.value,
  accounts: { opened, other },
  grantIds: { limited: randomIds.id('grt'), full: randomIds.id('grt') },
  now: () => Date.now(),
  announce: async () => true,
  withdraw: async () => {},
});
const passed = verificationPassed(results);
const seen = version ?? connector.value.capabilities.verified.version;
if (values.json) {
  console.log(JSON.stringify({ kind, origin, version: seen, passed, results }, null, 2));
} else {
  for (const { step, outcome, detail, milliseconds } of results) {
    console.log(
      `${outcome.padEnd(12)} ${step.padEnd(16)} ${String(milliseconds).padStart(6)} ms  ${detail ?? ''}`,
    );
  }
  console.log(passed ? `passed, version ${seen ?? 'unknown'}` : 'did not pass');
}
if (store !== undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'panelshare-'));
  const file = join(folder, 'verification.sql');
  writeFileSync(
    file,
    verificationSql(store, {
      auditId: randomIds.id('aud'),
      now: Date.now(),
      passed,
      version: seen,
      opened,
      other,
      results,
    }),
    { mode: 0o600 },
  );
  const place = values.remote ? '--remote' : '--local';
  const { status } = spawnSync('wrangler', ['d1', 'execute', 'panelshare', place, '--yes', '--file', file], {
    stdio: 'inherit',
  });
  rmSync(folder, { recursive: true });
  if (status !== 0) process.exit(status ?? 1);
}
process.exit(passed ? 0 : 1);
