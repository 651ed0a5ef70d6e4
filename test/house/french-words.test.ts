import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const french = globSync('shared/messages/pages/*/fr.ts', { cwd: root }).map((path) => ({
  path,
  text: readFileSync(`${root}${path}`, 'utf8'),
}));

/** What a page says, as it stands in the file; the code around it has spaces of its own. */
const said = (text: string): string[] => text.match(/'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g) ?? [];

test('[L1] on French pages no line can begin with the sign that ends a clause', () => {
  expect(french.length).toBeGreaterThan(20);
  for (const { path, text } of french) {
    const loose = said(text)
      .map((words) => words.replaceAll(/\$\{[^}]*\}/g, 'x'))
      .filter((words) => /[\p{L})»] [:;?!»]|« /u.test(words));
    expect(loose, path).toEqual([]);
  }
});
