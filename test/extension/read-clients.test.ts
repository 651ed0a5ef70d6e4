import * as v from 'valibot';
import { expect, test } from 'vitest';
import type { Answered, Api } from '../../extension/deployments/api.ts';
import { readClients } from '../../extension/deployments/read-clients.ts';
import type { Client, Clients } from '../../shared/api/clients.ts';

const id = (number: number): string => `grt_${String(number).padStart(20, '0')}`;
const client = (number: number, name = `Customer ${number}`): Client => ({
  grantId: id(number),
  organisationId: 'org_00000000000000000001',
  customerName: name,
  accountId: `acc_${String(number).padStart(20, '0')}`,
  accountName: 'Site',
  shownAs: `c${number}`,
  panel: { id: 'pan_00000000000000000001', kind: 'internex', name: 'Terminal', origin: 'https://t.example' },
  access: { kind: 'full', payer: 'customer' },
  state: 'active',
  panelState: 'in_force',
  endsAt: null,
  endsBy: null,
  way: 'open',
  enforcement: { enforcement: 'brokered', verified: false, idleSeconds: 600, unbounded: true, leaks: false },
  lastOpenedAt: null,
});

const answer = (facts: Partial<Clients>): Clients => ({
  clients: [],
  whole: false,
  gone: [],
  next: null,
  upTo: 'p.2',
  at: 2,
  waiting: { invitations: 0 },
  ...facts,
});

/** A deployment that gives these answers to these questions, and remembers what it was asked. */
const deployment = (answers: Readonly<Record<string, Clients | Answered<never>>>) => {
  const asked: string[] = [];
  const api: Pick<Api, 'get'> = {
    get: async (path, schema) => {
      asked.push(path);
      const given = answers[path.replace('/api/clients', '')];
      if (given === undefined) throw new Error(`nobody expected ${path}`);
      if ('kind' in given) return given;
      return { kind: 'ok', value: v.parse(schema, given) };
    },
  };
  return { api, asked };
};

const known = (...clients: readonly Client[]) => ({ upTo: 'p.1', clients: async () => clients });
const never = {
  upTo: 'p.1',
  clients: async () => {
    throw new Error('the list was read although nothing of it has changed');
  },
};

test('[W1] without a list all pages are read; the point is the first page’s', async () => {
  const { api, asked } = deployment({
    '': answer({ whole: true, clients: [client(1)], next: id(1), upTo: 'p.1' }),
    [`?after=${id(1)}`]: answer({ whole: true, clients: [client(2)], upTo: 'p.9' }),
  });
  expect(await readClients(api, null)).toEqual({
    kind: 'ok',
    value: { upTo: 'p.1', clients: [client(1), client(2)] },
  });
  expect(asked).toHaveLength(2);
});

test('[W1] an unchanged list is one question, and the stored one is not even read', async () => {
  const { api, asked } = deployment({ '?since=p.1': answer({}) });
  expect(await readClients(api, never)).toEqual({ kind: 'ok', value: { upTo: 'p.2', clients: null } });
  expect(asked).toHaveLength(1);
});

test('[W1] what changed, came and went is put into the list that is known', async () => {
  const { api } = deployment({
    '?since=p.1': answer({ clients: [client(2, 'Renamed'), client(4)], gone: [id(3), id(9)] }),
  });
  const read = await readClients(api, known(client(1), client(2), client(3)));
  expect(read).toEqual({
    kind: 'ok',
    value: { upTo: 'p.2', clients: [client(1), client(2, 'Renamed'), client(4)] },
  });
});

test('[W1] where the Worker cannot tell, its whole list replaces what was known', async () => {
  const { api } = deployment({
    '?since=p.1': answer({ whole: true, clients: [client(5)], next: id(5) }),
    [`?after=${id(5)}`]: answer({ whole: true, clients: [client(6)] }),
  });
  expect(await readClients(api, never)).toEqual({
    kind: 'ok',
    value: { upTo: 'p.2', clients: [client(5), client(6)] },
  });
});

test('a point whose list is lost asks for the whole; a failure stays one', async () => {
  const lost = { upTo: 'p.1', clients: async () => null };
  const { api } = deployment({
    '?since=p.1': answer({ clients: [client(1)] }),
    '': answer({ whole: true, clients: [client(1), client(2)], upTo: 'p.3' }),
  });
  expect(await readClients(api, lost)).toEqual({
    kind: 'ok',
    value: { upTo: 'p.3', clients: [client(1), client(2)] },
  });
  const offline = { kind: 'offline', reason: 'network' } as const;
  expect(await readClients(deployment({ '?since=p.1': offline }).api, never)).toEqual(offline);
});
