import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const text = (file: string): string => readFileSync(join(root, file), 'utf8');

interface Row {
  document: string;
  number: string;
  id: string;
  where: string;
  proof: string;
}

const rows: readonly Row[] = text('docs/coverage.md')
  .split(/^## /m)
  .slice(1)
  .flatMap((section) => {
    const document = section.slice(0, section.indexOf(':'));
    return [...section.matchAll(/^\| (\d+) \| .+ \| ([A-Z]\d+) \| (\S+) \| (\S+) \|$/gm)].map(
      ([, number = '', id = '', where = '', proof = '']): Row => ({ document, number, id, where, proof }),
    );
  });

const known = new Set([...text('docs/requirements.md').matchAll(/^\| ([A-Z]\d+) \|/gm)].map(([, id]) => id));

/** A proof may be a file or, where several files share the work, the folder's. */
const titles = (path: string): string => {
  const place = join(root, path);
  return statSync(place).isDirectory()
    ? readdirSync(place)
        .map((name) => readFileSync(join(place, name), 'utf8'))
        .join('\n')
    : readFileSync(place, 'utf8');
};

describe('docs/coverage.md', () => {
  test('has every numbered statement of the three documents, none left out of the count', () => {
    const numbers = (document: string) =>
      rows.filter((row) => row.document === document).map((row) => Number(row.number));
    for (const [document, count] of [
      ['internex', 17],
      ['IONOS', 17],
      ['Infomaniak', 43],
    ] as const) {
      expect(numbers(document)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    }
  });

  test.each(rows.map((row) => [`${row.document} ${row.number} (${row.id})`, row] as const))(
    '%s',
    (_, row) => {
      expect(known).toContain(row.id);
      if (row.proof === 'open') return;
      expect(existsSync(join(root, row.where)), row.where).toBe(true);
      expect(existsSync(join(root, row.proof)), row.proof).toBe(true);
      expect(titles(row.proof)).toMatch(new RegExp(`\\[${row.id}[\\]:]`));
    },
  );
});
