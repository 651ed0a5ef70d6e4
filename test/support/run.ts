import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, installChromium, missingChromium } from '../../worker/dev/browser.ts';
import { findFirefox, installFirefox, missingFirefox } from '../../worker/dev/firefox.ts';
import { checkNode } from '../../worker/dev/preflight.ts';
import { root, run } from '../../worker/dev/processes.ts';
import { build, buildForFirefox } from '../../worker/dev/stack.ts';
import { type Outcome, outcomesFrom } from './results.ts';

/**
 * `npm test`: types, lint, builds and every suite, and one plain line at the end. A part that
 * could not run counts as failed, so that the line never says more than was proved.
 */
const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const outcomes: Outcome[] = [];

/** A check that is a command: it passes when the command does. */
const check = async (name: string, work: () => Promise<unknown>): Promise<boolean> => {
  const begun = Date.now();
  try {
    await work();
    outcomes.push({ file: name, title: name, passed: true });
    console.log(`✓ ${name} (${Math.round((Date.now() - begun) / 1000)} s)`);
    return true;
  } catch (error) {
    outcomes.push({ file: name, title: name, passed: false });
    console.error(`✗ ${name}\n${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
};

/** One call of vitest; a file that does not even load counts as one failure. */
const suite = (projects: readonly string[]): Promise<void> =>
  new Promise((resolve) => {
    const file = join(results, `${projects.join('-')}.json`);
    const child = spawn(
      join(root, 'node_modules/.bin/vitest'),
      [
        'run',
        ...projects.flatMap((name) => ['--project', name]),
        '--reporter=default',
        '--reporter=json',
        `--outputFile=${file}`,
      ],
      {
        cwd: root,
        stdio: 'inherit',
        env: {
          ...process.env,
          NO_COLOR: '1',
          PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
        },
      },
    );
    child.once('close', () => {
      try {
        outcomes.push(...outcomesFrom(readFileSync(file, 'utf8')));
      } catch {
        outcomes.push({
          file: projects.join(', '),
          title: `${projects.join(', ')} did not finish`,
          passed: false,
        });
      }
      resolve();
    });
  });

checkNode();
await check('types', () => run('tsc', ['-b']));
await check('lint and format', () => run('biome', ['check', '--error-on-warnings', '--max-diagnostics=20']));
const built =
  (await check('build for local work', build)) &&
  (await check('build for local work in Firefox', buildForFirefox)) &&
  (await check('build for Chromium', () => run('wxt', ['build']))) &&
  (await check('build for Firefox', () => run('wxt', ['build', '-b', 'firefox']))) &&
  (await check('build of the Worker', () => run('wrangler', ['deploy', '--dry-run'])));
await suite(['node', 'worker']);

/** A browser that is missing is said; in CI, where nobody would read that, it fails. */
const inBrowser = async (
  name: string,
  executable: string | null,
  missing: string,
  suites: readonly string[],
): Promise<void> => {
  if (executable === null) {
    console.log(`Tests in ${name} were not run. ${missing}`);
    if (process.env['CI'] === 'true')
      outcomes.push({ file: 'browser', title: `${name} is missing`, passed: false });
  } else if (built) {
    for (const one of suites) await suite([one]);
  }
};

await inBrowser('Firefox', findFirefox() ?? installFirefox(), missingFirefox, ['firefox']);
await inBrowser('Chromium', findChromium() ?? installChromium(), missingChromium, ['browser', 'start']);

for (const { file, title } of outcomes.filter(({ again }) => again))
  console.log(`passed at the second try: ${file} · ${title}`);
const failed = outcomes.filter((outcome) => !outcome.passed);
for (const outcome of failed) console.error(`failed: ${outcome.file} · ${outcome.title}`);
console.log(`${outcomes.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);
