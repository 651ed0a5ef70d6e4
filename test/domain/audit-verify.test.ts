import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beforeFirst, seal } from '../../shared/domain/log-chain.ts';
import { endType, headType, lineOf } from '../../shared/log-file/format.ts';
import { sha256 } from '../../worker/crypto/log-file-keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'audit-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

const root = join(import.meta.dirname, '../..');
const verify = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['worker/cli/audit-verify.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    // Works offline: whatever would be fetched has no way out.
    env: { ...process.env, HTTPS_PROXY: 'http://127.0.0.1:1', HTTP_PROXY: 'http://127.0.0.1:1' },
  });
  return { status, said: `${stdout}${stderr}` };
};
const put = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const scene = { key: '', other: '', file: '', lines: [''] };

beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const stranger = await generateKeyPair('ES256', { extractable: true });
  const keys = async (key: CryptoKey) => JSON.stringify({ keys: [{ ...(await exportJWK(key)), kid: 'k1' }] });
  scene.key = put('jwks.json', await keys(publicKey));
  scene.other = put('other.json', await keys(stranger.publicKey));
  const [iss, chain] = ['https://share.example', 'org_berg'];
  const sign = (typ: string, claims: Record<string, unknown>) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'k1', typ }).sign(privateKey);
  const entries = ['grant.started', 'grant.paused', 'grant.ended'].map((event, at) => ({
    id: `aud_${at}`,
    at,
    actorKind: 'person',
    actorId: 'per_1',
    onBehalfOf: null,
    event,
    subjectKind: 'grant',
    subjectId: 'grt_1',
    data: '{"text":"one\u2028line"}',
    requestId: 'req_1',
  }));
  const sealed = await seal(chain, beforeFirst, entries, sha256);
  const { sequence, hash } = sealed.at(-1) ?? beforeFirst;
  scene.lines = [
    lineOf({ kind: 'log', format: 1, deployment: iss, chain, after: beforeFirst }),
    ...sealed.map((entry) => lineOf({ kind: 'entry', ...entry })),
    lineOf({
      kind: 'head',
      signed: await sign(headType, { iss, chain, date: '2026-11-21', sequence, hash, iat: 1 }),
    }),
    lineOf({
      kind: 'end',
      signed: await sign(endType, {
        iss,
        chain,
        after: beforeFirst,
        sequence,
        hash,
        entries: 3,
        heads: 1,
        iat: 1,
      }),
    }),
  ];
  scene.file = put('log.jsonl', `${scene.lines.join('\n')}\n`);
});

test('[A4] audit:verify says that a log is whole, with the file and the key alone', () => {
  const { status, said } = verify(scene.file, '--key', scene.key);
  expect(said).toContain('The log of org_berg at https://share.example.');
  expect(said).toContain('3 entries, 1 signed heads, up to entry 3.');
  expect(said).toContain('whole and unchanged, and signed by the deployment');
  expect(status).toBe(0);
});

test('[A4] audit:verify names the changed, the missing and the forged line, and fails', () => {
  const text = scene.lines.join('\n');
  const changed = verify(
    put('changed.jsonl', text.replace('grant.paused', 'grant.resumed')),
    '--key',
    scene.key,
  );
  expect(changed.said).toContain('Line 3: Entry 2 is not what was sealed: something in it was changed.');
  expect(changed.status).toBe(1);
  const missing = verify(put('missing.jsonl', scene.lines.toSpliced(2, 1).join('\n')), '--key', scene.key);
  expect(missing.said).toContain('Line 3: Entry 2 is missing.');
  expect(missing.status).toBe(1);
  const forged = verify(scene.file, '--key', scene.other);
  expect(forged.said).toContain('Line 5: The signature is not by one of the keys');
  expect(forged.status).toBe(1);
  const cut = verify(put('cut.jsonl', scene.lines.slice(0, 3).join('\n')), '--key', scene.key);
  expect(cut.said).toContain('the file was cut off');
});

test('[A4] audit:verify without keys says what it could not check, and what it cannot read', () => {
  expect(verify(scene.file)).toMatchObject({ status: 3 });
  expect(verify(join(folder, 'none.jsonl'), '--key', scene.key)).toMatchObject({ status: 2 });
  expect(verify(scene.file, '--key', scene.file)).toMatchObject({ status: 2 });
  expect(verify()).toMatchObject({ status: 2 });
});
