import { groupsByKey, type Marks } from './marks.ts';

/** A list of clients as far as groups need it. */
interface Keyed {
  readonly size: number;
  key(at: number): string;
}

/** Where the clients of each group stand in a list; groups whose clients are all gone are not in it. */
export const placesByGroup = (rows: Keyed, marks: Marks): ReadonlyMap<string, readonly number[]> => {
  const groups = groupsByKey(marks);
  const places = new Map<string, number[]>();
  if (groups.size === 0) return places;
  for (let at = 0; at < rows.size; at += 1) {
    const group = groups.get(rows.key(at));
    if (group === undefined) continue;
    const known = places.get(group);
    if (known === undefined) places.set(group, [at]);
    else known.push(at);
  }
  return places;
};
