/**
 * The extension's own IndexedDB: what neither a content script nor a page can read, and what is
 * too large for `browser.storage`. Each table is keyed by deployment (E59); of the long ones that is
 * the first part of the key.
 */
const tables = ['keys', 'sessions', 'overviews', 'lists', 'clients', 'pictures'] as const;
export type TableName = (typeof tables)[number];

/** What no refresh brings back. */
const kept: readonly string[] = ['keys', 'sessions'];

export interface Table<Value> {
  get(deployment: string): Promise<Value | null>;
  put(deployment: string, value: Value): Promise<void>;
  delete(deployment: string): Promise<void>;
}

let opened: Promise<IDBDatabase> | null = null;

export const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const open = (): Promise<IDBDatabase> => {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('panelshare', 2);
    request.onupgradeneeded = () => {
      const { result } = request;
      // Lists in an older form are asked for anew.
      for (const name of result.objectStoreNames) if (!kept.includes(name)) result.deleteObjectStore(name);
      for (const name of tables) if (!result.objectStoreNames.contains(name)) result.createObjectStore(name);
    };
    request.onsuccess = () => {
      // Another context that upgrades must not wait for this one.
      request.result.onversionchange = () => {
        request.result.close();
        opened = null;
      };
      resolve(request.result);
    };
    request.onerror = () => {
      opened = null;
      reject(request.error);
    };
  });
  return opened;
};

/**
 * Several requests in one transaction: all of them see the table as it was before whatever is being
 * written meanwhile. `use` may wait for its own requests only.
 */
export const within = async <Value>(
  name: TableName,
  mode: IDBTransactionMode,
  use: (store: IDBObjectStore) => Promise<Value>,
): Promise<Value> => {
  const transaction = (await open()).transaction(name, mode);
  const ended = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  const value = await use(transaction.objectStore(name));
  if (mode === 'readwrite') await ended;
  return value;
};

/** `accept` is the guard between what lies in the database and what the code relies on. */
export const table = <Value>(name: TableName, accept: (stored: unknown) => Value | null): Table<Value> => {
  const store = async (mode: IDBTransactionMode) => (await open()).transaction(name, mode).objectStore(name);
  return {
    get: async (deployment) => {
      const stored: unknown = await settled((await store('readonly')).get(deployment));
      return stored === undefined ? null : accept(stored);
    },
    put: async (deployment, value) => {
      await settled((await store('readwrite')).put(value, deployment));
    },
    delete: async (deployment) => {
      await settled((await store('readwrite')).delete(deployment));
    },
  };
};
