import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type ApiPorts, makeApi } from '../../extension/deployments/api.ts';
import { clients } from '../../shared/api/clients.ts';
import { fakeFetch, json, problem } from './memory.ts';

const deployment = 'https://share.example';
const schema = v.strictObject({ name: v.string() });

const apiWith = (answer: Parameters<typeof fakeFetch>[0], more?: Partial<ApiPorts>) => {
  const { fetch, sent } = fakeFetch(answer);
  let key = 0;
  const api = makeApi({
    deployment,
    fetch,
    token: async (refused) => ({ kind: 'token', token: refused === undefined ? 'one' : 'two' }),
    language: async () => 'de',
    newKey: () => {
      key += 1;
      return `key-${key}`;
    },
    ...more,
  });
  return { api, sent };
};

afterEach(() => void vi.restoreAllMocks());

describe('a call to a deployment', () => {
  it('keeps a list whole in which one panel is of a kind that is younger than this version [W8]', async () => {
    const listed = (kind: string) => ({
      grantId: 'gra_0000000000000001',
      organisationId: 'org_0000000000000001',
      customerName: 'Berg Bakery',
      accountId: 'acc_0000000000000001',
      accountName: 'Hosting',
      shownAs: 'anna',
      panel: { id: 'pan_0000000000000001', kind, name: 'Panel', origin: 'https://panel.example' },
      access: { kind: 'full', payer: 'customer' },
      state: 'active',
      panelState: 'in_force',
      endsAt: null,
      endsBy: null,
      way: 'open',
      enforcement: {
        enforcement: 'enforced',
        verified: true,
        idleSeconds: null,
        unbounded: false,
        leaks: false,
      },
      lastOpenedAt: null,
    });
    const body = {
      clients: [listed('froxlor'), listed('tomorrows-panel')],
      whole: true,
      gone: [],
      next: null,
      upTo: 'per_0000000000000001.1.0',
      at: 1,
      waiting: { invitations: 0 },
    };
    const { api } = apiWith(() => json(body));
    expect(await api.get('/api/clients', clients)).toEqual({ kind: 'ok', value: body });
  });

  it('carries the bearer token and the language, and never cookies', async () => {
    const { api, sent } = apiWith(() => json({ name: 'n' }));
    expect(await api.get('/api/x?a=1', schema)).toEqual({ kind: 'ok', value: { name: 'n' } });
    expect(sent[0]?.address).toBe(`${deployment}/api/x?a=1`);
    expect(sent[0]?.credentials).toBe('omit');
    expect(Object.fromEntries(sent[0]?.headers ?? [])).toEqual({
      accept: 'application/json',
      'accept-language': 'de',
      authorization: 'Bearer one',
    });
  });

  it('gives every POST a key of its own, and the same key to its second try [E2]', async () => {
    const { api, sent } = apiWith(({ headers }) =>
      headers.get('authorization') === 'Bearer one' ? problem(401, 'sign_in_required') : json({ name: 'n' }),
    );
    await api.post('/api/x', { a: 1 }, schema);
    await api.post('/api/x', { a: 1 }, schema);
    const keys = sent.map((one) => one.headers.get('idempotency-key'));
    expect(keys).toEqual(['key-1', 'key-1', 'key-2', 'key-2']);
    expect(sent[0]?.headers.get('content-type')).toBe('application/json');
    expect(sent[0]?.body).toEqual({ a: 1 });
  });

  it('is signed out when the second token is refused too [O2]', async () => {
    const { api, sent } = apiWith(() => problem(401, 'sign_in_required'));
    expect(await api.get('/api/x', schema)).toEqual({ kind: 'signed_out' });
    expect(sent).toHaveLength(2);
  });

  it('turns a refusal into its code and sentence [E1]', async () => {
    const { api } = apiWith(() => problem(403, 'partner_suspended', 'Studio Nord is suspended.'));
    expect(await api.get('/api/x', schema)).toEqual({
      kind: 'refused',
      status: 403,
      code: 'partner_suspended',
      detail: 'Studio Nord is suspended.',
    });
  });

  it('tells apart: no network, no answer in time, and a server that is down [E28]', async () => {
    const down = apiWith(() => Promise.reject(new TypeError('failed to fetch')));
    expect(await down.api.get('/api/x', schema)).toEqual({ kind: 'offline', reason: 'network' });
    const broken = apiWith(() => problem(503, 'internal'));
    expect(await broken.api.get('/api/x', schema)).toEqual({ kind: 'offline', reason: 'unavailable' });
    const slow = makeApi({
      deployment,
      fetch: (_input, init) =>
        new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(new Error()))),
      token: async () => ({ kind: 'token', token: 'one' }),
      language: async () => 'en',
      newKey: () => 'k',
      timeoutMs: 20,
    });
    expect(await slow.get('/api/x', schema)).toEqual({ kind: 'offline', reason: 'timeout' });
  });

  it('takes an answer off the contract for an error, never for "nothing there" [E45]', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    for (const body of [{}, { name: 1 }, { name: 'n', more: true }, null, []]) {
      const { api } = apiWith(() => json(body));
      expect((await api.get('/api/x', schema)).kind).toBe('unexpected');
    }
    const { api } = apiWith(() => new Response('<html>', { status: 200 }));
    expect((await api.get('/api/x', schema)).kind).toBe('unexpected');
  });

  it('never repeats what stood in a wrong answer: it may hold a sign-in link [E32]', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { api } = apiWith(() => json({ name: { url: 'https://panel.example/?secret=abc' } }));
    const result = await api.get('/api/x?shown=secret', schema);
    expect(JSON.stringify([result, warned.mock.calls])).not.toContain('secret');
    expect(result).toEqual({ kind: 'unexpected', detail: '/api/x: name' });
  });

  it('asks nobody without a token', async () => {
    const { api, sent } = apiWith(() => json({}), { token: async () => ({ kind: 'signed_out' }) });
    expect(await api.post('/api/x', {}, schema)).toEqual({ kind: 'signed_out' });
    expect(sent).toEqual([]);
  });
});
