import { type ClientRows, slicedRows } from './client-rows.ts';
import { settled, within } from './database.ts';
import { isSlice, SliceLines } from './slices.ts';

/**
 * The list over all deployments: their slices, keyed by deployment, stamp and number, and the order
 * that says which row of which slice stands where. A list that was read anew has another stamp, and
 * the slices an order speaks of go only together with it.
 */
export interface Arrangement {
  version: 1;
  /** Another one for another order or other rows. */
  id: string;
  lists: readonly { deployment: string; stamp: string; slices: number }[];
  /** Places (`placeOf`) in the order of the list, the slices of all lists counted on. */
  order: Uint32Array;
}

export const arrangementKey = 'arrangement';

export const isArrangement = (stored: unknown): stored is Arrangement =>
  typeof stored === 'object' && stored !== null && 'version' in stored && stored.version === 1;

/** So many slices are read at a time: between two of them a key gets its turn. */
const atOnce = 8;

const slicesAt = (deployment: string, stamp: string, from: number, to: number): IDBKeyRange =>
  IDBKeyRange.bound([deployment, stamp, from], [deployment, stamp, to]);

/** All slices of a list in their order; null when they are not all there. */
export const readSlices = async (
  store: IDBObjectStore,
  { deployment, stamp, slices }: Arrangement['lists'][number],
): Promise<SliceLines[] | null> => {
  const parts: Promise<SliceLines[]>[] = [];
  for (let from = 0; from < slices; from += atOnce) {
    const range = slicesAt(deployment, stamp, from, Math.min(slices, from + atOnce) - 1);
    parts.push(
      settled(store.getAll(range)).then((found) => found.filter(isSlice).map((one) => new SliceLines(one))),
    );
  }
  const read = (await Promise.all(parts)).flat();
  return read.length === slices ? read : null;
};

export interface StoredList {
  id: string;
  rows: ClientRows;
}

/** The whole list; null before anything was stored. */
export const readList = (): Promise<StoredList | null> =>
  within('lists', 'readonly', async (store) => {
    const stored: unknown = await settled(store.get(arrangementKey));
    if (!isArrangement(stored)) return null;
    const lists = await Promise.all(stored.lists.map((list) => readSlices(store, list)));
    const slices: SliceLines[] = [];
    for (const list of lists) {
      if (list === null) return null;
      slices.push(...list);
    }
    return { id: stored.id, rows: slicedRows(slices, stored.order) };
  });
