import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchCode, matchWords } from '../../shared/domain/match-code.ts';

test('[X2] every token gives two different words, each of the 64 is reached, and no two start alike', () => {
  expect(new Set(matchWords).size).toBe(64);
  expect(new Set(matchWords.map((word) => word.slice(0, 4))).size).toBe(64);
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.base64String({ minLength: 8 }), (text) => {
      const words = matchCode(text.replaceAll('+', '-').replaceAll('/', '_')).split(' ');
      expect(new Set(words).size).toBe(2);
      for (const word of words) {
        expect(matchWords).toContain(word);
        reached.add(word);
      }
    }),
    { numRuns: 2_000 },
  );
  expect(reached.size).toBe(64);
});
