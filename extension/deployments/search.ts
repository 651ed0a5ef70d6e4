import type { ClientRows } from './client-rows.ts';
import { fold } from './fold.ts';
import { foldedGroups, type Marks } from './marks.ts';

/** What is searched of each row, the client's group included. */
export const textsOf = (rows: ClientRows, marks: Marks): readonly string[] => {
  const groups = foldedGroups(marks);
  const texts: string[] = [];
  for (let at = 0; at < rows.size; at += 1) {
    const group = groups.size === 0 ? undefined : groups.get(rows.key(at));
    texts.push(group === undefined ? rows.find(at) : `${rows.find(at)} ${group}`);
  }
  return texts;
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
  readonly #texts: readonly string[];
  readonly #among: readonly number[] | null;
  #next = 0;

  constructor(texts: readonly string[], typed: string, before: Search | null = null) {
    this.words = wordsOf(typed);
    this.#texts = texts;
    this.#among = before?.narrowedBy(texts, this.words) ? before.found : null;
  }

  get done(): boolean {
    return this.#next >= (this.#among ?? this.#texts).length;
  }

  /** Whether these words can find nothing that this search did not. */
  narrowedBy(texts: readonly string[], words: readonly string[]): boolean {
    return (
      this.done &&
      this.#texts === texts &&
      this.words.every((mine) => words.some((one) => one.includes(mine)))
    );
  }

  /** Looks on for so many milliseconds, until so many are found, or to the end. */
  run(milliseconds = Number.POSITIVE_INFINITY, enough = Number.POSITIVE_INFINITY, now = clock): this {
    const until = now() + milliseconds;
    const { length } = this.#among ?? this.#texts;
    const [first = '', ...others] = this.words;
    while (this.#next < length) {
      const stop = Math.min(length, this.#next + betweenLooks);
      for (; this.#next < stop; this.#next += 1) {
        const at = this.#among === null ? this.#next : (this.#among[this.#next] ?? 0);
        const text = this.#texts[at] ?? '';
        if (text.includes(first) && others.every((word) => text.includes(word))) this.found.push(at);
      }
      if (this.found.length >= enough || now() >= until) break;
    }
    return this;
  }
}
