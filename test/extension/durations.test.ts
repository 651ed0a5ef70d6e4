import { describe, expect, it } from 'vitest';
import { timeAgo, timeLeft } from '../../extension/ui/popup/durations.ts';
import { languages } from '../../shared/messages/language.ts';
import { popupMessages } from '../../shared/messages/popup/load.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 22);

describe('times in a row of the popup', () => {
  const { en } = popupMessages;

  it.each([
    [-day, '0m'],
    [1, '1m'],
    [59 * minute, '59m'],
    [hour, '1h'],
    [day - 1, '23h'],
    [29.9 * day, '29d'],
  ])('says what is left, and never that more is: %d ms are %s [W1]', (left, said) => {
    expect(timeLeft(now + left, now, en)).toBe(said);
  });

  it.each([
    [-hour, 'this minute'],
    [minute - 1, 'this minute'],
    [minute, '1 min. ago'],
    [2.5 * hour, '2 hr. ago'],
    [day, 'yesterday'],
    [2 * day, '2 days ago'],
    [400 * day, '400 days ago'],
  ])('says how long ago, and nothing of the future: %d ms are %s [W1]', (passed, said) => {
    expect(timeAgo(now - passed, now, en)).toBe(said);
  });

  it.each(languages)('says both in %s, each time otherwise [L1]', (language) => {
    const say = popupMessages[language];
    const spans = [minute, 5 * minute, 5 * hour, 5 * day];
    for (const said of [
      spans.map((span) => timeLeft(now + span, now, say)),
      [0, ...spans, day].map((span) => timeAgo(now - span, now, say)),
    ]) {
      expect(new Set(said).size).toBe(said.length);
    }
  });
});
