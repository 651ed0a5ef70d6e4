import type { Table } from '../../extension/deployments/database.ts';
import type { Area } from '../../extension/deployments/storage-item.ts';

/** Storage and database as plain maps, to be looked into by a test. */
export const memoryArea = (): Area & { stored: Map<string, unknown> } => {
  const stored = new Map<string, unknown>();
  return {
    stored,
    get: async (key) => (stored.has(key) ? { [key]: structuredClone(stored.get(key)) } : {}),
    set: async (items) => {
      for (const [key, value] of Object.entries(items)) stored.set(key, structuredClone(value));
    },
  };
};

export const memoryTable = <Value>(): Table<Value> & { rows: Map<string, Value> } => {
  const rows = new Map<string, Value>();
  return {
    rows,
    get: async (key) => rows.get(key) ?? null,
    put: async (key, value) => {
      rows.set(key, value);
    },
    delete: async (key) => {
      rows.delete(key);
    },
  };
};

/** `navigator.locks` in one process: whoever comes second waits. */
export const makeAlone = () => {
  const turns = new Map<string, Promise<unknown>>();
  return <Value>(name: string, run: () => Promise<Value>): Promise<Value> => {
    const turn = (turns.get(name) ?? Promise.resolve()).then(run);
    turns.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  };
};

export interface Sent {
  method: string;
  address: string;
  headers: Headers;
  body: unknown;
  credentials: string | undefined;
}

/** A fetch that answers from a function and remembers what was sent. */
export const fakeFetch = (
  answer: (sent: Sent) => Response | Promise<Response>,
): { fetch: typeof fetch; sent: Sent[] } => {
  const sent: Sent[] = [];
  return {
    sent,
    fetch: async (input, init) => {
      const body = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
      const one: Sent = {
        method: init?.method ?? 'GET',
        address: String(input),
        headers: new Headers(init?.headers),
        body,
        credentials: init?.credentials,
      };
      sent.push(one);
      return answer(one);
    },
  };
};

export const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });

export const problem = (status: number, code: string, detail = 'A sentence.'): Response =>
  json({ type: 'about:blank', title: code, status, detail, code, requestId: 'r' }, status);
