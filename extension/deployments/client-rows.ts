import { keyOf } from './habits.ts';
import type { Row } from './lists.ts';
import { type SliceLines, sliceRows } from './slices.ts';

/** Clients in the order of the list, however many they are: what one shows is read when it is shown. */
export interface ClientRows {
  readonly size: number;
  row(at: number): Row;
  /** As `keyOf` of that row. */
  key(at: number): string;
  /** What is searched of it. */
  find(at: number): string;
}

const found = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('there is no client at this place');
  return value;
};

/** A few rows, as they are. */
export const fewRows = (rows: readonly Row[]): ClientRows => ({
  size: rows.length,
  row: (at) => found(rows[at]),
  key: (at) => keyOf(found(rows[at])),
  find: (at) => found(rows[at]).find,
});

/** Where a row lies, in one number: in which slice, and there on which line. All slices but a list's last are full. */
export const placeOf = (firstSlice: number, rowOfList: number): number => firstSlice * sliceRows + rowOfList;

export const slicedRows = (slices: readonly SliceLines[], order: Uint32Array): ClientRows => {
  const at = (position: number): [SliceLines, number] => {
    const place = found(order[position]);
    return [found(slices[Math.floor(place / sliceRows)]), place % sliceRows];
  };
  return {
    size: order.length,
    row: (position) => {
      const [slice, line] = at(position);
      return slice.row(line);
    },
    key: (position) => {
      const [{ deployment, ids }, line] = at(position);
      return keyOf({ deployment, grantId: found(ids()[line]) });
    },
    find: (position) => {
      // Asked for tens of thousands of times in a search.
      const place = found(order[position]);
      return found(found(slices[Math.floor(place / sliceRows)]).finds()[place % sliceRows]);
    },
  };
};

/**
 * New data under an open popup: every row keeps its place, so that nothing moves under the pointer.
 * What is gone stays as a row that cannot be opened; what is new comes last.
 */
export const keepPlaces = (
  shown: ClientRows,
  next: ClientRows,
): { rows: ClientRows; gone: ReadonlySet<string> } => {
  const fresh = new Map<string, number>();
  for (let at = 0; at < next.size; at += 1) fresh.set(next.key(at), at);
  const left: Row[] = [];
  const gone = new Set<string>();
  // A place in the next list, or below zero one among those that left it.
  const places: number[] = [];
  for (let at = 0; at < shown.size; at += 1) {
    const key = shown.key(at);
    const place = fresh.get(key);
    fresh.delete(key);
    if (place === undefined) {
      gone.add(key);
      left.push(shown.row(at));
      places.push(-left.length);
    } else places.push(place);
  }
  places.push(...fresh.values());
  const pick = <Value>(at: number, there: (place: number) => Value, here: (row: Row) => Value): Value => {
    const place = found(places[at]);
    return place >= 0 ? there(place) : here(found(left[-place - 1]));
  };
  return {
    gone,
    rows: {
      size: places.length,
      row: (at) => pick(at, next.row, (row) => row),
      key: (at) => pick(at, next.key, keyOf),
      find: (at) => pick(at, next.find, (row) => row.find),
    },
  };
};
