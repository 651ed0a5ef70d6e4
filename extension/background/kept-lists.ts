import type { Client } from '../../shared/api/clients.ts';
import { settled, within } from '../deployments/database.ts';
import { sha256 } from '../deployments/encoding.ts';
import { type Arrangement, arrangementKey, isArrangement, readSlices } from '../deployments/list-store.ts';
import type { Row } from '../deployments/lists.ts';
import { longList } from '../deployments/long-list.ts';
import { sortByName } from '../deployments/order.ts';
import { rowOf } from '../deployments/row-of.ts';
import { slicesOf } from '../deployments/slices.ts';

/**
 * Where the lists lie: as rows, in slices the popup reads, and as clients, a few to a record, for what
 * asks for one of them. Both under the deployment and a stamp, which is made of what they hold: an
 * unchanged list is not written again.
 */

export interface KeptList {
  stamp: string;
  slices: number;
}

const few = longList<Client>();
const fewSize = 100;

/** Everything of a deployment, below and above one stamp or at all. */
const all = (deployment: string): IDBKeyRange => IDBKeyRange.bound([deployment], [deployment, []]);
const others = (deployment: string, stamp: string): IDBKeyRange[] => [
  IDBKeyRange.bound([deployment], [deployment, stamp], false, true),
  IDBKeyRange.bound([deployment, stamp, []], [deployment, []]),
];

/** Keeps a list beside the one before it, which `dropOthers` and the next arrangement take away. */
export const keepList = async (
  deployment: string,
  name: string,
  clients: readonly Client[],
  before: KeptList | null,
): Promise<KeptList> => {
  const stamp = await sha256(JSON.stringify([name, clients]));
  if (before?.stamp === stamp) return { stamp, slices: before.slices };
  const slices = slicesOf(deployment, sortByName(clients.map((client) => rowOf(deployment, name, client))));
  await within('lists', 'readwrite', async (store) => {
    for (const [at, slice] of slices.entries()) store.put(slice, [deployment, stamp, at]);
  });
  const byId = clients.toSorted((one, other) => (one.grantId < other.grantId ? -1 : 1));
  await within('clients', 'readwrite', async (store) => {
    for (let from = 0; from < byId.length; from += fewSize) {
      const part = byId.slice(from, from + fewSize);
      store.put(few.write(part), [deployment, stamp, part[0]?.grantId ?? '']);
    }
  });
  return { stamp, slices: slices.length };
};

/** Once a list is the deployment's own: what was kept of earlier ones to find a client in. */
export const dropOthers = (deployment: string, { stamp }: KeptList): Promise<void> =>
  within('clients', 'readwrite', async (store) => {
    for (const range of others(deployment, stamp)) store.delete(range);
  });

export const dropLists = async (deployment: string): Promise<void> => {
  for (const name of ['lists', 'clients'] as const) {
    await within(name, 'readwrite', async (store) => {
      store.delete(all(deployment));
    });
  }
};

/** One client of a kept list: the record is looked for whose first client is this one or the last before it. */
export const keptClient = (
  deployment: string,
  { stamp }: KeptList,
  grantId: string,
): Promise<Client | null> =>
  within('clients', 'readonly', async (store) => {
    const range = IDBKeyRange.bound([deployment, stamp], [deployment, stamp, grantId]);
    const cursor = await settled(store.openCursor(range, 'prev'));
    const part = few.accept(cursor?.value) ?? [];
    return part.find((client) => client.grantId === grantId) ?? null;
  });

/** All clients of a kept list; null when it is not there. */
export const keptClients = async (
  deployment: string,
  { stamp, slices }: KeptList,
): Promise<readonly Client[] | null> => {
  const range = IDBKeyRange.bound([deployment, stamp], [deployment, stamp, []]);
  const parts = await within('clients', 'readonly', (store) => settled(store.getAll(range)));
  return slices > 0 && parts.length === 0 ? null : parts.flatMap((part) => few.accept(part) ?? []);
};

/** All rows of a list, in A–Z; null when they are not there. */
export const keptRows = (list: Arrangement['lists'][number]): Promise<readonly Row[] | null> =>
  within('lists', 'readonly', async (store) => {
    const slices = await readSlices(store, list);
    return slices?.flatMap((slice) => slice.ids().map((_, line) => slice.row(line))) ?? null;
  });

const sameOrder = (one: Uint32Array, other: Uint32Array): boolean =>
  one.length === other.length && one.every((place, at) => place === other[at]);

/** Puts the order in force, and takes away the slices it does not speak of; answers its id. */
export const keepArrangement = (
  lists: Arrangement['lists'],
  order: Uint32Array,
  id: string,
): Promise<string> =>
  within('lists', 'readwrite', async (store) => {
    const before: unknown = await settled(store.get(arrangementKey));
    if (
      isArrangement(before) &&
      JSON.stringify(before.lists) === JSON.stringify(lists) &&
      sameOrder(before.order, order)
    ) {
      return before.id;
    }
    store.put({ version: 1, id, lists, order } satisfies Arrangement, arrangementKey);
    for (const { deployment, stamp } of lists) {
      for (const range of others(deployment, stamp)) store.delete(range);
    }
    return id;
  });
