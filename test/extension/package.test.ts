import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../worker/dev/processes.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'panelshare-package-'));

/** As a person has it who types the command: the test runner's environment would make it another build. */
const { NODE_ENV: _node, VITEST: _vitest, ...inherited } = process.env;
const env = {
  ...inherited,
  PATH: `${join(root, 'node_modules/.bin')}:${inherited['PATH'] ?? ''}`,
  WXT_SKIP_TELEMETRY: '1',
  NO_UPDATE_NOTIFIER: '1',
};

const filesIn = (archive: string): Record<string, Uint8Array> => unzipSync(readFileSync(archive));

const unpack = (archive: string, to: string): void => {
  for (const [name, content] of Object.entries(filesIn(archive))) {
    const file = join(to, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
};

const archivesOf = (output: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(output)
      .filter((name) => name.endsWith('.zip'))
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(output, name)))
          .digest('hex'),
      ]),
  );

/** In a network of its own that leads nowhere, where this machine lets a process have one. */
const cutOff: readonly string[] =
  spawnSync('unshare', ['--map-root-user', '--net', 'true']).status === 0
    ? ['unshare', '--map-root-user', '--net']
    : [];

describe('npm run package', () => {
  const output = join(folder, 'output');
  let made: Record<string, string> = {};
  const named = (what: string): string => {
    const name = Object.keys(made).find((one) => one.endsWith(`-${what}.zip`));
    if (name === undefined) throw new Error(`no archive for ${what} in ${Object.keys(made).join(', ')}`);
    return join(output, name);
  };

  beforeAll(async () => {
    // The working copy's own .output is being read by others.
    const script = `const { zip } = await import('wxt'); for (const browser of ['chrome', 'firefox']) await zip({ root: ${JSON.stringify(root)}, browser, outDir: ${JSON.stringify(output)} });`;
    await run(process.execPath, ['--input-type=module', '-e', script], { cwd: root, env });
    made = archivesOf(output);
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('makes a file for each store and the sources [L4]', () => {
    expect(Object.keys(made)).toEqual([
      expect.stringMatching(/^panelshare-[\d.]+-chrome\.zip$/),
      expect.stringMatching(/^panelshare-[\d.]+-firefox\.zip$/),
      expect.stringMatching(/^panelshare-[\d.]+-sources\.zip$/),
    ]);
    for (const store of ['chrome', 'firefox']) {
      const names = Object.keys(filesIn(named(store)));
      expect(names).toContain('manifest.json');
      expect(names.filter((name) => /\.(map|tsx?)$|test/.test(name))).toEqual([]);
    }
  });

  it('puts into the sources what is built from them, and nothing else', () => {
    const names = Object.keys(filesIn(named('sources')));
    expect(names).toEqual(expect.arrayContaining(['package-lock.json', '.npmrc', 'wxt.config.ts']));
    const tops = new Set(names.map((name) => name.split('/')[0]));
    expect([...tops].sort()).toEqual([
      '.npmrc',
      'README.md',
      'extension',
      'package-lock.json',
      'package.json',
      'shared',
      'tsconfig.json',
      'wxt.config.ts',
    ]);
  });

  it('is built again from the sources byte by byte, elsewhere and without a network [L4] [E29]', async () => {
    const elsewhere = join(folder, 'another place', 'panelshare');
    unpack(named('sources'), elsewhere);
    // What `npm ci` brings; bringing it is the one step that needs a network.
    symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'));
    const [command = 'npm', ...rest] = [...cutOff, 'npm', 'run', 'package'];
    await run(command, rest, { cwd: elsewhere, env: { ...env, npm_config_offline: 'true' } });
    expect(archivesOf(join(elsewhere, '.output'))).toEqual(made);
  }, 300_000);

  it('has nothing that Mozilla’s lint would warn of [L4]', async () => {
    const unpacked = join(folder, 'firefox');
    unpack(named('firefox'), unpacked);
    const { stdout } = await run(
      'web-ext',
      ['lint', '--no-config-discovery', '--source-dir', unpacked, '--output', 'json'],
      { env },
    ).catch((failed: { stdout: string }) => failed);
    const { errors, warnings, notices } = JSON.parse(stdout);
    expect({ errors, warnings, notices }).toEqual({ errors: [], warnings: [], notices: [] });
  }, 300_000);
});
