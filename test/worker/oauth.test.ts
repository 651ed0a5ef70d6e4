import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { refreshTokens } from '../../worker/app/device/refresh-tokens.ts';
import type { Context } from '../../worker/ports.ts';
import { browser, reasonOn, snapshot } from './support/browser.ts';
import {
  authorisation,
  codeFrom,
  type Extension,
  extension,
  redirect,
  tokensIn,
} from './support/extension.ts';
import { mailsTo } from './support/outbox.ts';
import { call, person, type SignedIn, services } from './support/world.ts';

const bearing = (one: SignedIn, token: string): SignedIn => ({ ...one, bearer: `Bearer ${token}` });
const errorOf = async (response: Response) => {
  const body: { error?: string; code?: string } = await response.json();
  return [response.status, body.error ?? body.code];
};
const refused = [400, 'invalid_grant'];

const connected = async (name: string, session = {}) => {
  const one = await person(name, { session });
  const device = await extension();
  const tokens = await tokensIn(await device.exchange(await codeFrom(browser({ cookie: one.cookie }))));
  return { one, device, tokens };
};
const deviceBy = async (refreshToken: string) => {
  const { store, secrets } = await services();
  return store.devices.byRefreshToken(await secrets.hash(refreshToken));
};
const use = (one: SignedIn, token: string) => call('GET', '/api/me', bearing(one, token));

test('[O1] the person confirms on our page, and the extension gets tokens bound to its own key', async () => {
  const one = await person('Connect');
  const web = browser({ cookie: one.cookie });
  const page = await web.get(`/authorize?${new URLSearchParams(await authorisation())}`);
  const text = await page.text();
  expect(text).toContain('Connect the extension on this browser?');
  expect(text).toContain(one.person.email);
  const device = await extension();
  const answer = await device.exchange(await codeFrom(web));
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  const tokens = await tokensIn(answer);
  expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 600 });
  expect((await use(one, tokens.access_token)).status).toBe(200);
  const row = await deviceBy(tokens.refresh_token);
  const session = (await (await services()).store.devices.ofPerson(one.person.id)).find(
    ({ kind }) => kind === 'web',
  );
  expect(row).toMatchObject({ kind: 'extension', name: 'Firefox on Linux', scope: 'full' });
  expect([row?.provenAt, row?.passkeyAt]).toEqual([session?.provenAt, session?.passkeyAt]);
  expect(await mailsTo(one.person.email)).toMatchObject([
    { template: 'new_device', deviceName: 'Firefox on Linux' },
  ]);
});

test('[O1] who is not signed in comes back to the confirmation after signing in', async () => {
  const path = `/authorize?${new URLSearchParams(await authorisation())}`;
  const location = (await browser().get(path)).headers.get('location') ?? '';
  expect(new URL(location, 'https://x.example').searchParams.get('next')).toBe(path);
});

test.each([
  ['another redirect address', { redirect_uri: 'https://evil.example/' }],
  ['a redirect address that only begins alike', { redirect_uri: `${redirect}/more` }],
  ['another client', { client_id: 'somebody' }],
  ['no PKCE', { code_challenge: '' }],
  ['plain PKCE', { code_challenge_method: 'plain' }],
  ['an unknown field', { scope: 'admin' }],
])('[E13] the authorisation refuses %s and redirects nowhere', async (_, change) => {
  const web = browser({ cookie: (await person('Strict')).cookie });
  const request = { ...(await authorisation()), ...change };
  const shown = await web.get(`/authorize?${new URLSearchParams(request)}`);
  const sent = await web.post('/authorize', request);
  for (const answer of [shown, sent]) {
    expect(answer.status).toBe(400);
    expect(answer.headers.get('location')).toBeNull();
  }
});

test('[E4] opening the confirmation gives no code', async () => {
  const web = browser({ cookie: (await person('Shown')).cookie });
  const before = await snapshot();
  await web.get(`/authorize?${new URLSearchParams(await authorisation())}`);
  expect(await snapshot()).toBe(before);
});

test('[E13] a code works once, for a minute, with its verifier, address and device key', async () => {
  const web = browser({ cookie: (await person('Codes')).cookie });
  const device = await extension();
  const once = await codeFrom(web);
  expect((await device.exchange(once)).status).toBe(200);
  expect(await errorOf(await device.exchange(once))).toEqual(refused);
  const wrong: [object, object][] = [
    [{}, { code_verifier: 'b'.repeat(43) }],
    [{}, { redirect_uri: 'https://evil.example/' }],
    [{ secret: 'another' }, {}],
    [{ aud: 'https://evil.example' }, {}],
    [{ typ: 'JWT' }, {}],
    [{ iat: Math.floor(Date.now() / 1000) - 90 }, {}],
    [{ iat: Math.floor(Date.now() / 1000) + 90 }, {}],
  ];
  for (const [faults, more] of wrong) {
    const code = await codeFrom(web);
    expect([faults, more, await errorOf(await device.exchange(code, faults, { ...more }))]).toEqual([
      faults,
      more,
      refused,
    ]);
    // A failed try spends the code as well.
    expect(await errorOf(await device.exchange(code))).toEqual(refused);
  }
  const late = await codeFrom(web);
  await env.DB.prepare("UPDATE one_time SET expires_at = 1 WHERE purpose = 'authorisation_code'").run();
  expect(await errorOf(await device.exchange(late))).toEqual(refused);
});

test('[O2] a web session that ended meanwhile connects nothing', async () => {
  const one = await person('Gone');
  const web = browser({ cookie: one.cookie });
  const code = await codeFrom(web);
  await web.post('/sign-out');
  expect(await errorOf(await (await extension()).exchange(code))).toEqual(refused);
});

test('[E13] a refresh token rotates; the one before lives until the new one is used', async () => {
  const { one, device, tokens } = await connected('Rotate');
  const second = await tokensIn(await device.refresh(tokens.refresh_token));
  expect(second.refresh_token).not.toBe(tokens.refresh_token);
  // The answer got lost: the extension asks again with what it has.
  const third = await tokensIn(await device.refresh(tokens.refresh_token));
  const fourth = await tokensIn(await device.refresh(third.refresh_token));
  expect((await use(one, fourth.access_token)).status).toBe(200);
  expect((await deviceBy(fourth.refresh_token))?.endedAt).toBeNull();
});

const rotated = async (device: Extension, first: string) => {
  const second = await tokensIn(await device.refresh(first));
  const third = await tokensIn(await device.refresh(second.refresh_token));
  return { second, third };
};

test('[E13] a spent refresh token ends the device and mails the person', async () => {
  const { one, device, tokens } = await connected('Reuse');
  const { third } = await rotated(device, tokens.refresh_token);
  expect((await use(one, third.access_token)).status).toBe(200);
  expect(await errorOf(await device.refresh(tokens.refresh_token))).toEqual(refused);
  expect((await use(one, third.access_token)).status).toBe(401);
  expect(await errorOf(await device.refresh(third.refresh_token))).toEqual(refused);
  expect(await mailsTo(one.person.email)).toContainEqual(
    expect.objectContaining({ template: 'device_ended', deviceName: 'Firefox on Linux' }),
  );
});

test('[E13] a device that refreshes at the moment its spent token comes up is ended all the same', async () => {
  const { one, device, tokens } = await connected('Reuse raced');
  const { third } = await rotated(device, tokens.refresh_token);
  const wired = await services();
  let raced = false;
  const ctx: Context = {
    ...wired,
    commit: async (changes) => {
      if (!raced) {
        raced = true;
        await tokensIn(await device.refresh(third.refresh_token));
      }
      return wired.commit(changes);
    },
    actor: { kind: 'anonymous' },
    now: wired.clock.now(),
    requestId: 'req_test',
    address: '192.0.2.7',
    language: 'en',
  };
  const answer = await refreshTokens(ctx, {
    grant_type: 'refresh_token',
    refresh_token: tokens.refresh_token,
    proof: 'none',
  });
  expect([raced, answer]).toEqual([true, { ok: false, error: 'refresh_reused' }]);
  expect((await use(one, third.access_token)).status).toBe(401);
});

test('[E13] when thief and owner both go on from one token, the device ends', async () => {
  const { device, tokens } = await connected('Fork');
  const thief = await tokensIn(await device.refresh(tokens.refresh_token));
  const owner = await tokensIn(await device.refresh(tokens.refresh_token));
  expect(await errorOf(await device.refresh(thief.refresh_token))).toEqual(refused);
  expect(await errorOf(await device.refresh(owner.refresh_token))).toEqual(refused);
});

test('[E13] a stolen refresh token is worth nothing without the device key', async () => {
  const { device, tokens } = await connected('Stolen');
  const thief = await extension();
  expect(await errorOf(await thief.refresh(tokens.refresh_token))).toEqual(refused);
  const faults = [
    { secret: 'other' },
    { aud: 'https://evil.example' },
    { typ: 'JWT' },
    { iat: 1 },
    { jti: 'x' },
  ];
  for (const fault of faults) {
    expect([fault, await errorOf(await device.refresh(tokens.refresh_token, fault))]).toEqual([
      fault,
      refused,
    ]);
  }
  const unsigned = `${btoa('{"alg":"none","typ":"device-proof+jwt"}').replaceAll('=', '')}.e30.`;
  const request = { ...(await device.refreshRequest(tokens.refresh_token)), proof: unsigned };
  expect(await errorOf(await device.send(request))).toEqual(refused);
  // The owner is not disturbed by any of it.
  expect((await device.refresh(tokens.refresh_token)).status).toBe(200);
});

test('[E13] a proof counts once', async () => {
  const { device, tokens } = await connected('Replay');
  const request = await device.refreshRequest(tokens.refresh_token);
  expect((await device.send(request)).status).toBe(200);
  expect(await errorOf(await device.send(request))).toEqual(refused);
});

test('[E13] refreshing at the same time gives one successor', async () => {
  const { device, tokens } = await connected('Together');
  const answers = await Promise.all([
    device.refresh(tokens.refresh_token),
    device.refresh(tokens.refresh_token),
  ]);
  expect(answers.map(({ status }) => status).filter((status) => status === 200).length).toBeGreaterThan(0);
  const living = await Promise.all(
    answers.filter(({ ok }) => ok).map(async (answer) => deviceBy((await tokensIn(answer)).refresh_token)),
  );
  expect(living.filter((device) => device !== null && device.endedAt === null)).toHaveLength(1);
});

test('[O2] signing out ends the device with its tokens; so does ending it from the page', async () => {
  const { one, device, tokens } = await connected('Leaving');
  expect((await call('POST', '/oauth/sign-out', bearing(one, tokens.access_token))).status).toBe(200);
  expect((await use(one, tokens.access_token)).status).toBe(401);
  expect(await errorOf(await device.refresh(tokens.refresh_token))).toEqual(refused);

  const second = await connected('Ended');
  const row = await deviceBy(second.tokens.refresh_token);
  await browser({ cookie: second.one.cookie }).post(`/me/devices/${row?.id}/end`);
  expect((await use(second.one, second.tokens.access_token)).status).toBe(401);
  expect(await errorOf(await second.device.refresh(second.tokens.refresh_token))).toEqual(refused);
});

test('[E13] an access token is kept as a hash, works on the API only and for ten minutes', async () => {
  const { one, tokens } = await connected('Access');
  const { results } = await env.DB.prepare('SELECT * FROM access_tokens').all();
  expect(JSON.stringify(results)).not.toContain(tokens.access_token);
  const page = browser({ cookie: `__Host-session=${tokens.access_token}` });
  expect((await page.get('/me')).headers.get('location')).toContain('/sign-in');
  await env.DB.prepare('UPDATE access_tokens SET expires_at = 1').run();
  expect((await use(one, tokens.access_token)).status).toBe(401);
});

test('[E13] bad input at the token endpoint', async () => {
  const device = await extension();
  expect(await errorOf(await device.send({ grant_type: 'password', username: 'x' }))).toEqual([
    400,
    'invalid_input',
  ]);
  const request = { ...(await device.refreshRequest('nothing')), scope: 'all' };
  expect(await errorOf(await device.send(request))).toEqual([400, 'invalid_input']);
  expect(await errorOf(await device.refresh('nothing'))).toEqual(refused);
  const web = browser({ cookie: (await person('Safety', { session: { scope: 'safety' } })).cookie });
  expect(await reasonOn(await web.post('/authorize', await authorisation()))).toBe('safety_session_only');
});
