/**
 * E9: what a partner's name may look like to a customer who decides about it. Invisible characters,
 * marks that turn the direction of text, and control characters are taken out; forms that only look
 * different become one (NFKC); runs of spaces become one.
 */
export const cleanName = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFKC');

/** Scripts that normally stand together; any other pair in one name is worth an admin's look. */
const companions: readonly (readonly string[])[] = [
  ['Han', 'Hiragana', 'Katakana', 'Latin'],
  ['Han', 'Hangul', 'Latin'],
  ['Han', 'Bopomofo', 'Latin'],
];

const scripts: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Cherokee', /\p{Script=Cherokee}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Han', /\p{Script=Han}/u],
  ['Hiragana', /\p{Script=Hiragana}/u],
  ['Katakana', /\p{Script=Katakana}/u],
  ['Hangul', /\p{Script=Hangul}/u],
  ['Bopomofo', /\p{Script=Bopomofo}/u],
];

/** True when letters of scripts that do not belong together stand in one name: `Studiо` with a Cyrillic о (E9). */
export const mixesScripts = (name: string): boolean => {
  const used = scripts.filter(([, pattern]) => pattern.test(name)).map(([script]) => script);
  if (used.length <= 1) return false;
  return !companions.some((together) => used.every((script) => together.includes(script)));
};
