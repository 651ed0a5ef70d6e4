import { expect, test } from 'vitest';
import { refusalCodes } from '../../shared/domain/refusal.ts';
import { errorMessages } from '../../shared/messages/errors/index.ts';
import { languages } from '../../shared/messages/language.ts';
import { loadWords } from '../../shared/messages/words.ts';

for (const language of languages) await loadWords(language);

const everyWord = languages.flatMap((language) =>
  refusalCodes.map((code) => [language, code, errorMessages[language][code]] as const),
);

test.each(everyWord)('%s: %s says what happened and what to do next', (_, code, words) => {
  const { title, detail } = words({});
  expect(title.length).toBeGreaterThan(5);
  expect(title).not.toMatch(/[.!]$/);
  expect(detail).toMatch(/[.!]$/);
  expect(`${title}${detail}`).not.toMatch(/undefined|\[object/);
  expect(`${title} ${detail}`).not.toContain(code);
});

test('a wrong code says how many attempts are left, in every language', () => {
  for (const language of languages)
    expect(errorMessages[language].code_wrong({ left: 3 }).detail).toContain('3');
});

test('an answered invitation says how it was answered', () => {
  const { invitation_not_pending: words } = errorMessages.en;
  const details = ['accepted', 'declined', 'cancelled', 'expired'].map((state) => words({ state }).detail);
  expect(new Set(details).size).toBe(4);
});

test('no two languages use the same words for a reason', () => {
  for (const code of refusalCodes) {
    const details = languages.map((language) => errorMessages[language][code]({}).detail);
    expect(new Set(details).size).toBe(languages.length);
  }
});
