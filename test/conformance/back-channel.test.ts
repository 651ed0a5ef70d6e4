/** The end over the back channel, and the issuer's keys over time (docs/delegated-login.md). */
import { beforeEach, describe, expect, it } from 'vitest';
import { type Browser, byId, createBrowser } from '../panels/host/test-browser.ts';
import { BERG } from '../panels/internex/world.ts';
import { testKey } from './fake-issuer.ts';
import { backchannel, type Stage, setStage } from './stage.ts';
import { everything, login, revoked } from './tokens.ts';

let stage: Stage;
let browser: Browser;

beforeEach(async () => {
  stage = await setStage();
  browser = createBrowser(stage.replica);
});

const assertion = (bend = {}) => login(stage.party, BERG, 'grant-1', everything(BERG), bend);

describe('back channel', () => {
  beforeEach(async () => {
    await browser.delegatedLogin(await assertion());
    expect((await browser.get('/')).status).toBe(200);
  });

  it('[E52] [E43] revoke during an open session: the next request is logged out', async () => {
    const answer = await backchannel(stage, await revoked(stage.party, BERG, 'grant-1'));
    expect(answer).toEqual({ status: 200, body: { ended: 1 } });
    expect(await browser.get('/clouds')).toMatchObject({ status: 303, location: '/login?ended=1' });
    expect((await browser.get('/login?ended=1')).html).toContain('Access ended');
    expect(byId(await browser.get('/login?ended=1'), 'client-id')).toBeNull();
  });

  it('[E52] revoke ends every session of that grant and no other', async () => {
    const [second, other] = [createBrowser(stage.replica), createBrowser(stage.replica)];
    await second.delegatedLogin(await assertion());
    await other.delegatedLogin(await login(stage.party, BERG, 'grant-2', everything(BERG)));
    await backchannel(stage, await revoked(stage.party, BERG, 'grant-1'));
    expect((await second.get('/')).location).toBe('/login?ended=1');
    expect((await other.get('/')).status).toBe(200);
  });

  it('[E52] after a revoke: refused, until the issuer says active again', async () => {
    stage.issuer.grants.set('grant-1', { active: false, sub: BERG });
    await backchannel(stage, await revoked(stage.party, BERG, 'grant-1'));
    expect(byId(await browser.delegatedLogin(await assertion()), 'refusal-code')).toBe('revoked');
    stage.issuer.grants.set('grant-1', { active: true, sub: BERG });
    stage.pass(1);
    expect((await browser.delegatedLogin(await assertion())).status).toBe(303);
  });

  it('[E52] a revoke of what is not open is confirmed too', async () => {
    expect((await backchannel(stage, await revoked(stage.party, BERG, 'grant-unknown'))).status).toBe(200);
  });

  const forgeries: { name: string; token: () => Promise<string>; err: string }[] = [
    {
      name: 'foreign key',
      token: async () => revoked(stage.party, BERG, 'grant-1', { key: await testKey('key-a', 'ES256') }),
      err: 'authentication_failed',
    },
    {
      name: 'unknown kid',
      token: async () => revoked(stage.party, BERG, 'grant-1', { key: await testKey('key-z', 'ES256') }),
      err: 'invalid_key',
    },
    {
      name: 'wrong typ',
      token: () => revoked(stage.party, BERG, 'grant-1', { typ: 'delegated-login+jwt' }),
      err: 'invalid_request',
    },
    {
      name: 'wrong aud',
      token: () => revoked(stage.party, BERG, 'grant-1', { claims: { aud: 'https://other.example' } }),
      err: 'invalid_audience',
    },
    {
      name: 'wrong iss',
      token: () => revoked(stage.party, BERG, 'grant-1', { claims: { iss: 'https://other.example' } }),
      err: 'invalid_issuer',
    },
    {
      name: 'another event',
      token: () =>
        revoked(stage.party, BERG, 'grant-1', { claims: { events: { 'https://example.test/event': {} } } }),
      err: 'invalid_request',
    },
    {
      name: 'too old',
      token: () =>
        revoked(stage.party, BERG, 'grant-1', {
          claims: { iat: Math.floor(stage.party.clock() / 1000) - 330 },
        }),
      err: 'invalid_request',
    },
    { name: 'assertion instead of an event', token: () => assertion(), err: 'invalid_request' },
    { name: 'no token', token: async () => 'hello', err: 'invalid_request' },
  ];

  it.each(forgeries)(
    '[E52] forged back-channel token, $name: 400 and nothing changes',
    async ({ token, err }) => {
      const answer = await backchannel(stage, await token());
      expect(answer).toMatchObject({ status: 400, body: { err } });
      expect((await browser.get('/')).status).toBe(200);
    },
  );

  it('[E52] replayed back-channel token: 400 and nothing changes', async () => {
    const token = await revoked(stage.party, BERG, 'grant-1');
    expect((await backchannel(stage, token)).status).toBe(200);
    stage.pass(1);
    await browser.delegatedLogin(await assertion());
    expect((await backchannel(stage, token)).status).toBe(400);
    expect((await browser.get('/')).status).toBe(200);
  });

  it('[E52] back-channel token under another content type: 400 and nothing changes', async () => {
    const token = await revoked(stage.party, BERG, 'grant-1');
    expect((await backchannel(stage, token, 'application/x-www-form-urlencoded')).status).toBe(400);
    expect((await browser.get('/')).status).toBe(200);
  });

  it('[E52] keys not to be had: 503, so that the issuer tries again, and the token is not used up', async () => {
    stage.pass(3600);
    await browser.delegatedLogin(await assertion());
    const token = await revoked(stage.party, BERG, 'grant-1', { key: await testKey('key-new', 'ES256') });
    stage.issuer.mood = 'silent';
    stage.pass(10);
    expect((await backchannel(stage, token)).status).toBe(503);
    stage.issuer.mood = 'well';
    expect((await backchannel(stage, token)).body).toEqual({
      err: 'invalid_key',
      description: 'unknown_key',
    });
    expect((await browser.get('/')).status).toBe(200);
  });
});

describe('keys', () => {
  const fetches = (): number =>
    stage.issuer.requests.filter((path) => path === '/.well-known/jwks.json').length;

  it('[E52] a new key is found by one look at the published set', async () => {
    await browser.delegatedLogin(await assertion());
    const fresh = await testKey('key-c', 'ES256');
    stage.issuer.published.push(fresh);
    stage.pass(10);
    expect((await browser.delegatedLogin(await assertion({ key: fresh }))).status).toBe(303);
    expect(fetches()).toBe(2);
  });

  it('[E52] unknown key ids do not make the host hammer the issuer', async () => {
    await browser.delegatedLogin(await assertion());
    for (const kid of ['x1', 'x2', 'x3', 'x4']) {
      await browser.delegatedLogin(await assertion({ key: await testKey(kid, 'ES256') }));
    }
    expect(fetches()).toBe(1);
  });

  it('[E52] a withdrawn key is refused after an hour at the latest', async () => {
    await browser.delegatedLogin(await assertion());
    stage.issuer.published.shift();
    stage.pass(3600);
    expect(byId(await browser.delegatedLogin(await assertion()), 'refusal-code')).toBe('unknown_key');
  });
});
