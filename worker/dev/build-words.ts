import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { languages } from '../../shared/messages/language.ts';
import { root } from './processes.ts';

/**
 * Builds `dist/words`: the words of each language as a module of its own, and `modules.js`, which
 * imports them one by one; in the same way the reader of mails, which only arriving mail needs. wrangler.toml puts it in the place of the source and uploads the modules
 * with the script, so a Worker never meets the words of another build. Wrangler runs this before
 * each of its builds.
 */
const words = join(root, 'shared/messages/words');
const target = join(root, 'dist/words');

const built = await build({
  configFile: false,
  root,
  logLevel: 'warn',
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    write: false,
    minify: true,
    target: 'es2022',
    rolldownOptions: {
      input: {
        ...Object.fromEntries(['modules', ...languages].map((name) => [name, join(words, `${name}.ts`)])),
        'mail-parser': join(root, 'worker/mail/inbound/parser.ts'),
      },
      output: {
        // Wrangler bundles the .js files and leaves every .mjs a module.
        entryFileNames: ({ name }) =>
          name === 'modules' || name === 'mail-parser' ? `${name}.js` : '[name].mjs',
        chunkFileNames: '[name].mjs',
      },
    },
  },
});

if (Array.isArray(built) || !('output' in built)) throw new Error('one build was expected');
mkdirSync(target, { recursive: true });
for (const file of built.output) {
  const path = join(target, file.fileName);
  const content = file.type === 'chunk' ? file.code : file.source;
  // A Worker that runs on these files would start anew, so what is the same stays untouched.
  if (existsSync(path) && readFileSync(path, 'utf8') === content) continue;
  const half = `${path}.${process.pid}`;
  writeFileSync(half, content);
  renameSync(half, path);
}
