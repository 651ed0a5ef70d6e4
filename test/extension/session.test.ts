import { describe, expect, it } from 'vitest';
import { makeApi, nothing } from '../../extension/deployments/api.ts';
import type { DeviceKey } from '../../extension/deployments/device-key.ts';
import { accessTokensDefinition } from '../../extension/deployments/items.ts';
import { makeSessions, type StoredSession } from '../../extension/deployments/session.ts';
import { signIn, signOut } from '../../extension/deployments/sign-in.ts';
import { storageItem } from '../../extension/deployments/storage-item.ts';
import { fakeFetch, json, makeAlone, memoryArea, memoryTable, problem, type Sent } from './memory.ts';

const nord = 'https://nord.example';
const sued = 'https://sued.example';
const redirectUri = 'https://abc.chromiumapp.org/panelshare';

/** Two deployments behind one extension; each mints tokens that carry its own name. */
const setting = (answer?: (sent: Sent) => Response | undefined) => {
  let minted = 0;
  const { fetch, sent } = fakeFetch((one) => {
    const own = answer?.(one);
    if (own) return own;
    const { origin, pathname } = new URL(one.address);
    if (pathname !== '/oauth/token') return json({});
    minted += 1;
    return json({
      access_token: `access ${origin} ${minted}`,
      token_type: 'Bearer',
      expires_in: 600,
      refresh_token: `refresh ${origin} ${minted}`,
    });
  });
  const clock = { now: 1_800_000_000_000 };
  const keys = memoryTable<DeviceKey>();
  const stored = memoryTable<StoredSession>();
  const area = memoryArea();
  const sessions = makeSessions({
    fetch,
    now: () => clock.now,
    keys,
    sessions: stored,
    accessTokens: storageItem(() => area, accessTokensDefinition),
    alone: makeAlone(),
  });
  const ports = {
    redirectUri,
    launch: async (address: string) => {
      const { origin, searchParams } = new URL(address);
      return `${redirectUri}?code=code-${origin}&state=${searchParams.get('state')}`;
    },
    keys,
    sessions,
    deviceName: async () => 'Chrome on Linux',
  };
  const api = (deployment: string) =>
    makeApi({
      deployment,
      fetch,
      token: (refused) => sessions.token(deployment, refused),
      language: async () => 'en',
      newKey: () => 'k',
    });
  return { sessions, ports, sent, clock, keys, stored, area, api };
};

describe('signing in', () => {
  it('exchanges the code with verifier, key and proof, and keeps the refresh token out of storage [O1] [E13]', async () => {
    const { ports, sent, stored, area } = setting();
    expect(await signIn(ports, nord)).toEqual({ kind: 'signed_in' });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.credentials).toBe('omit');
    expect(sent[0]?.body).toMatchObject({
      grant_type: 'authorization_code',
      code: `code-${nord}`,
      redirect_uri: redirectUri,
      device_name: 'Chrome on Linux',
      device_key: { kty: 'EC', crv: 'P-256' },
      proof: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
    });
    expect(stored.rows.get(nord)?.refreshToken).toContain('refresh');
    expect(JSON.stringify([...area.stored.values()])).not.toContain('refresh');
  });

  it('is cancelled when the window was closed, and asks nobody then [O1]', async () => {
    const { ports, sent } = setting();
    const closed = { ...ports, launch: () => Promise.reject(new Error('closed')) };
    expect(await signIn(closed, nord)).toEqual({ kind: 'cancelled' });
    expect(sent).toEqual([]);
  });
});

describe('a session', () => {
  it('refreshes once for many that wait, and rotates [E13]', async () => {
    const { ports, sessions, sent, clock, stored } = setting();
    await signIn(ports, nord);
    clock.now += 600_000;
    const tokens = await Promise.all(Array.from({ length: 5 }, () => sessions.token(nord)));
    expect(new Set(tokens.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(sent).toHaveLength(2);
    expect(sent[1]?.body).toMatchObject({ grant_type: 'refresh_token', refresh_token: `refresh ${nord} 1` });
    expect(stored.rows.get(nord)?.refreshToken).toBe(`refresh ${nord} 2`);
  });

  it('ends for its deployment alone when the refresh token was used before [E13] [E59]', async () => {
    const { ports, sessions, clock } = setting((one) =>
      one.address.startsWith(nord) && JSON.stringify(one.body).includes('refresh_token')
        ? problem(400, 'invalid_input')
        : undefined,
    );
    await signIn(ports, nord);
    await signIn(ports, sued);
    clock.now += 600_000;
    expect(await sessions.token(nord)).toEqual({ kind: 'signed_out' });
    expect(await sessions.isSignedIn(nord)).toBe(false);
    expect((await sessions.token(sued)).kind).toBe('token');
  });

  it('outlives a server that is down [E28]', async () => {
    let down = false;
    const { ports, sessions, clock } = setting(() => (down ? problem(503, 'internal') : undefined));
    await signIn(ports, nord);
    clock.now += 600_000;
    down = true;
    expect((await sessions.token(nord)).kind).toBe('offline');
    expect(await sessions.isSignedIn(nord)).toBe(true);
  });

  it('takes a new token when the Worker refused the old one before its time [O2]', async () => {
    let first = true;
    const { ports, api, sent } = setting(({ address }) => {
      if (!address.endsWith('/api/x') || !first) return undefined;
      first = false;
      return problem(401, 'sign_in_required');
    });
    await signIn(ports, nord);
    expect((await api(nord).get('/api/x', nothing)).kind).toBe('ok');
    expect(sent.map(({ address }) => new URL(address).pathname)).toEqual([
      '/oauth/token',
      '/api/x',
      '/oauth/token',
      '/api/x',
    ]);
  });
});

describe('two deployments in one extension', () => {
  it('never send anything of one to the other [E59] [W8]', async () => {
    const { ports, api, sent, clock, keys } = setting();
    await signIn(ports, nord);
    await signIn(ports, sued);
    clock.now += 600_000;
    await Promise.all([nord, sued].map((one) => api(one).post('/api/x', { to: one }, nothing)));
    for (const one of sent) {
      const other = one.address.startsWith(nord) ? sued : nord;
      const whole = JSON.stringify([one.address, [...one.headers], one.body]);
      expect(whole).not.toContain(other);
    }
    expect(keys.rows.get(nord)?.publicKey).not.toBe(keys.rows.get(sued)?.publicKey);
  });

  it('sign out one by one, and leave no key behind [E59] [O2]', async () => {
    const { ports, api, sessions, keys, stored, sent } = setting();
    await signIn(ports, nord);
    await signIn(ports, sued);
    await signOut(sessions, api(nord), nord);
    expect(sent.at(-1)?.address).toBe(`${nord}/oauth/sign-out`);
    expect(await sessions.token(nord)).toEqual({ kind: 'signed_out' });
    expect([...keys.rows.keys()]).toEqual([sued]);
    expect([...stored.rows.keys()]).toEqual([sued]);
    expect((await sessions.token(sued)).kind).toBe('token');
  });

  it('sign out here even when the deployment cannot be told [E28]', async () => {
    const { ports, api, sessions } = setting(({ address }) =>
      address.endsWith('/oauth/sign-out') ? problem(503, 'internal') : undefined,
    );
    await signIn(ports, nord);
    await signOut(sessions, api(nord), nord);
    expect(await sessions.isSignedIn(nord)).toBe(false);
  });
});
