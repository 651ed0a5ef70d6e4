import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const german = globSync('shared/messages/**/de.ts', { cwd: root }).map((path) => ({
  path,
  text: readFileSync(`${root}${path}`, 'utf8'),
}));

test('[L1] German says one word for a partner’s status: the one that the status itself shows', () => {
  expect(german.length).toBeGreaterThan(20);
  const other =
    /zugelassene\w* (?:Sharing[- ])?Partner|(?:Partnerschaft|Partner|Agentur|[Ss]ie)[^'`.]{0,24} zugelassen\b/;
  for (const { path, text } of german) {
    const found = text.split('\n').filter((line) => other.test(line));
    expect(found, path).toEqual([]);
  }
});
