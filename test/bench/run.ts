import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { root } from '../../worker/dev/processes.ts';
import type { Bench } from './figure.ts';

/**
 * `npm run bench [-- name …]`: every `<name>.bench.ts` below this folder, or those named by their
 * own name (`popup`) or their folder's (`worker`), one after the other. A part that fails is told
 * and the others still run; the exit code says it.
 */
const wanted = process.argv.slice(2);
const files = globSync('test/bench/*/*.bench.ts', { cwd: root }).toSorted();
const namesOf = (file: string): string[] => [basename(file, '.bench.ts'), basename(dirname(file))];

const unknown = wanted.filter((name) => !files.some((file) => namesOf(file).includes(name)));
if (unknown.length > 0) {
  console.error(
    `There is no ${unknown.join(', ')}. There are: ${files.flatMap((file) => namesOf(file)[0] ?? []).join(', ')}.`,
  );
  process.exit(2);
}

let failed = false;
for (const file of files) {
  if (wanted.length > 0 && !namesOf(file).some((name) => wanted.includes(name))) continue;
  console.error(`${file} …`);
  try {
    const part: { bench: Bench } = await import(join(root, file));
    await part.bench();
  } catch (error) {
    failed = true;
    console.error(
      `${file} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }
}
process.exit(failed ? 1 : 0);
