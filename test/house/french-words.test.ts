import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
/** Texts that were agreed on stand as they were: their hashes are kept. */
const french = globSync('shared/messages/**/fr.ts', { cwd: root })
  .filter((path) => !/\/(?:agreement|processing)\/2/.test(path))
  .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }));

/** What is said, as it stands in the file; the code around it has spaces of its own. */
const said = (text: string): string[] => text.match(/'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g) ?? [];

test('[L1] in French no line can begin with the sign that ends a clause', () => {
  expect(french.length).toBeGreaterThan(20);
  for (const { path, text } of french) {
    const loose = said(text)
      .map((words) => words.replaceAll(/\$\{[^}]*\}/g, 'x'))
      .filter((words) => /[\p{L})»] [:;?!»]|« /u.test(words));
    expect(loose, path).toEqual([]);
  }
});
