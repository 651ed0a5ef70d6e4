import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMonth, lastMonths, spanOf } from '../../../shared/domain/money/month.ts';

const moments = fc.integer({ min: Date.UTC(2001, 0, 1), max: Date.UTC(2098, 11, 31) });

test('[M7] the last months end with this one, follow each other without a gap, and are a year when they are twelve', () => {
  fc.assert(
    fc.property(moments, (now) => {
      const months = lastMonths(now, 12);
      const spans = months.map(spanOf);
      expect(months.every(isMonth)).toBe(true);
      expect(new Set(months.map((month) => month.slice(5))).size).toBe(12);
      for (const [at, span] of spans.entries()) expect(span.to).toBe(spans[at + 1]?.from ?? span.to);
      const last = spans.at(-1);
      expect(last !== undefined && last.from <= now && now < last.to).toBe(true);
    }),
  );
});

test('what is no month is none', () => {
  for (const text of ['', '2026', '2026-13', '2026-00', '1999-12', '2026-1', '2026-011', '2026-11-01']) {
    expect([text, isMonth(text)]).toEqual([text, false]);
  }
});
