import { describe, expect, test } from 'vitest';
import { languages } from '../../shared/messages/language.ts';
import { controls as english } from '../../shared/messages/panel/en.ts';
import { controlWords } from '../../shared/messages/panel/index.ts';

/** Every text of a catalogue with its path. */
const texts = (words: unknown, path = ''): [string, string][] =>
  typeof words === 'string'
    ? [[path, words]]
    : Object.entries(words ?? {}).flatMap(([key, value]) => texts(value, `${path}.${key}`));

const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).toSorted();

describe('[L1] the words in a panel', () => {
  test.each(languages)('%s: each sentence names the same things as the English one', (language) => {
    const own = new Map(texts(controlWords[language]));
    for (const [path, text] of texts(english)) {
      expect(own.get(path)).toBeTruthy();
      expect({ path, names: names(own.get(path) ?? '') }).toEqual({ path, names: names(text) });
    }
  });

  test.each(languages)('%s: internex is spoken to in its own words', (language) => {
    const { internex } = controlWords[language].terms;
    expect(internex.become).toContain('Sharing Partner');
    expect(internex.shareContainer.toLowerCase()).toContain('cloud');
  });
});
