import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { languages } from '../../shared/messages/language.ts';

/** `npm test` builds the Worker as it is deployed before it runs the suites. */
const built = join(import.meta.dirname, '../../dist/worker');
const script = 'index.mjs';

const modules = new Map(
  existsSync(built)
    ? readdirSync(built)
        .filter((name) => name.endsWith('.mjs'))
        .map((name) => [name, readFileSync(join(built, name), 'utf8')])
    : [],
);

const namedBy = (pattern: RegExp, name: string): string[] =>
  [...(modules.get(name) ?? '').matchAll(pattern)].map((match) => match[1] ?? '');

/** A module and every module that it imports at its start; what it may load later is not among them. */
const startOf = (name: string, found = new Set<string>()): Set<string> => {
  if (found.has(name)) return found;
  found.add(name);
  for (const one of namedBy(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g, name)) startOf(one, found);
  return found;
};

const later = new Set(
  [...modules.keys()].flatMap((name) => namedBy(/import\(["'`]\.\/([^"'`]+)["'`]\)/g, name)),
);

const start = startOf(script);

const gzipped = (names: Iterable<string>): number =>
  [...new Set(names)].map((name) => gzipSync(modules.get(name) ?? '').byteLength).reduce((a, b) => a + b, 0);

/** What is loaded for a module beside the script, in bytes. */
const cost = (name: string): number => gzipped([...startOf(name)].filter((one) => !start.has(one)));

const kinds = {
  language: /^shared\.messages\.words\./,
  page: /^worker\.http\.(?:pages|api|protocol)\./,
  connector: /^worker\.connectors\./,
  /** Of contracts one is read at a time, in one language. */
  contract: /^shared\.messages\.processing\./,
  /** Not for a request: the minute, a mail that comes in, and what an organisation’s object does. */
  otherEvent: /^worker\.(?:jobs\.scheduled|mail\.inbound|organisation\.log-keeper)\b/,
};

const costliest = (kind: RegExp): string =>
  [...later].filter((name) => kind.test(name)).toSorted((a, b) => cost(b) - cost(a))[0] ?? script;

/** Whatever comes beside: passkeys, signatures, and the mails that are sent after the answer. */
const others = [...later].filter((name) => !Object.values(kinds).some((kind) => kind.test(name)));

describe.runIf(modules.has(script))('what the Worker loads, gzipped', () => {
  test('to start is at most 120 kB, and no language, page, connector or library of the few is in it', () => {
    expect([...later].filter((name) => start.has(name))).toEqual([]);
    expect(gzipped(start)).toBeLessThanOrEqual(120_000);
  });

  test.each(languages)(
    'for the costliest request in %s is at most 250 kB: start, words, page, connector and all that may come beside',
    (language) => {
      const words = [...later].filter((name) => name.startsWith(`shared.messages.words.${language}-`));
      expect(words).toHaveLength(1);
      const request = [
        ...words,
        costliest(kinds.page),
        costliest(kinds.connector),
        costliest(kinds.contract),
        ...others,
      ];
      const listed = [script, ...request].map(
        (name) => `${name}: ${name === script ? gzipped(start) : cost(name)}`,
      );
      expect(
        gzipped([...start, ...request.flatMap((name) => [...startOf(name)])]),
        listed.join('\n'),
      ).toBeLessThanOrEqual(250_000);
    },
  );
});
