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

const naming = (pattern: RegExp): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...modules].map(([name, code]) => [name, [...code.matchAll(pattern)].map((match) => match[1] ?? '')]),
  );

const startsWith = naming(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g);
const mayLoad = naming(/import\(["'`]\.\/([^"'`]+)["'`]\)/g);

/** A module and every module that it imports at its start; what it may load later is not among them. */
const startOf = (name: string, found = new Set<string>()): Set<string> => {
  if (found.has(name)) return found;
  found.add(name);
  for (const one of startsWith.get(name) ?? []) startOf(one, found);
  return found;
};

const later = new Set([...mayLoad.values()].flat());

const start = startOf(script);

const weights = new Map([...modules].map(([name, code]) => [name, gzipSync(code).byteLength]));

const gzipped = (names: Iterable<string>): number =>
  [...new Set(names)].map((name) => weights.get(name) ?? 0).reduce((a, b) => a + b, 0);

/** What is loaded for a module beside the script, in bytes. */
const cost = (name: string): number => gzipped([...startOf(name)].filter((one) => !start.has(one)));

const kinds = {
  /** In one language, the areas that the modules of a request name (shared/messages/words.ts). */
  words: /^shared\.messages\.(?:pages|mail|errors)\./,
  page: /^worker\.http\.(?:pages|api|protocol)\./,
  connector: /^worker\.connectors\./,
  /** Of contracts one is read at a time, in one language. */
  contract: /^shared\.messages\.(?:processing|agreement)\./,
  /** Somebody proves who they are by a passkey or by the host's provider. */
  proof: /^(?:node_modules\.@simplewebauthn\.server|worker\.outside\.provider)\b/,
  /** Not for a request: the minute, a mail that comes in, and what an organisation’s object does. */
  otherEvent: /^worker\.(?:jobs\.scheduled|mail\.inbound|organisation\.log-keeper)\b/,
};

const every = (kind: RegExp): readonly string[] => [...later].filter((name) => kind.test(name));

const costliest = (kind: RegExp): string => every(kind).toSorted((a, b) => cost(b) - cost(a))[0] ?? script;

/** Whatever comes beside: signatures, what hardly anybody reads, and the mails that are sent after the answer. */
const others = [...later].filter((name) => !Object.values(kinds).some((kind) => kind.test(name)));

/** Words in a language of all areas that some modules, or what these start with, name. */
const wordsFor = (names: readonly string[], language: string): readonly string[] =>
  [...new Set([...start, ...names.flatMap((name) => [...startOf(name)])])]
    .flatMap((name) => mayLoad.get(name) ?? [])
    .filter((name) => kinds.words.test(name) && name.includes(`.${language}-`));

/** What a request for a page loads in a language, beside the start. */
const requestFor = (page: string, language: string): readonly string[] => {
  const modules = [
    page,
    costliest(kinds.connector),
    costliest(kinds.contract),
    costliest(kinds.proof),
    ...others,
  ];
  return [...modules, ...wordsFor(modules, language)];
};

const weight = (request: readonly string[]): number =>
  gzipped([...start, ...request.flatMap((name) => [...startOf(name)])]);

describe.runIf(modules.has(script))('what the Worker loads, gzipped', () => {
  test('to start is at most 120 kB, and no language, page, connector or library of the few is in it', () => {
    expect([...later].filter((name) => start.has(name))).toEqual([]);
    expect(gzipped(start)).toBeLessThanOrEqual(120_000);
  });

  test.each(languages)(
    'for the costliest request in %s is at most 250 kB: start, words, page, connector and all that may come beside',
    (language) => {
      const requests = every(kinds.page).map((page) => requestFor(page, language));
      const request = requests.toSorted((a, b) => weight(b) - weight(a))[0] ?? [];
      for (const area of ['errors', 'pages', 'mail']) {
        expect(
          request.filter((name) => name.startsWith(`shared.messages.${area}.${language}-`)),
        ).toHaveLength(1);
      }
      const listed = [script, ...request].map(
        (name) => `${name}: ${name === script ? gzipped(start) : cost(name)}`,
      );
      expect(weight(request), listed.join('\n')).toBeLessThanOrEqual(250_000);
    },
  );
});
