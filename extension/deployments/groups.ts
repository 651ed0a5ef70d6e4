import { groupsByKey, type Mark, type Marks } from './marks.ts';

export const longestGroup = 40;

/** A group's name as it is kept: on one line, without what nobody sees; empty for no group. */
export const groupName = (typed: string): string =>
  typed.normalize('NFC').replace(/\p{C}/gu, '').replace(/\s+/g, ' ').trim().slice(0, longestGroup).trim();

/** The same marks with one client's changed; an empty mark is none. */
export const withMark = (
  marks: Marks,
  { deployment, grantId }: { deployment: string; grantId: string },
  mark: Mark,
): Marks => {
  const { [grantId]: _before, ...others } = marks[deployment] ?? {};
  const empty = mark.colour === undefined && mark.group === undefined;
  return { ...marks, [deployment]: empty ? others : { ...others, [grantId]: mark } };
};

export const groupNames = (marks: Marks): readonly string[] =>
  [...new Set(groupsByKey(marks).values())].sort((one, other) => one.localeCompare(other));

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
