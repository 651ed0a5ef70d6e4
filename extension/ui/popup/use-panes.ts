import { useEffect, useState } from 'preact/hooks';
import { addStyles } from '../styles.ts';
import { afterPaint } from './after-paint.ts';
import { type PaneWords, useWords } from './words.ts';

export type Panes = typeof import('./panes.ts') & { words: PaneWords };

/** Null until the rest of the popup has come with its words and look, which is before anybody can have clicked for it. */
export const usePanes = (): Panes | null => {
  const words = useWords();
  const [panes, setPanes] = useState<Panes | null>(null);
  useEffect(
    () =>
      afterPaint(() => {
        void Promise.all([import('./panes.ts'), words.more()]).then(([loaded, more]) => {
          addStyles(loaded.css);
          setPanes({ ...loaded, words: { ...words, say: { ...words.say, ...more } } });
        });
      }),
    [words],
  );
  return panes;
};
