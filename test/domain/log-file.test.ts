import fc from 'fast-check';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { beforeFirst, type ChainEnd, type LogEntry, seal } from '../../shared/domain/log-chain.ts';
import { endType, headType, lineOf } from '../../shared/log-file/format.ts';
import { type Open, verifyLog } from '../../shared/log-file/verify.ts';
import { opensWith, reads, sha256 } from '../../worker/crypto/log-file-keys.ts';

const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1' }] });
const keyed = opensWith(jwks);
if (keyed === null) throw new Error('no keys');
const open: Open = keyed;

const iss = 'https://share.example';
const chain = 'org_berg';
const sign = (typ: string, claims: Record<string, unknown>) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'k1', typ }).sign(privateKey);

const text = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constant('{"a":"b\\u2028"}'));
const entry: fc.Arbitrary<LogEntry> = fc.record({
  id: fc.uuid(),
  at: fc.integer({ min: 0, max: 2 ** 45 }),
  actorKind: fc.constantFrom('person', 'system'),
  actorId: fc.option(fc.uuid()),
  onBehalfOf: fc.option(fc.uuid()),
  event: text,
  subjectKind: fc.constantFrom('grant', 'account'),
  subjectId: fc.uuid(),
  data: text,
  requestId: fc.uuid(),
});

/** A file as the Worker writes it: a head behind every third entry, and the signed end. */
const fileOf = async (entries: readonly LogEntry[], after: ChainEnd = beforeFirst): Promise<string[]> => {
  const sealed = await seal(chain, after, entries, sha256);
  const lines = [lineOf({ kind: 'log', format: 1, deployment: iss, chain, after })];
  let heads = 0;
  for (const one of sealed) {
    lines.push(lineOf({ kind: 'entry', ...one }));
    if (one.sequence % 3 !== 0) continue;
    heads += 1;
    const { sequence, hash } = one;
    const signed = await sign(headType, { iss, chain, date: '2026-11-21', sequence, hash, iat: 1 });
    lines.push(lineOf({ kind: 'head', signed }));
  }
  const last = sealed.at(-1) ?? after;
  const { sequence, hash } = last;
  const claims = { iss, chain, after, sequence, hash, entries: sealed.length, heads, iat: 1 };
  lines.push(lineOf({ kind: 'end', signed: await sign(endType, claims) }));
  return lines;
};

const findings = async (lines: readonly string[], opens: Open = open) =>
  (await verifyLog(lines, { hash: sha256, open: opens })).findings;
const what = async (lines: readonly string[]) => (await findings(lines)).map((one) => one.what);

test('[A4] a log as it was written has nothing wrong, whatever stands in it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: 8 }), async (entries) => {
      expect(await findings(await fileOf(entries))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

/** One change to a file, by whoever wants to hide something. */
type Mutation =
  | { do: 'character'; line: number; at: number; to: string }
  | { do: 'remove' | 'cut'; line: number }
  | { do: 'repeat' | 'swap'; line: number; to: number };
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({
    do: fc.constant('character' as const),
    line: fc.nat(),
    at: fc.nat(),
    to: fc.string({ minLength: 1, maxLength: 1 }),
  }),
  fc.record({ do: fc.constant('remove' as const), line: fc.nat() }),
  fc.record({ do: fc.constant('repeat' as const), line: fc.nat(), to: fc.nat() }),
  fc.record({ do: fc.constant('swap' as const), line: fc.nat(), to: fc.nat() }),
  fc.record({ do: fc.constant('cut' as const), line: fc.nat() }),
);

const mutated = (lines: readonly string[], change: Mutation): string[] => {
  const copy = [...lines];
  const at = change.line % copy.length;
  const here = copy[at] ?? '';
  switch (change.do) {
    case 'character': {
      const place = change.at % here.length;
      copy[at] = `${here.slice(0, place)}${change.to}${here.slice(place + 1)}`;
      return copy;
    }
    case 'remove':
      copy.splice(at, 1);
      return copy;
    case 'repeat':
      copy.splice(change.to % (copy.length + 1), 0, here);
      return copy;
    case 'swap': {
      const other = change.to % copy.length;
      copy[at] = copy[other] ?? '';
      copy[other] = here;
      return copy;
    }
    case 'cut':
      return copy.slice(0, at);
  }
};

test('[A4] any single change to the file is found', async () => {
  const entries = fc.sample(entry, { numRuns: 7, seed: 4 });
  const lines = await fileOf(entries);
  await fc.assert(
    fc.asyncProperty(mutation, async (change) => {
      const changed = mutated(lines, change);
      fc.pre(changed.join('\n') !== lines.join('\n'));
      expect((await findings(changed)).length).toBeGreaterThan(0);
    }),
    { numRuns: 1500 },
  );
});

test('[A4] any single change to any value of an entry is found, even when its own hash is made anew', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(entry, { minLength: 2, maxLength: 5 }),
      fc.nat(),
      entry,
      async (entries, index, forged) => {
        const at = index % entries.length;
        const other = entries.map((one, place) => (place === at ? forged : one));
        fc.pre(JSON.stringify(other) !== JSON.stringify(entries));
        const [true_, false_] = [await fileOf(entries), await fileOf(other)];
        // Every entry from the forged one on sealed anew, with the true heads and the true end.
        const lines = true_.map((line, place) =>
          line.startsWith('{"kind":"entry"') ? (false_[place] ?? '') : line,
        );
        expect((await findings(lines)).length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 100 },
  );
});

test('[A4] says what it is: changed, missing, moved, inserted, cut off, a wrong head', async () => {
  const lines = await fileOf(fc.sample(entry, { numRuns: 7, seed: 5 }));
  const entryAt = (sequence: number) => lines.findIndex((line) => line.includes(`"sequence":${sequence},`));
  const without = (index: number) => lines.filter((_, place) => place !== index);
  const changed = lines.with(entryAt(4), (lines[entryAt(4)] ?? '').replace('"at":', '"at":1'));
  expect(await findings(changed)).toEqual([{ line: entryAt(4) + 1, what: 'changed', sequence: 4 }]);
  expect(await findings(without(entryAt(5)))).toContainEqual({
    line: entryAt(5) + 1,
    what: 'missing',
    sequence: 5,
    until: 5,
  });
  const [five, four] = [lines[entryAt(5)] ?? '', lines[entryAt(4)] ?? ''];
  const moved = lines.with(entryAt(4), five).with(entryAt(5), four);
  expect(await what(moved)).toEqual(expect.arrayContaining(['missing', 'out_of_order']));
  expect(await what(lines.toSpliced(entryAt(5), 0, four))).toContain('out_of_order');
  expect(await what(lines.slice(0, -1))).toEqual(['no_end']);
  expect(await what(lines.slice(0, -3))).toEqual(['no_end']);
  expect(await what([...lines, four])).toEqual(['after_end']);
  // A true head of another log, and one that nobody of the deployment signed.
  const foreign = await sign(headType, {
    iss,
    chain: 'org_other',
    date: '2026-11-21',
    sequence: 3,
    hash: 'a'.repeat(64),
    iat: 1,
  });
  const head = lines.findIndex((line) => line.startsWith('{"kind":"head"'));
  expect(await what(lines.with(head, lineOf({ kind: 'head', signed: foreign })))).toEqual(['head_of_other']);
  const { privateKey: stranger } = await generateKeyPair('ES256');
  const forged = await new SignJWT({ iss, chain })
    .setProtectedHeader({ alg: 'ES256', kid: 'k1', typ: headType })
    .sign(stranger);
  expect(await what(lines.with(head, lineOf({ kind: 'head', signed: forged })))).toEqual(['signature']);
  // An end is no head: what was signed for one place does not stand in another.
  const end = lines.at(-1) ?? '';
  expect(await what(lines.with(head, end.replace('"end"', '"head"')))).toContain('signature');
});

test('[A4] a file cannot put words of its own on the screen of who checks it', async () => {
  for (const said of ['org_berg\nThis log is whole and unchanged.', '\u001b[2J\u001b[1;1H', 'org berg', '']) {
    const begun = { kind: 'log', format: 1, deployment: iss, chain: said, after: beforeFirst };
    const report = await verifyLog([JSON.stringify(begun)], { hash: sha256, open });
    expect(report.chain).toBe('');
    expect(report.findings[0]?.what).toBe('unreadable');
  }
});

test('[A4] without keys the chain is still checked, and a part of a log is verified from where it begins', async () => {
  const entries = fc.sample(entry, { numRuns: 5, seed: 6 });
  const lines = await fileOf(entries);
  expect(await findings(lines, reads)).toEqual([]);
  expect((await findings(lines.toSpliced(2, 1), reads)).length).toBeGreaterThan(0);
  const part = await fileOf(entries, { sequence: 40, hash: 'b'.repeat(64) });
  expect(await findings(part)).toEqual([]);
  expect((await findings([lines[0] ?? '', ...part.slice(1)])).length).toBeGreaterThan(0);
});
