import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const manifest: Record<string, unknown> = JSON.parse(read('package.json'));
const namesIn = (field: string): readonly string[] => {
  const listed = manifest[field];
  return typeof listed === 'object' && listed !== null ? Object.keys(listed) : [];
};

/** Packages named in the first cell of the rows of one part of the page. */
const toldIn = (heading: string): readonly string[] => {
  const part = read('docs/dependencies.md')
    .split(/^## /m)
    .find((one) => one.startsWith(heading));
  return (part ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));
};

test('docs/dependencies.md names every package that is in the product, and no other', () => {
  expect([...toldIn('In the product')].sort()).toEqual([...namesIn('dependencies')].sort());
});

test('and every one to build, test and measure', () => {
  const others = [...namesIn('devDependencies'), ...namesIn('optionalDependencies')];
  expect([...toldIn('To build, test and measure')].sort()).toEqual([...others].sort());
});

/** Where WXT and the Worker's platform lend names of their own to what is built. */
const lent = ['wxt', 'cloudflare:', 'node:', 'virtual:'];

test('what stands in the product is loaded from packages of the product alone', () => {
  const files = ['worker', 'shared', 'extension']
    .flatMap((folder) =>
      globSync(`${folder}/**/*.{ts,tsx}`, { cwd: new URL('../..', import.meta.url).pathname }),
    )
    // The launcher of `npm start`, the builders and the commands of an operator run on Node.
    .filter((path) => !/^worker\/(?:dev|cli)\/|\/vite\.config\.ts$|^extension\/build\.ts$/.test(path));
  const loaded = files.flatMap((path) =>
    [...read(path).matchAll(/(?:\bfrom '|\bimport\('|^import ')([@a-z][^'\s]*)'/gm)].map(
      (match) => match[1] ?? '',
    ),
  );
  const packages = new Set(
    loaded
      .filter((name) => !lent.some((other) => name.startsWith(other)))
      .map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      ),
  );
  expect(files.length).toBeGreaterThan(500);
  expect([...packages].filter((name) => !namesIn('dependencies').includes(name))).toEqual([]);
});
