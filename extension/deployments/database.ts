/**
 * The extension's own IndexedDB: what neither a content script nor a page can read, and what is
 * too large for `browser.storage`. Each table is keyed by deployment (E59).
 */
const tables = ['keys', 'sessions', 'overviews', 'rows', 'clients', 'pictures'] as const;
export type TableName = (typeof tables)[number];

export interface Table<Value> {
  get(deployment: string): Promise<Value | null>;
  put(deployment: string, value: Value): Promise<void>;
  delete(deployment: string): Promise<void>;
}

let opened: Promise<IDBDatabase> | null = null;

const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const open = (): Promise<IDBDatabase> => {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('panelshare', 1);
    request.onupgradeneeded = () => {
      for (const name of tables) request.result.createObjectStore(name);
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
