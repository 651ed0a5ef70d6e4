import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ClientRows } from '../../deployments/client-rows.ts';
import type { Marks } from '../../deployments/marks.ts';
import { Search, textsOf, wordsOf } from '../../deployments/search.ts';

/** Milliseconds a key waits for a search at most; the rest of a long one follows in turns of its own. */
const patience = 4;
/** More than are seen at once: with these the key is answered, how many there are in all comes after it. */
const enough = 24;

/** Which clients the typed words leave, by their position in the whole list. */
export interface Found {
  size: number;
  /** False while there may be more of them. */
  done: boolean;
  at(index: number): number | undefined;
}

export const useSearch = (rows: ClientRows, marks: Marks, typed: string): Found => {
  // The same groups come as another object with each picture, and would have every text made anew.
  const groups = JSON.stringify(marks);
  const texts = useMemo(() => textsOf(rows, marks), [rows, groups]);
  const before = useRef<Search | null>(null);
  const search = useMemo(() => {
    if (wordsOf(typed).length === 0) return null;
    before.current = new Search(texts, typed, before.current).run(patience, enough);
    return before.current;
  }, [texts, typed]);
  const [, showMore] = useState(0);

  useEffect(() => {
    if (search === null) return;
    let timer = 0;
    const goOn = (): void => {
      if (search.done) return;
      timer = window.setTimeout(() => {
        const shown = search.found.length;
        search.run(patience);
        if (search.done || shown < enough) showMore((turns) => turns + 1);
        goOn();
      });
    };
    goOn();
    return () => window.clearTimeout(timer);
  }, [search]);

  return search === null
    ? { size: rows.size, done: true, at: (index) => (index < rows.size ? index : undefined) }
    : { size: search.found.length, done: search.done, at: (index) => search.found[index] };
};
