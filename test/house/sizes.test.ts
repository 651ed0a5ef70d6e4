import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { languages } from '../../shared/messages/language.ts';

const built = join(import.meta.dirname, '../../dist/worker');

/** A file and every module that it imports at its start; what it may load later is not among them. */
const startOf = (name: string): string[] => [
  name,
  ...[
    ...readFileSync(join(built, name), 'utf8').matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.mjs)["']/g),
  ].flatMap((match) => startOf(match[1] ?? '')),
];

const gzipped = (names: readonly string[]): number =>
  [...new Set(names)]
    .map((name) => gzipSync(readFileSync(join(built, name))).byteLength)
    .reduce((sum, one) => sum + one, 0);

/** `npm test` builds the Worker as it is deployed before it runs the suites. */
test.runIf(existsSync(join(built, 'index.mjs'))).each(languages)(
  'what the Worker loads for a request in %s is at most 250 KB gzipped, the passkey library included',
  (language) => {
    const script = startOf('index.mjs');
    const words = readdirSync(built).filter((name) => name.startsWith(`shared.messages.words.${language}-`));
    expect(words).toHaveLength(1);
    expect(script).not.toContain(words[0]);
    expect(gzipped([...script, ...words.flatMap(startOf)])).toBeLessThanOrEqual(250_000);
  },
);
