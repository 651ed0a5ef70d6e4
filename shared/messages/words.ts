import type { Language } from './language.ts';

/** The module of each language, which exports its words under the language's name. */
type Modules<Words> = { readonly [L in Language]: () => Promise<Readonly<Record<L, Words>>> };

/** Loads the words of one area in one language, unless this isolate has them. */
const areas: ((language: Language) => Promise<void>)[] = [];

/**
 * The words of an area by language: what a group of pages says, or all mails, or all refusals. The
 * Worker has each area and language beside its script (worker/dev/build-worker.ts) and loads it by
 * `loadWords`. Naming an area is all that a module has to do for that: who imports these words has
 * thereby listed them, so no page can forget to. Words that are read too early throw; they are never empty.
 */
export const wordsOf = <Words>(modules: Modules<Words>): Readonly<Record<Language, Words>> => {
  // Only results are kept: a promise belongs to the request that made it.
  const loaded = new Map<Language, Words>();
  const load = async <L extends Language>(language: L): Promise<void> => {
    if (!loaded.has(language)) loaded.set(language, (await modules[language]())[language]);
  };
  areas.push(load);
  const wordsIn = (language: Language): Words => {
    const words = loaded.get(language);
    if (words === undefined) throw new Error(`words in ${language} are used before they are loaded`);
    return words;
  };
  return {
    get en() {
      return wordsIn('en');
    },
    get de() {
      return wordsIn('de');
    },
    get fr() {
      return wordsIn('fr');
    },
    get es() {
      return wordsIn('es');
    },
    get it() {
      return wordsIn('it');
    },
  };
};

/**
 * Loads what the modules that run so far say in one language. Every request does so for its own
 * language before it is handled, and every mail for its recipient's before it is rendered.
 */
export const loadWords = async (language: Language): Promise<void> => {
  await Promise.all(areas.map((load) => load(language)));
};

/** Loads a module that is not in the script, and the words that it names. */
export const withWords = async <Module>(language: Language, load: () => Promise<Module>): Promise<Module> => {
  const module = await load();
  await loadWords(language);
  return module;
};
