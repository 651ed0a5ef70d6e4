import type { ClientRows } from './client-rows.ts';
import { fold } from './fold.ts';
import { foldedGroups, type Marks } from './marks.ts';

/** What is searched of each row; each is read when a search comes to it. */
export interface Texts {
  readonly size: number;
  at(index: number): string;
}

/** The client's group is found, too. */
export const textsOf = (rows: ClientRows, marks: Marks): Texts => {
  const groups = foldedGroups(marks);
  const { size } = rows;
  if (groups.size === 0) return { size, at: rows.find };
  return {
    size,
    at: (index) => {
      const group = groups.get(rows.key(index));
      return group === undefined ? rows.find(index) : `${rows.find(index)} ${group}`;
    },
  };
};

export const wordsOf = (typed: string): readonly string[] => fold(typed).split(/\s+/).filter(Boolean);

const clock = (): number => performance.now();

/** Looking at the clock costs more than looking at a text. */
const betweenLooks = 512;

/**
 * Which texts hold every word, in the order of the texts. It works for as long as it is given and goes
 * on where it stopped, so that a key never waits for fifty thousand; words that only narrow an earlier
 * search look at what that one found.
 */
export class Search {
  readonly found: number[] = [];
  readonly words: readonly string[];
  readonly #texts: Texts;
  readonly #among: readonly number[] | null;
  #next = 0;

  constructor(texts: Texts, typed: string, before: Search | null = null) {
    this.words = wordsOf(typed);
    this.#texts = texts;
    this.#among = before?.narrowedBy(texts, this.words) ? before.found : null;
  }

  /** How many it has to look at. */
  get #size(): number {
    return this.#among === null ? this.#texts.size : this.#among.length;
  }

  get done(): boolean {
    return this.#next >= this.#size;
  }

  /** Whether these words can find nothing that this search did not. */
  narrowedBy(texts: Texts, words: readonly string[]): boolean {
    return (
      this.done &&
      this.#texts === texts &&
      this.words.every((mine) => words.some((one) => one.includes(mine)))
    );
  }

  /** Looks on for so many milliseconds, until so many are found, or to the end. */
  run(milliseconds = Number.POSITIVE_INFINITY, enough = Number.POSITIVE_INFINITY, now = clock): this {
    const until = now() + milliseconds;
    const length = this.#size;
    const [first = '', ...others] = this.words;
    while (this.#next < length) {
      const stop = Math.min(length, this.#next + betweenLooks);
      for (; this.#next < stop; this.#next += 1) {
        const at = this.#among === null ? this.#next : (this.#among[this.#next] ?? 0);
        const text = this.#texts.at(at);
        if (text.includes(first) && others.every((word) => text.includes(word))) this.found.push(at);
      }
      if (this.found.length >= enough || now() >= until) break;
    }
    return this;
  }
}
