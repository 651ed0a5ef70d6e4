import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

const root = new URL('../..', import.meta.url).pathname;
const run = promisify(execFile);

/** The extension as it ships, built apart from the working copy's own output. */
export const buildExtension = async (browser: 'chrome' | 'firefox', mode = 'production'): Promise<string> => {
  const outDir = await mkdtemp(join(tmpdir(), 'panelshare-build-'));
  const options = JSON.stringify({ root, browser, mode, outDir, outDirTemplate: 'built' });
  // In a process of its own: the test runner's environment would make it another build.
  const { NODE_ENV: _node, VITEST: _vitest, ...env } = process.env;
  const script = `const { build } = await import('wxt'); await build({ ...${options}, logger: { debug() {}, log() {}, info() {}, warn() {}, error: console.error, fatal: console.error, success() {}, level: 0 } });`;
  await run(process.execPath, ['--input-type=module', '-e', script], { cwd: root, env });
  return join(outDir, 'built');
};

export const readBuilt = (built: string, file: string): Promise<string> =>
  readFile(join(built, file), 'utf8');

export const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length;

/** The scripts a page loads before it can paint: those it names, and what they import at once. */
export const staticScripts = async (built: string, page: string): Promise<string[]> => {
  const found = new Set<string>();
  const follow = async (file: string): Promise<void> => {
    if (found.has(file)) return;
    found.add(file);
    const source = await readBuilt(built, file);
    for (const [, name] of source.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) {
      if (name !== undefined) await follow(`chunks/${name}`);
    }
  };
  for (const [, file] of (await readBuilt(built, page)).matchAll(/src="\/([^"]+\.js)"/g)) {
    if (file !== undefined) await follow(file);
  }
  return [...found];
};

export const allScripts = async (built: string): Promise<string[]> =>
  (await readdir(built, { recursive: true })).filter((file) => file.endsWith('.js'));
