import { type ClientRows, placeOf } from '../deployments/client-rows.ts';
import type { Habits } from '../deployments/habits.ts';
import { joinedItem, marksItem, pinsItem, recentsItem } from '../deployments/items.ts';
import { type Arrangement, readList, type StoredList } from '../deployments/list-store.ts';
import type { Row } from '../deployments/lists.ts';
import { arrange } from '../deployments/order.ts';
import { Search, textsOf } from '../deployments/search.ts';
import { keepArrangement, keptRows } from './kept-lists.ts';
import { overviewOf, overviews } from './overviews.ts';

/** The one list over all deployments (W1, W8): its order, and the first of its rows. */
export interface Arranged {
  id: string;
  first: readonly Row[];
  count: number;
}

/** More than a popup ever shows at once. */
const firstRows = 24;

export const habits = async (): Promise<Habits> => ({
  pins: await pinsItem.read(),
  recents: await recentsItem.read(),
  marks: await marksItem.read(),
});

/** The lists that are there. One whose rows are not is forgotten, so that the next refresh writes it. */
const listsAndRows = async (): Promise<{ lists: Arrangement['lists']; rows: (readonly Row[])[] }> => {
  const lists: Arrangement['lists'][number][] = [];
  const rows: (readonly Row[])[] = [];
  for (const { description } of await joinedItem.read()) {
    const { deployment } = description;
    const overview = await overviewOf(deployment);
    if (!overview?.list) continue;
    const { stamp, slices } = overview.list;
    const list = { deployment, stamp, slices };
    const own = await keptRows(list);
    if (own === null) {
      await overviews.put(deployment, { ...overview, list: null });
      continue;
    }
    lists.push(list);
    rows.push(own);
  }
  return { lists, rows };
};

const run = async (): Promise<Arranged> => {
  const { lists, rows } = await listsAndRows();
  const places = new Map<Row, number>();
  let slices = 0;
  for (const [at, list] of lists.entries()) {
    for (const [line, row] of (rows[at] ?? []).entries()) places.set(row, placeOf(slices, line));
    slices += list.slices;
  }
  const inOrder = arrange(rows, await habits());
  const order = Uint32Array.from(inOrder, (row) => places.get(row) ?? 0);
  const id = await keepArrangement(lists, order, crypto.randomUUID());
  return { id, first: inOrder.slice(0, firstRows), count: inOrder.length };
};

let known: Promise<Arranged> | null = null;
let turn: Promise<unknown> = Promise.resolve();

/** Rows came or went, or what moves them changed: whoever asks next gets them in their new order. */
export const arrangeAnew = (): void => {
  known = null;
};

export const arranged = (): Promise<Arranged> => {
  if (known === null) {
    const next = turn.then(run);
    turn = next.catch(() => undefined);
    known = next;
    // What failed once is tried again by the next who asks.
    next.catch(() => arrangeAnew());
  }
  return known;
};

let read: StoredList | null = null;

const wholeList = async (): Promise<ClientRows | null> => {
  const { id } = await arranged();
  if (read?.id !== id) read = await readList();
  return read?.rows ?? null;
};

/** What the popup would show for these words, in its order: for whoever asks from elsewhere (W1, W8). */
export const findRows = async (words: string, limit: number): Promise<readonly Row[]> => {
  const rows = await wholeList();
  if (rows === null) return [];
  const texts = textsOf(rows, await marksItem.read());
  return new Search(texts, words).run().found.slice(0, limit).map(rows.row);
};
