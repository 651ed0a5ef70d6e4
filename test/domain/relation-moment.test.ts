import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RelationFact, relatedAt } from '../../shared/domain/relation.ts';

const fact = (organisationId: string): fc.Arbitrary<RelationFact> =>
  fc
    .record({
      shared: fc.constantFrom('member per_a', 'member per_b', 'domain a.example', 'register CHE-1'),
      from: fc.integer({ min: 0, max: 100 }),
      length: fc.option(fc.integer({ min: 0, max: 100 })),
    })
    .map(({ shared, from, length }) => ({
      organisationId,
      shared,
      from,
      until: length === null ? null : from + length,
    }));
const factsOf = (organisationId: string) => fc.array(fact(organisationId), { maxLength: 5 });
const moment = fc.integer({ min: 0, max: 220 });

describe('[E57] belonging together at a moment', () => {
  test('needs one thing that both hold then, whichever side is asked', () => {
    fc.assert(
      fc.property(factsOf('org_one'), factsOf('org_other'), moment, (one, other, at) => {
        const holds = ({ from, until }: RelationFact): boolean => from <= at && at < (until ?? Infinity);
        const expected = one.some((mine) =>
          other.some((theirs) => mine.shared === theirs.shared && holds(mine) && holds(theirs)),
        );
        expect(relatedAt(one, other, at)).toBe(expected);
        expect(relatedAt(other, one, at)).toBe(expected);
      }),
    );
  });

  test('what begins or ends later changes nothing for a moment before', () => {
    fc.assert(
      fc.property(factsOf('org_one'), factsOf('org_other'), moment, (one, other, at) => {
        const sooner = (facts: readonly RelationFact[]): readonly RelationFact[] =>
          facts
            .filter(({ from }) => from <= at)
            .map((each) => ({ ...each, until: each.until !== null && each.until > at ? null : each.until }));
        expect(relatedAt(sooner(one), sooner(other), at)).toBe(relatedAt(one, other, at));
      }),
    );
  });
});
