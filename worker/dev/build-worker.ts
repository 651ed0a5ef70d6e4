import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, type Rolldown } from 'vite';
import { passkeyAlias } from './passkey-alias.ts';
import { root } from './processes.ts';

/**
 * Builds `dist/worker`, which wrangler.toml takes as it is: the script, and beside it a module for
 * whatever the source imports by `import('…')`, so that a request loads and parses only what it
 * needs. What the script itself needs is one module, `start`: left to itself the bundler makes a
 * module of whatever two others share, and a hundred small ones weigh a third more than the same in one.
 *
 * So a route stands in the start and what it does beside it (`lazy`, worker/http/route.ts), and words are
 * a module for each area and language: a page that imports an area's words has them loaded with it
 * (shared/messages/words.ts). test/house/sizes.test.ts holds what a request may cost.
 *
 * Wrangler runs this before it deploys or starts the Worker.
 */
const target = join(root, 'dist/worker');

/** Every module is named after its source, or the first of its sources: `worker.http.pages.grants.end`. */
const nameOf = ({ name, moduleIds }: { name: string; moduleIds: readonly string[] }): string =>
  moduleIds
    .map((id) =>
      relative(root, id)
        .replaceAll('\\', '/')
        .replace(/(?:\/index)?\.[jt]sx?$/, ''),
    )
    .findLast((source) => source.endsWith(`/${name}`))
    ?.replaceAll('/', '.') ?? name;

const entry = join(root, 'worker/index.ts');

/** The script and every source that it imports at its start. */
const starting = new Set<string>();

const groupOf = (id: string, bundle: Rolldown.ChunkingContext): string | null => {
  const add = (source: string): void => {
    if (starting.has(source)) return;
    starting.add(source);
    for (const imported of bundle.getModuleInfo(source)?.importedIds ?? []) add(imported);
  };
  add(entry);
  return starting.has(id) ? 'start' : null;
};

const built = await build({
  configFile: false,
  root,
  logLevel: 'warn',
  publicDir: false,
  resolve: { alias: [passkeyAlias] },
  ssr: {
    noExternal: true,
    resolve: { conditions: ['workerd', 'worker', 'browser', 'module', 'production'] },
  },
  build: {
    ssr: true,
    write: false,
    minify: true,
    target: 'es2024',
    rolldownOptions: {
      input: { index: entry },
      external: /^(?:cloudflare|node):/,
      platform: 'browser',
      // The platform takes whatever the script exports for a handler.
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: '[name].mjs',
        chunkFileNames: (chunk) => `${nameOf(chunk)}-[hash].mjs`,
        codeSplitting: { groups: [{ debugName: 'start', name: groupOf }] },
      },
    },
  },
});

if (Array.isArray(built) || !('output' in built)) throw new Error('one build was expected');

/**
 * Several Workers may start at the same time from this folder. Each module is named after its
 * content, so one that stands is right as it is, and the script, which names them, comes last.
 */
mkdirSync(target, { recursive: true });
const chunks = built.output.filter((file) => file.type === 'chunk');
for (const { fileName, code, isEntry } of chunks.toSorted((a, b) => Number(a.isEntry) - Number(b.isEntry))) {
  const path = join(target, fileName);
  if (!isEntry && existsSync(path)) continue;
  const half = `${path}.${process.pid}`;
  writeFileSync(half, code);
  renameSync(half, path);
}
const current = new Set(chunks.map(({ fileName }) => fileName));
for (const name of readdirSync(target)) {
  if (name.endsWith('.mjs') && !current.has(name)) rmSync(join(target, name), { force: true });
}
