import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { root } from './processes.ts';

/**
 * Unicode's table of characters that look alike (UTS 39), as the library unhomoglyph keeps it, reduced to
 * what can still stand in a name when it is compared: what NFKC changes, what is no letter or digit, and
 * what folds to the same letter anyway, is left out. The rest is a sixth of the table, which partners' pages
 * would load for nothing. `node worker/dev/confusables.ts` writes it after an update of the library; a test
 * in test/house holds that it was done.
 */
const table = v.parse(
  v.record(v.string(), v.string()),
  JSON.parse(readFileSync(join(root, 'node_modules/unhomoglyph/data.json'), 'utf8')),
);

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const byPrototype = new Map<string, string[]>();
for (const [character, looksLike] of Object.entries(table)) {
  const prototype = folded(looksLike);
  const remains = /^[\p{L}\p{N}]$/u.test(character) && character.normalize('NFKC') === character;
  if (!remains || prototype === '' || folded(character) === prototype) continue;
  byPrototype.set(prototype, [...(byPrototype.get(prototype) ?? []), character]);
}

/** The file as it stands: a line for each prototype, and behind it all that looks like it. */
export const written = `// Written by worker/dev/confusables.ts from Unicode's confusables table; not edited by hand.
export const confusables = \`
${[...byPrototype]
  .map(([prototype, characters]) => `${prototype} ${characters.toSorted().join('')}`)
  .toSorted()
  .join('\n')}\`;
`;
export const target = join(root, 'shared/domain/confusables.ts');

if (process.argv[1] === import.meta.filename) writeFileSync(target, written);
