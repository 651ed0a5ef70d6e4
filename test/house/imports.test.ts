import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

const sourcesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));

/** What a file imports of ours, as paths from the root; packages are left out. */
const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)]
    .map((match) => match[1] ?? '')
    .map((path) => relative(root, normalize(join(root, dirname(file), path))));

/** What the adapters implement; the interfaces of panels, of the outside and of the store are a file an area. */
const ports = ['worker/ports.ts', 'worker/ports', 'worker/store.ts', 'worker/store'];

/** Folder → what it may import of ours (design/architecture.md, direction of imports). */
const directions: readonly { from: string; may: readonly string[]; except?: readonly string[] }[] = [
  { from: 'shared', may: ['shared'] },
  { from: 'extension', may: ['extension', 'shared'] },
  { from: 'worker/app', may: ['worker/app', ...ports, 'shared'] },
  { from: 'worker/db', may: ['worker/db', 'worker/app', ...ports, 'shared'] },
  {
    from: 'worker/connectors',
    may: [
      'worker/connectors',
      'worker/app',
      'worker/ports.ts',
      'worker/ports',
      'worker/store.ts',
      'worker/crypto',
      'shared',
    ],
  },
  { from: 'worker/crypto', may: ['worker/crypto', 'worker/ports.ts', 'shared/domain', 'shared/log-file'] },
  {
    from: 'worker/mail',
    may: [
      'worker/mail',
      'worker/app',
      'worker/store.ts',
      'worker/ports.ts',
      'worker/bindings.ts',
      'worker/db',
      'shared',
    ],
  },
  { from: 'worker/browser', may: ['worker/browser', 'shared'] },
];

test.each(directions)('imports of $from point the way the architecture says', ({ from, may }) => {
  const wrong = sourcesIn(from)
    .filter((file) => !file.includes('vite.config'))
    .flatMap((file) => importsOf(file).map((target) => ({ file, target })))
    .filter(({ target }) => !may.some((allowed) => target === allowed || target.startsWith(`${allowed}/`)));
  expect(wrong).toEqual([]);
});

test('the domain and the use cases have no clock, no randomness and no I/O of their own', () => {
  const forbidden =
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.(?:getRandomValues|randomUUID)|\bfetch\(|\bD1Database\b/;
  const wrong = [...sourcesIn('shared'), ...sourcesIn('worker/app')].filter((file) =>
    forbidden.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(wrong).toEqual([]);
});

test('nothing in the repository names where packages come from or a path of a machine', () => {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  expect(lock).not.toContain('"resolved"');
  const packages = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const versions = Object.values({
    ...packages.dependencies,
    ...packages.devDependencies,
    ...packages.optionalDependencies,
  });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+(?:-[a-z\d.]+)?$/.test(String(version)))).toEqual([]);
});
