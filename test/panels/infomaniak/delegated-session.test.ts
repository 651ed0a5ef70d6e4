/** What a delegated session reaches in the Manager's pages, and how it ends. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeIssuer, type FakeIssuer } from '../../conformance/fake-issuer.ts';
import { client, everything, login, type Party, product, revoked } from '../../conformance/tokens.ts';
import type { Replica } from '../host/server.ts';
import { type Browser, byId, createBrowser, productIds } from '../host/test-browser.ts';
import { createInfomaniakReplica } from './server.ts';
import { DUBOIS, MOREL, REY } from './world.ts';

const ORIGIN = 'http://manager.infomaniak.localhost:8714';
const ISSUER = 'https://panelshare.example';
const HOME = `/v3/${MOREL}/ng/home`;
const SITE = `/v3/hosting/${MOREL}/hosting/701001`;

let issuer: FakeIssuer;
let replica: Replica;
let party: Party;
let partner: Browser;
let owner: Browser;
let now: number;

beforeEach(async () => {
  now = Date.UTC(2026, 10, 21, 12, 0, 0);
  const clock = (): number => now;
  issuer = await createFakeIssuer(ISSUER);
  replica = createInfomaniakReplica({
    origin: ORIGIN,
    issuer: ISSUER,
    hostToken: issuer.hostToken,
    links: [{ linkId: 'lnk_morel', accountId: MOREL }],
    clock,
    fetch: issuer.fetch,
  });
  party = { issuer, host: ORIGIN, clock };
  partner = createBrowser(replica);
  owner = createBrowser(replica);
  await owner.signIn('claire.morel@post.example', 'demo-morel');
});

async function act(details: Record<string, unknown>[], target?: string): Promise<string | null> {
  const opened = await partner.delegatedLogin(await login(party, MOREL, 'grant-1', details), target);
  expect(opened.status).toBe(303);
  return opened.location;
}

describe('what the host says of itself and of its accounts', () => {
  it('limits to products, and tells viewing from changing; ordering is in no product', async () => {
    const described = await replica.app.request(`${ORIGIN}/.well-known/panelshare`);
    expect(await described.json()).toMatchObject({
      deployment: ISSUER,
      limits: ['account', 'product'],
      accounts_endpoint: `${ORIGIN}/panelshare/accounts`,
    });
    const listed = await replica.app.request(`${ORIGIN}/panelshare/accounts/${MOREL}/products`, {
      headers: { authorization: `Bearer ${await client(party)}` },
    });
    const of = (category: string) => expect.objectContaining({ category, actions: ['view', 'change'] });
    expect(await listed.json()).toEqual({
      products: [
        {
          id: '701001',
          parent: null,
          category: 'website',
          name: 'Site vitrine',
          shareable: true,
          actions: ['view', 'change'],
        },
        of('domain'),
        of('domain'),
        of('mail_domain'),
        of('other'),
        of('other'),
      ],
    });
  });

  it('[S2] only a legal representative connects the organisation', async () => {
    const ask = `/partner-link?client_id=${encodeURIComponent(ISSUER)}&redirect_uri=${encodeURIComponent(`${ISSUER}/accounts/linked`)}&state=s`;
    const page = await owner.get(ask);
    expect(page.status).toBe(200);
    expect(page.html).toContain(`Boulangerie Morel (${MOREL})`);
    const admin = createBrowser(replica);
    await admin.signIn('paul.morel@post.example', 'demo-paul');
    expect((await admin.get(ask)).status).toBe(403);
  });
});

describe('full access', () => {
  it('[S11] sees the whole organisation, orders and renews', async () => {
    expect(await act(everything(MOREL))).toBe(`${ORIGIN}/`);
    expect((await partner.get('/')).location).toBe(HOME);
    expect(productIds(await partner.get(HOME))).toHaveLength(6);
    expect((await partner.submit(`${SITE}/renew`, {})).status).toBe(303);
    expect((await partner.submit(`/v3/${MOREL}/ng/order`, { app: 'domain', name: 'Autre' })).status).toBe(
      303,
    );
    expect(replica.state.audit.at(-1)).toMatchObject({
      actor: 'nils@studio-nord.example of Studio Nord',
      accountId: MOREL,
      grantId: 'grant-1',
      action: 'order',
    });
  });

  it('orders nothing once the issuer no longer names ordering', async () => {
    const without = [{ type: 'hosting_account', identifier: MOREL, actions: ['view', 'change'] }];
    issuer.grants.set('grant-1', { active: true, sub: MOREL, rights: without });
    await act(everything(MOREL));
    expect((await partner.get(HOME)).html).not.toContain(`/v3/${MOREL}/ng/order`);
    expect((await partner.submit(`${SITE}/renew`, {})).status).toBe(404);
  });

  it.each([
    `/v3/${MOREL}/ng/partner`,
    `/v3/${MOREL}/ng/partner/add`,
    `/v3/${MOREL}/ng/partner/p2`,
    `/v3/${MOREL}/ng/partner/p2/stop`,
    `/v3/${MOREL}/ng/users`,
    '/v3/ng/profile/user',
    '/account/access',
  ])('[E34] never %s: sharing, users, settings', async (path) => {
    await act(everything(MOREL));
    expect((await owner.get(path)).status).toBe(200);
    expect((await partner.get(path)).status).toBe(404);
  });

  it('[E34] never by a form either', async () => {
    await act(everything(MOREL));
    const share = { partner: '100200', access: 'limited', product: '701001' };
    expect((await partner.submit(`/v3/${MOREL}/ng/partner/add`, share)).status).toBe(404);
    expect((await partner.submit(`/v3/${MOREL}/ng/partner/p1/stop`, { password: 'x' })).status).toBe(404);
    expect((await partner.submit(`/v3/${MOREL}/ng/partner/p2/payment`, { payer: 'partner' })).status).toBe(
      404,
    );
  });

  it('[E36] never another organisation, not even one the vendor’s own partnership would open', async () => {
    await act(everything(MOREL));
    for (const id of [REY, DUBOIS]) expect((await partner.get(`/v3/${id}/ng/home`)).status).toBe(404);
    expect((await partner.submit(`/v3/hosting/${REY}/hosting/702001/dash`, { note: 'x' })).status).toBe(404);
  });
});

describe('limited access', () => {
  it('[S11] the chosen products are all there is', async () => {
    await act([product('701001'), product('701004')]);
    expect(productIds(await partner.get(HOME))).toEqual(['701001', '701004']);
    expect((await partner.get(`/v3/domain/${MOREL}/domain/701002/dash`)).status).toBe(404);
    expect((await partner.submit(`${SITE}/dash`, { note: 'PHP 8.5' })).status).toBe(303);
    expect(replica.state.products.get('701001')?.note).toBe('PHP 8.5');
  });

  it('view without change shows no form and takes none', async () => {
    await act([product('701001', ['view'])]);
    expect((await partner.get(`${SITE}/dash`)).html).not.toContain('change-form');
    expect((await partner.submit(`${SITE}/dash`, { note: 'x' })).status).toBe(404);
  });

  it('[S13] never orders nor renews, whatever the assertion says', async () => {
    await act([product('701001', ['view', 'change', 'order'])]);
    expect((await partner.get(`${SITE}/dash`)).html).not.toContain('id="renew"');
    expect((await partner.submit(`${SITE}/renew`, {})).status).toBe(404);
    expect((await partner.get(`/v3/${MOREL}/ng/order`)).status).toBe(404);
    expect((await partner.submit(`/v3/${MOREL}/ng/order`, { app: 'domain', name: 'x' })).status).toBe(404);
  });

  it.each([
    [`${SITE}/dash`, `${SITE}/dash`],
    [HOME, HOME],
    [`/v3/${MOREL}/ng/partner/add`, '/'],
    [`/v3/hosting/${MOREL}/mail/701001/dash`, '/'],
  ])('a sign-in that names %s leads to %s', async (target, place) => {
    expect(await act([product('701001')], `${ORIGIN}${target}`)).toBe(`${ORIGIN}${place}`);
  });
});

describe('ending', () => {
  it('[E43] the issuer ends it: the next request is logged out', async () => {
    await act([product('701001')]);
    now += 1000;
    const answer = await replica.app.request(`${ORIGIN}/partner-backchannel`, {
      method: 'POST',
      headers: { 'content-type': 'application/secevent+jwt' },
      body: await revoked(party, MOREL, 'grant-1'),
    });
    expect(await answer.json()).toEqual({ ended: 1 });
    expect(await partner.get(HOME)).toMatchObject({ status: 303, location: '/login?ended=1' });
  });

  it('[E43] the customer ends it here: the next request is logged out, the issuer is told', async () => {
    await act(everything(MOREL));
    expect((await owner.submit('/account/access/end', { grant: 'grant-1' })).status).toBe(303);
    expect((await partner.get(HOME)).location).toBe('/login?ended=1');
    expect(issuer.revocations).toEqual(['grant-1']);
    expect((await owner.get('/account/access')).html).toContain('data-ended="by-customer"');
  });

  it('the vendor’s own partnership ends apart from it', async () => {
    await act([product('701001')]);
    await owner.submit(`/v3/${MOREL}/ng/partner/p1/stop`, { password: 'demo-morel' });
    expect((await partner.get(HOME)).status).toBe(200);
  });
});

it('[E33] banner and account menu name the customer’s organisation, never the actor’s', async () => {
  await act([product('701001')]);
  const page = await partner.get(HOME);
  expect(byId(page, 'delegated-banner')).toContain('nils@studio-nord.example of Studio Nord');
  expect(page.html).toContain(`data-organisation-id="${MOREL}">Boulangerie Morel<`);
});
