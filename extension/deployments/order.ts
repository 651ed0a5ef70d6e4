import { type Habits, keyOf, openedAt } from './habits.ts';
import type { Row } from './lists.ts';

/** How many recently opened clients stand before the A–Z. */
export const recentRows = 5;

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

const byName = (one: Row, other: Row): number =>
  collator.compare(one.customer, other.customer) ||
  collator.compare(one.account, other.account) ||
  (keyOf(one) < keyOf(other) ? -1 : 1);

/** A–Z; done once when a list is stored, because ten thousand comparisons by language cost a frame or more. */
export const sortByName = (rows: readonly Row[]): Row[] => [...rows].sort(byName);

const mergeTwo = (left: readonly Row[], right: readonly Row[]): Row[] => {
  const merged: Row[] = [];
  let l = 0;
  let r = 0;
  for (;;) {
    const one = left[l];
    const other = right[r];
    if (one === undefined) return merged.concat(right.slice(r));
    if (other === undefined) return merged.concat(left.slice(l));
    if (byName(one, other) <= 0) {
      merged.push(one);
      l += 1;
    } else {
      merged.push(other);
      r += 1;
    }
  }
};

/** One list over all deployments: pinned, then recent, then A–Z (W1, W8). Each list comes sorted by name. */
export const arrange = (lists: readonly (readonly Row[])[], habits: Habits): Row[] => {
  const all = lists.reduce<readonly Row[]>(mergeTwo, []);
  const pinned = new Set(
    Object.entries(habits.pins).flatMap(([deployment, grants]) =>
      grants.map((grantId) => keyOf({ deployment, grantId })),
    ),
  );
  const first: Row[] = [];
  let opened: { row: Row; at: number }[] = [];
  for (const row of all) {
    if (pinned.has(keyOf(row))) {
      first.push(row);
      continue;
    }
    const at = openedAt(row, habits);
    if (at === null) continue;
    opened.push({ row, at });
    if (opened.length > recentRows) {
      opened.sort((one, other) => other.at - one.at);
      opened = opened.slice(0, recentRows);
    }
  }
  opened.sort((one, other) => other.at - one.at);
  const ahead = [...first, ...opened.map(({ row }) => row)];
  const taken = new Set(ahead);
  return [...ahead, ...all.filter((row) => !taken.has(row))];
};
