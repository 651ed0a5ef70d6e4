/** The protocol's vectors (docs/delegated-login.md) against the replica's verifier. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type Browser, byId, createBrowser } from '../panels/host/test-browser.ts';
import { BERG, DIAZ } from '../panels/internex/world.ts';
import { backchannel, HOST, type Stage, setStage } from './stage.ts';
import { everything, login, product, revoked } from './tokens.ts';
import { badVectors } from './vectors.ts';

let stage: Stage;
let browser: Browser;

beforeEach(async () => {
  stage = await setStage();
  browser = createBrowser(stage.replica);
});

const assertion = (bend = {}) => login(stage.party, BERG, 'grant-1', everything(BERG), bend);
const openSessions = (): number =>
  [...stage.replica.state.sessions.values()].filter((session) => !session.ended).length;

describe('valid assertions', () => {
  it('[E52] valid full: a delegated session with the customer shown and the actor named', async () => {
    const opened = await browser.delegatedLogin(await assertion());
    expect(opened).toMatchObject({ status: 303, location: `${HOST}/` });
    const page = await browser.get('/');
    expect(byId(page, 'client-id')).toBe(BERG);
    expect(byId(page, 'delegated-banner')).toBe(
      'nils@studio-nord.example of Studio Nord acts for this account',
    );
    expect(stage.replica.state.audit.at(-1)).toMatchObject({
      accountId: BERG,
      actor: 'nils@studio-nord.example of Studio Nord',
      grantId: 'grant-1',
      action: 'delegated sign-in',
    });
  });

  it('[E52] valid limited: only the listed products', async () => {
    await browser.delegatedLogin(await login(stage.party, BERG, 'grant-2', [product('web-shop')]));
    expect((await browser.get('/products/web-shop')).status).toBe(200);
    expect((await browser.get('/products/dom-berg-bakery')).status).toBe(404);
  });

  it('[E52] valid with EdDSA', async () => {
    expect((await browser.delegatedLogin(await assertion({ key: stage.issuer.eddsa }))).status).toBe(303);
  });

  it.each([
    { name: 'clock 29 s ahead of ours', seconds: 29 },
    { name: 'clock 29 s behind ours', seconds: -29 },
  ])('[E52] valid with the $name', async ({ seconds }) => {
    const now = Math.floor(stage.party.clock() / 1000) + seconds;
    const claims = { iat: now, nbf: now, exp: now + 60 };
    expect((await browser.delegatedLogin(await assertion({ claims }))).status).toBe(303);
  });

  it('[E52] valid for the last second of the skew, expired in the next', async () => {
    const [first, second] = await Promise.all([assertion(), assertion()]);
    stage.pass(89);
    expect((await browser.delegatedLogin(first)).status).toBe(303);
    stage.pass(1);
    expect(byId(await browser.delegatedLogin(second), 'refusal-code')).toBe('expired');
  });

  it('[E52] starts a new session and drops the one this browser had', async () => {
    await browser.signIn('maria.diaz@post.example', 'demo-diaz');
    const before = new Map(browser.cookies);
    await browser.delegatedLogin(await assertion());
    expect(browser.cookies.get('terminal')).not.toBe(before.get('terminal'));
    expect(byId(await browser.get('/'), 'client-id')).toBe(BERG);
  });
});

describe('assertions to refuse', () => {
  it.each(badVectors)('[E52] $name: refused with $code', async ({ assertion: bad, code }) => {
    // The grant exists and is active for Berg: nothing but the bent part can be the reason.
    stage.issuer.grants.set('grant-1', { active: true, sub: BERG });
    const token = await bad(stage);
    const page = await browser.delegatedLogin(token);
    expect(byId(page, 'refusal-code')).toBe(code);
    expect(page.status).toBeGreaterThanOrEqual(400);
    expect(page.location).toBeNull();
    expect(openSessions()).toBe(0);
    expect(browser.cookies.has('terminal')).toBe(false);
  });

  it('[E52] a refusal echoes no claim', async () => {
    const page = await browser.delegatedLogin(
      await assertion({ claims: { aud: 'https://echo-me.example' } }),
    );
    for (const claim of ['echo-me', 'nils@', 'Studio Nord', 'grant-1', BERG])
      expect(page.html).not.toContain(claim);
  });

  it('[E52] an assertion in the address is not taken', async () => {
    const page = await browser.get(`/partner-login?assertion=${await assertion()}`);
    expect(page.status).toBe(405);
    expect(openSessions()).toBe(0);
  });

  it('[E52] two assertions in one form are not taken', async () => {
    const answer = await stage.replica.app.request(`${HOST}/partner-login`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `assertion=${await assertion()}&assertion=${await assertion()}`,
    });
    expect(answer.status).toBe(400);
    expect(openSessions()).toBe(0);
  });
});

describe('one use', () => {
  it('[E52] replayed jti: the second is refused and the first stays', async () => {
    const token = await assertion();
    expect((await browser.delegatedLogin(token)).status).toBe(303);
    const again = await createBrowser(stage.replica).delegatedLogin(token);
    expect(byId(again, 'refusal-code')).toBe('replayed');
    expect(openSessions()).toBe(1);
  });

  it('[E52] replayed jti under another signature: refused', async () => {
    await browser.delegatedLogin(await assertion({ claims: { jti: 'the-same-id' } }));
    const page = await browser.delegatedLogin(
      await assertion({ claims: { jti: 'the-same-id' }, key: stage.issuer.eddsa }),
    );
    expect(byId(page, 'refusal-code')).toBe('replayed');
  });

  it('[E52] two at once: exactly one session', async () => {
    const token = await assertion();
    const pages = await Promise.all(
      Array.from({ length: 8 }, () => createBrowser(stage.replica).delegatedLogin(token)),
    );
    expect(pages.filter((page) => page.status === 303)).toHaveLength(1);
    expect(openSessions()).toBe(1);
  });

  it('[E52] a refused assertion is used up once its signature was good', async () => {
    stage.issuer.mood = 'unreachable';
    const token = await assertion();
    expect(byId(await browser.delegatedLogin(token), 'refusal-code')).toBe('unreachable');
    stage.issuer.mood = 'well';
    expect(byId(await browser.delegatedLogin(token), 'refusal-code')).toBe('replayed');
  });
});

describe('asking back', () => {
  it('[E52] revoked grant: refused', async () => {
    stage.issuer.grants.set('grant-1', { active: false, sub: BERG });
    expect(byId(await browser.delegatedLogin(await assertion()), 'refusal-code')).toBe('revoked');
  });

  it.each([
    { mood: 'unreachable', code: 'unreachable' },
    { mood: 'broken', code: 'unreachable' },
    { mood: 'talks-of-another-grant', code: 'revoked' },
  ] as const)('[E52] introspection $mood: refused', async ({ mood, code }) => {
    stage.issuer.mood = mood;
    expect(byId(await browser.delegatedLogin(await assertion()), 'refusal-code')).toBe(code);
    expect(openSessions()).toBe(0);
  });

  it('[E52] ended while we ask: the older yes opens nothing', async () => {
    stage.issuer.meanwhile = async () => {
      expect((await backchannel(stage, await revoked(stage.party, BERG, 'grant-1'))).status).toBe(200);
    };
    expect(byId(await browser.delegatedLogin(await assertion()), 'refusal-code')).toBe('revoked');
    expect(openSessions()).toBe(0);
  });

  it('[E52] a grant once used for one account opens no other', async () => {
    await browser.delegatedLogin(await assertion());
    stage.issuer.grants.set('grant-1', { active: true, sub: DIAZ });
    const page = await browser.delegatedLogin(await login(stage.party, DIAZ, 'grant-1', everything(DIAZ)));
    expect(byId(page, 'refusal-code')).toBe('revoked');
  });
});

describe('target_link_uri', () => {
  it('[E52] a page of this host on the list is where the sign-in leads', async () => {
    const page = await browser.delegatedLogin(await assertion(), `${HOST}/clouds/cloud-webshop`);
    expect(page.location).toBe(`${HOST}/clouds/cloud-webshop`);
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    'javascript:alert(1)',
    'http://terminal.internex.localhost:8712@evil.example/',
    'http://user@terminal.internex.localhost:8712/',
    'http://terminal.internex.localhost/',
    'https://terminal.internex.localhost:8712/',
  ])('[E52] foreign target_link_uri %s: refused, never a redirect', async (target) => {
    const page = await browser.delegatedLogin(await assertion(), target);
    expect(byId(page, 'refusal-code')).toBe('foreign_target');
    expect(page.location).toBeNull();
    expect(openSessions()).toBe(0);
  });

  it.each([
    `${HOST}//evil.example/`,
    `${HOST}/logout`,
    `${HOST}/account/access`,
    `${HOST}/clouds/../partner-link`,
  ])('[E52] target_link_uri %s is not on the list: the start page instead', async (target) => {
    expect((await browser.delegatedLogin(await assertion(), target)).location).toBe(`${HOST}/`);
  });
});
