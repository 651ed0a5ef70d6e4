import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../shared/messages/language.ts';
import { loadOptionsMessages } from '../../shared/messages/options/load.ts';
import {
  loadHelpMessages,
  loadMarkMessages,
  loadPaneMessages,
  popupMessages,
} from '../../shared/messages/popup/load.ts';

/** Every sentence of a catalogue, functions called with an example, by its path. */
const sentences = (value: unknown, path = ''): [string, string][] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const given = /count/.test(String(value)) ? 2 : 'Example';
    return [[path, String(value(given, 'Second', 'Third'))]];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`));
};

/** Words that are the same in these languages, or names. */
const shared =
  /ID|^\.keys\.|Sharing Partner|\.states\.active|\.shareStates\.active|Panelshare|^\.invitations$|^\.version$/;

/** A catalogue that is there at once, as the others that come when they are wanted. */
const all = <Words>(words: Readonly<Record<Language, Words>>) =>
  ({
    en: async () => words.en,
    de: async () => words.de,
    fr: async () => words.fr,
    es: async () => words.es,
    it: async () => words.it,
  }) satisfies Record<Language, () => Promise<Words>>;

describe.each([
  ['popup', all(popupMessages)],
  ['popup’s panes', loadPaneMessages],
  ['popup’s help', loadHelpMessages],
  ['popup’s marks', loadMarkMessages],
  ['options', loadOptionsMessages],
] as const)('the words of the %s', (_surface, load) => {
  it.each(languages.filter((one) => one !== 'en'))(
    'are all there in %s, and not left in English [L1]',
    async (language) => {
      const english = new Map(sentences(await load.en()));
      const own = sentences(await load[language]());
      expect(own.map(([path]) => path).sort()).toEqual([...english.keys()].sort());
      const left = own.filter(
        ([path, text]) =>
          text.length > 12 && english.get(path) === text && !shared.test(path) && !shared.test(text),
      );
      expect(left).toEqual([]);
    },
  );

  it.each(languages)(
    'are plain text in %s: no markup, no three dots, no spaces at the ends [L1]',
    async (language) => {
      for (const [path, text] of sentences(await load[language]())) {
        expect(text, path).not.toMatch(/[<>]|\.\.\.|^\s|\s$/);
      }
    },
  );
});
