import { type Refusal, refuse } from './refusal.ts';
import { ok, type Result } from './result.ts';

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

/** Scripts that are written together: UTS #39, "highly restrictive". */
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
const ofOneScript = new RegExp(
  `${scripts.map(([name]) => `\\p{Script=${name}}`).join('|')}|\\p{Script=Common}|\\p{Script=Inherited}`,
  'gu',
);

/** The scripts of a text; what is left of any other script counts as one more. */
const scriptsIn = (text: string): readonly string[] => [
  ...scripts.filter(([, pattern]) => pattern.test(text)).map(([script]) => script),
  ...(text.replace(ofOneScript, '') === '' ? [] : ['other']),
];

/** True when letters of scripts that do not belong together stand in one text: `Studio Север`. */
export const mixesScripts = (text: string): boolean => {
  const used = scriptsIn(text);
  return used.length > 1 && !companions.some((together) => used.every((script) => together.includes(script)));
};

/** The same within one word, which nobody writes who does not mean to deceive: `Studiо` with a Cyrillic о (E9). */
export const mixesInWord = (name: string): boolean => name.split(/[^\p{L}\p{M}\p{N}]+/u).some(mixesScripts);

/** E9: the name under which an organisation may stand; what only resembles another name goes to review (P11). */
export const organisationName = (text: string): Result<string, Refusal> => {
  const name = cleanName(text);
  if (name === '') return refuse('invalid_input', { field: 'name' });
  return mixesInWord(name) ? refuse('name_mixes_scripts') : ok(name);
};
