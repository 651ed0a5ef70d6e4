/** Linking once (point 3) and the reads that follow from it (4b). */
import { beforeEach, describe, expect, it } from 'vitest';
import { HOST, ISSUER, type Stage, setStage } from '../../conformance/stage.ts';
import { client, everything, login } from '../../conformance/tokens.ts';
import { BERG, NORD } from '../internex/world.ts';
import { type Browser, createBrowser } from './test-browser.ts';

let stage: Stage;
let browser: Browser;

beforeEach(async () => {
  stage = await setStage();
  stage.replica.state.links.clear();
  browser = createBrowser(stage.replica);
});

const request = { client_id: ISSUER, redirect_uri: `${ISSUER}/accounts/linked`, state: 'state-1' };
const address = (change: Record<string, string> = {}): string =>
  `/partner-link?${new URLSearchParams({ ...request, ...change }).toString()}`;

async function approvedCode(): Promise<string> {
  await browser.signIn('lena.berg@post.example', 'demo-berg');
  const { location } = await browser.submit('/partner-link/approve', request);
  return new URL(location ?? '').searchParams.get('code') ?? '';
}

async function redeem(code: string, assertion?: string): Promise<{ status: number; body: unknown }> {
  const answer = await stage.replica.app.request(`${HOST}/partner-link/token`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${assertion ?? (await client(stage.party))}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ code }).toString(),
  });
  return { status: answer.status, body: await answer.json() };
}

async function read(path: string, assertion?: string): Promise<{ status: number; body: unknown }> {
  const headers = { authorization: `Bearer ${assertion ?? (await client(stage.party))}` };
  const answer = await stage.replica.app.request(`${HOST}/panelshare/accounts/${path}`, { headers });
  return { status: answer.status, body: await answer.json() };
}

describe('approving', () => {
  it('[S2] the owner signs in, sees what it means, approves, and the code makes a link', async () => {
    const first = await browser.get(address());
    expect(first.status).toBe(303);
    const loginPage = new URL(first.location ?? '', HOST);
    const next = loginPage.searchParams.get('next') ?? '';
    const back = await browser.post('/login', {
      email: 'lena.berg@post.example',
      password: 'demo-berg',
      next,
    });
    expect(back.location).toBe(address());
    const page = await browser.get(back.location ?? '');
    expect(page.html).toContain('Berg Bakery (CID-A1B2C3D4)');

    const approved = await browser.submit('/partner-link/approve', request);
    expect(approved.status).toBe(303);
    const target = new URL(approved.location ?? '');
    expect(`${target.origin}${target.pathname}`).toBe(`${ISSUER}/accounts/linked`);
    expect(target.searchParams.get('state')).toBe('state-1');

    expect(await redeem(target.searchParams.get('code') ?? '')).toMatchObject({
      status: 200,
      body: { account_id: BERG },
    });
  });

  it('approving again gives the link there is', async () => {
    const first = await redeem(await approvedCode());
    const again = await browser.submit('/partner-link/approve', request);
    const code = new URL(again.location ?? '').searchParams.get('code') ?? '';
    expect(await redeem(code)).toEqual(first);
  });

  it('refusing leads back without a code', async () => {
    await browser.signIn('lena.berg@post.example', 'demo-berg');
    const { location } = await browser.submit('/partner-link/refuse', request);
    expect(location).toBe(`${ISSUER}/accounts/linked?error=access_denied&state=state-1`);
  });

  it('[E52] opening the page approves nothing', async () => {
    await browser.signIn('lena.berg@post.example', 'demo-berg');
    await browser.get(address());
    expect(stage.replica.state.linkCodes.size).toBe(0);
  });

  it('a form without the session’s token approves nothing', async () => {
    await browser.signIn('lena.berg@post.example', 'demo-berg');
    expect((await browser.post('/partner-link/approve', request)).status).toBe(403);
    expect(stage.replica.state.linkCodes.size).toBe(0);
  });

  it('only the Terminal Owner may approve; an admin may not', async () => {
    await browser.signIn('ben.berg@post.example', 'demo-ben');
    expect((await browser.get(address())).status).toBe(403);
    expect((await browser.submit('/partner-link/approve', request)).status).toBe(403);
    expect(stage.replica.state.linkCodes.size).toBe(0);
  });

  it('[E34] a session opened through a share, even a full one, may not approve', async () => {
    stage.replica.state.links.set('l', {
      id: 'l',
      issuer: ISSUER,
      accountId: BERG,
      approvedBy: '',
      approvedAt: 0,
    });
    await browser.delegatedLogin(await login(stage.party, BERG, 'grant-1', everything(BERG)));
    const page = await browser.get(address());
    expect(page.status).toBe(403);
    expect(page.html).toContain('You act for this account through a share');
    expect((await browser.submit('/partner-link/approve', request)).status).toBe(403);
    expect(stage.replica.state.linkCodes.size).toBe(0);
  });

  it.each([
    { name: 'a foreign way back', change: { redirect_uri: 'https://evil.example/accounts/linked' } },
    { name: 'a look-alike way back', change: { redirect_uri: `${ISSUER}.evil.example/` } },
    {
      name: 'a way back with a user name',
      change: { redirect_uri: 'https://panelshare.example@evil.example/' },
    },
    { name: 'a script as the way back', change: { redirect_uri: 'javascript:alert(1)' } },
    { name: 'another service', change: { client_id: 'https://evil.example' } },
    { name: 'no state', change: { state: '' } },
  ])('$name is refused without a redirect', async ({ change }) => {
    await browser.signIn('lena.berg@post.example', 'demo-berg');
    expect(await browser.get(address(change))).toMatchObject({ status: 400, location: null });
    expect(await browser.submit('/partner-link/approve', { ...request, ...change })).toMatchObject({
      status: 400,
      location: null,
    });
  });
});

describe('the code', () => {
  it('is good once', async () => {
    const code = await approvedCode();
    expect((await redeem(code)).status).toBe(200);
    expect(await redeem(code)).toEqual({ status: 400, body: { error: 'invalid_grant' } });
  });

  it('is good for less than 60 seconds', async () => {
    const code = await approvedCode();
    stage.pass(60);
    expect((await redeem(code)).status).toBe(400);
    expect(stage.replica.state.links.size).toBe(0);
  });

  it('[E52] is worth nothing without the issuer’s own assertion', async () => {
    const code = await approvedCode();
    const used = await client(stage.party);
    expect((await read(BERG, used)).status).toBe(404);
    for (const assertion of [
      'nonsense',
      used,
      await client(stage.party, { typ: 'delegated-login+jwt' }),
      await client(stage.party, { claims: { aud: 'https://other.example' } }),
      await client(stage.party, { claims: { sub: 'https://other.example' } }),
      await login(stage.party, BERG, 'grant-1', everything(BERG)),
    ]) {
      expect(await redeem(code, assertion)).toEqual({ status: 401, body: { error: 'invalid_client' } });
    }
    expect((await redeem(code)).status).toBe(200);
  });
});

describe('reads', () => {
  it('give a linked account and its products', async () => {
    await redeem(await approvedCode());
    expect(await read(BERG)).toEqual({
      status: 200,
      body: {
        id: BERG,
        name: 'Berg Bakery',
        contact_email: 'lena.berg@post.example',
        contact_editable: false,
      },
    });
    const { body } = await read(`${BERG}/products`);
    expect(body).toMatchObject({
      products: expect.arrayContaining([
        {
          id: 'cloud-berg-main',
          parent: null,
          category: 'cloud',
          name: 'Main Cloud',
          shareable: false,
          actions: ['view', 'change', 'order'],
        },
        {
          id: 'web-shop',
          parent: 'cloud-webshop',
          category: 'website',
          name: 'Shop hosting',
          shareable: true,
          actions: ['view', 'change'],
        },
      ]),
    });
  });

  it('[E36] answer 404 for what is not linked, whether it exists or not', async () => {
    await redeem(await approvedCode());
    const unlinked = await read(NORD);
    expect(unlinked.status).toBe(404);
    expect(await read('CID-00000000')).toEqual(unlinked);
    expect((await read(`${NORD}/products`)).status).toBe(404);
  });

  it('take each client assertion once', async () => {
    await redeem(await approvedCode());
    const assertion = await client(stage.party);
    expect((await read(BERG, assertion)).status).toBe(200);
    expect((await read(BERG, assertion)).status).toBe(401);
  });
});

it('the host says what it offers, to anybody', async () => {
  const answer = await stage.replica.app.request(`${HOST}/.well-known/panelshare`);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(await answer.json()).toMatchObject({
    version: 1,
    deployment: ISSUER,
    login_endpoint: `${HOST}/partner-login`,
    limits: ['account', 'product'],
    actions: ['view', 'change', 'order'],
    ends_sessions: true,
  });
});
