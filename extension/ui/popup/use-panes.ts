import { useEffect, useState } from 'preact/hooks';

export type Panes = typeof import('./panes.ts');

/** Null until the rest of the popup has come, which is before anybody can have clicked for it. */
export const usePanes = (): Panes | null => {
  const [panes, setPanes] = useState<Panes | null>(null);
  useEffect(() => {
    void import('./panes.ts').then((loaded) => setPanes(loaded));
  }, []);
  return panes;
};
