import type { ClientRows } from './client-rows.ts';

/** Some rows of a list, by where they stand in it. */
export const pickedRows = (rows: ClientRows, places: readonly number[]): ClientRows => {
  const place = (at: number): number => {
    const found = places[at];
    if (found === undefined) throw new Error('there is no client at this place');
    return found;
  };
  return {
    size: places.length,
    row: (at) => rows.row(place(at)),
    key: (at) => rows.key(place(at)),
    find: (at) => rows.find(place(at)),
  };
};
