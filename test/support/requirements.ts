import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../worker/dev/processes.ts';
import { type Outcome, outcomesFrom } from './results.ts';

/**
 * `npm run requirements`: every id of docs/requirements.md with the passing tests that prove it,
 * from the results of the last real run. A test proves an id by naming it in its title: `[S5]`,
 * or `[P1:popup]` for one of several places. It counts only at the border the row asks for.
 */
interface Requirement {
  id: string;
  text: string;
  /** Borders that each need a passing test: `browser`, `http`, `browser:popup` … */
  borders: readonly string[];
}

const { values } = parseArgs({
  options: {
    groups: { type: 'string' },
    ids: { type: 'string' },
    quiet: { type: 'boolean', default: false },
  },
});

const requirements: Requirement[] = [
  ...readFileSync(join(root, 'docs/requirements.md'), 'utf8').matchAll(
    /^\| ([A-Z]\d+) \| (.+?) \| ([^|]+) \|$/gm,
  ),
].map(([, id = '', text = '', borders = '']) => ({
  id,
  text,
  borders: borders.split(',').map((border) => border.trim()),
}));

const folder = join(root, 'test-results');
if (!existsSync(folder)) {
  console.error('There are no results yet: run "npm test" first.');
  process.exit(2);
}
const outcomes: Outcome[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => outcomesFrom(readFileSync(join(folder, name), 'utf8')));

/** The layer a test runs in, by its folder. */
const layerOf = (file: string): string => {
  const part = file.split('/')[1] ?? '';
  if (part === 'browser') return 'browser';
  if (part === 'worker') return 'http';
  return part === 'conformance' || part === 'panels'
    ? 'protocol'
    : part === 'adapters'
      ? 'adapter'
      : 'domain';
};

const proofs = new Map<string, { layer: string; place: string | null; outcome: Outcome }[]>();
for (const outcome of outcomes) {
  for (const [, id = '', place] of outcome.title.matchAll(/\[([A-Z]\d+)(?::([\w-]+))?\]/g)) {
    const list = proofs.get(id) ?? [];
    list.push({ layer: layerOf(outcome.file), place: place ?? null, outcome });
    proofs.set(id, list);
  }
}

/** A browser test also proves what HTTP asks for: it went through it. */
const meets = (border: string, proof: { layer: string; place: string | null }): boolean => {
  const [layer = '', place] = border.split(':');
  const layerMet = proof.layer === layer || (layer === 'http' && proof.layer === 'browser');
  return layerMet && (place === undefined || proof.place === place);
};

const groups = values.groups?.split(',');
const ids = values.ids?.split(',');
const wanted = requirements.filter(
  ({ id }) =>
    (!groups && !ids) || (groups?.includes(id.slice(0, 1)) ?? false) || (ids?.includes(id) ?? false),
);
let proven = 0;
for (const { id, text, borders } of wanted) {
  const found = proofs.get(id) ?? [];
  const broken = found.filter((proof) => !proof.outcome.passed);
  const missing = borders.filter(
    (border) => !found.some((proof) => proof.outcome.passed && meets(border, proof)),
  );
  const holds = missing.length === 0 && broken.length === 0;
  if (holds) proven += 1;
  const why = broken.length > 0 ? `${broken.length} failing` : `needs ${missing.join(', ')}`;
  console.log(`${holds ? '✓' : '·'} ${id.padEnd(4)} ${text.slice(0, 90)}${holds ? '' : `  (${why})`}`);
  if (!values.quiet && holds) {
    for (const { layer, outcome } of found.slice(0, 4)) console.log(`         ${layer}: ${outcome.title}`);
  }
}
console.log(`proven ${proven} of ${wanted.length}`);
process.exit((groups || ids) && proven < wanted.length ? 1 : 0);
