/** Our issuer and connector against the replica of a host: the whole protocol in one process [E52][E43]. */
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Access } from '../../shared/domain/access.ts';
import { enforcementOf } from '../../shared/domain/enforcement.ts';
import { introspectionOf } from '../../worker/connectors/delegated-login/issuer.ts';
import type { PanelConnector } from '../../worker/ports.ts';
import { createInternexReplica, type InternexReplica } from '../panels/internex/server.ts';
import { createBrowser } from '../panels/internex/test-browser.ts';
import { BERG, DIAZ, NORD } from '../panels/internex/world.ts';
import { createIssuer, grantView, type Issuer } from './issuer.ts';
import { connectorOf, deployment, full, nils, order, type TestPanel, unwrap } from './stage.ts';

const origin = 'https://terminal.internex.example';
const panel: TestPanel = { id: 'pnl_internex', kind: 'internex', origin, credential: null };
const grantId = order(full).grantId;

let now: number;
let issuer: Issuer;
let replica: InternexReplica;
let terminal: PanelConnector;
/** Set to answer in the host's place. */
let instead: ((request: Request) => Response | Promise<Response> | null) | null;
let asked: { path: string; authorization: string | null; contentType: string | null; body: string }[];

beforeEach(async () => {
  now = Date.UTC(2026, 10, 21, 12);
  instead = null;
  asked = [];
  issuer = await createIssuer(panel.id, 'host-token-for-tests', () => now);
  replica = createInternexReplica({
    origin,
    issuer: deployment,
    hostToken: 'host-token-for-tests',
    links: [
      { linkId: 'lnk_berg', accountId: BERG },
      { linkId: 'lnk_diaz', accountId: DIAZ },
    ],
    clock: () => now,
    fetch: issuer.fetch,
  });
  terminal = await connectorOf(panel, {
    signer: issuer.signer,
    clock: { now: () => now },
    send: async (request) => {
      asked.push({
        path: new URL(request.url).pathname,
        authorization: request.headers.get('authorization'),
        contentType: request.headers.get('content-type'),
        body: await request.clone().text(),
      });
      return (await instead?.(request)) ?? replica.app.request(request);
    },
  });
});

const fail = (): never => {
  throw new Error('no linking');
};
const introspect = (view: Parameters<typeof introspectionOf>[0], panelId: string) =>
  introspectionOf(view, panelId, deployment, now);
const share = (access: Access, facts: Parameters<typeof grantView>[1] = {}): void => {
  issuer.grants.set(
    grantId,
    grantView({ panelId: panel.id, origin, panelAccountId: BERG, access }, { id: grantId, ...facts }),
  );
};
const orderFor = (access: Access) => order(access, { panelAccountId: BERG });
const webshop: Access = {
  kind: 'limited',
  products: [{ productId: 'cloud-webshop', name: 'Webshop', category: 'cloud', actions: ['view', 'change'] }],
};

const assertionFor = async (access: Access): Promise<string> => {
  const made = unwrap(await terminal.signIn(orderFor(access), nils));
  if (made.way !== 'form') throw new Error('no form');
  expect(made.action).toBe(`${origin}/partner-login`);
  return made.fields['assertion'] ?? '';
};
/** The browser's form post, as it arrives from an extension page: no cookies, `Origin: null`. */
const post = (assertion: string) =>
  replica.app.request(`${origin}/partner-login`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'null' },
    body: new URLSearchParams({ assertion }).toString(),
  });
const openSession = async (access: Access): Promise<string> => {
  const landed = await post(await assertionFor(access));
  expect(landed.status).toBe(303);
  return landed.headers.get('set-cookie')?.split(';')[0] ?? '';
};
const signedIn = async (cookie: string): Promise<boolean> =>
  (await replica.app.request(`${origin}/clouds`, { headers: { cookie } })).status === 200;

describe('[S2] ownership by approval', () => {
  test('the way to the approval names us, the way back and this attempt', async () => {
    const url = new URL(
      unwrap((await terminal.linking?.url('state-1', `${deployment}/accounts/linked`)) ?? fail()),
    );
    expect(url.origin + url.pathname).toBe(`${origin}/partner-link`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: deployment,
      redirect_uri: `${deployment}/accounts/linked`,
      state: 'state-1',
    });
  });

  test('the owner approves at the host, the code is exchanged once, and the host names the account', async () => {
    expect(await terminal.account(NORD)).toMatchObject({ ok: false, error: { code: 'account_not_found' } });
    const url = new URL(unwrap((await terminal.linking?.url('state-1', `${deployment}/linked`)) ?? fail()));
    const browser = createBrowser(replica);
    await browser.signIn('jonas@studio-nord.example', 'demo-nord');
    expect((await browser.get(url.pathname + url.search)).status).toBe(200);
    const approved = await browser.submit(`${url.pathname}/approve`, Object.fromEntries(url.searchParams));
    const back = new URL(approved.location ?? '');
    expect(back.origin + back.pathname).toBe(`${deployment}/linked`);
    expect(back.searchParams.get('state')).toBe('state-1');
    const code = back.searchParams.get('code') ?? '';
    expect(unwrap((await terminal.linking?.exchange(code)) ?? fail()).panelAccountId).toBe(NORD);
    expect(unwrap(await terminal.account(NORD)).name).toBe('Studio Nord');
    expect(await terminal.linking?.exchange(code)).toMatchObject({ ok: false });
  });
});

describe('reads by client assertion', () => {
  test('an account and its products, reduced to our words', async () => {
    expect(unwrap(await terminal.account(BERG))).toEqual({
      id: BERG,
      shownAs: BERG,
      name: 'Berg Bakery',
      contactEmail: 'lena.berg@post.example',
      contactEditable: false,
    });
    const products = unwrap(await terminal.products(BERG));
    expect(products.find((product) => product.id === 'cloud-webshop')).toEqual({
      id: 'cloud-webshop',
      parent: null,
      category: 'cloud',
      name: 'Webshop',
      shareable: true,
      actions: ['view', 'change', 'order'],
    });
    expect(products.find((product) => product.id === 'cloud-berg-main')?.shareable).toBe(false);
  });

  test('[E36] a list is bound to its account: two accounts share no row', async () => {
    const [berg, diaz] = [unwrap(await terminal.products(BERG)), unwrap(await terminal.products(DIAZ))];
    expect(berg.length).toBeGreaterThan(3);
    expect(diaz.length).toBeGreaterThan(3);
    const ids = new Set(berg.map((product) => product.id));
    expect(diaz.filter((product) => ids.has(product.id))).toEqual([]);
  });

  test('[E52] each request carries an assertion of its own: for this host, one minute, one use', async () => {
    unwrap(await terminal.account(BERG));
    unwrap(await terminal.products(BERG));
    const tokens = asked.flatMap(({ authorization }) => authorization?.replace('Bearer ', '') ?? []);
    expect(tokens).toHaveLength(2);
    for (const token of tokens) {
      expect(decodeProtectedHeader(token)).toMatchObject({ typ: 'client-authentication+jwt', alg: 'ES256' });
      const claims = decodeJwt(token);
      expect(claims).toMatchObject({ iss: deployment, sub: deployment, aud: origin });
      expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBeLessThanOrEqual(60);
    }
    expect(new Set(tokens.map((token) => decodeJwt(token).jti)).size).toBe(2);
  });

  test.each(['', '.', '..', '../x', 'CID-UNKNOWN1', NORD, `${BERG}/products`, '%2e%2e'])(
    'an account that is not linked is not found: %j',
    async (id) => {
      expect(await terminal.account(id)).toMatchObject({ ok: false });
      expect(await terminal.products(id)).toMatchObject({ ok: false });
    },
  );
});

describe('[E52] signing in', () => {
  test('the assertion says who acts, for whom, with which rights, and lives a minute', async () => {
    share(full);
    const token = await assertionFor(full);
    expect(decodeProtectedHeader(token)).toMatchObject({ typ: 'delegated-login+jwt', alg: 'ES256' });
    const { jti, ...claims } = decodeJwt(token);
    const seconds = now / 1000;
    expect(claims).toEqual({
      iss: deployment,
      aud: origin,
      sub: BERG,
      act: { sub: 'org_nord', name: 'Studio Nord', email: 'nils@studio-nord.example', person: 'per_nils' },
      iat: seconds,
      nbf: seconds,
      exp: seconds + 60,
      grant_id: grantId,
      authorization_details: [
        { type: 'hosting_account', identifier: BERG, actions: ['view', 'change', 'order'] },
      ],
      acr: 'urn:panelshare:passkey',
      amr: ['hwk', 'user'],
    });
    expect(jti).toMatch(/^.{20,}$/);
    const byCode = unwrap(await terminal.signIn(orderFor(full), { ...nils, factor: 'code' }));
    expect(byCode.way === 'form' && decodeJwt(byCode.fields['assertion'] ?? '')).toMatchObject({
      amr: ['otp'],
    });
  });

  test('full access opens the whole account, once', async () => {
    share(full);
    const assertion = await assertionFor(full);
    expect((await post(assertion)).status).toBe(303);
    expect((await post(assertion)).status).toBe(403);
  });

  test('[E40] limited access opens what was granted and nothing else', async () => {
    share(webshop);
    const cookie = await openSession(webshop);
    const page = async (path: string) =>
      (await replica.app.request(`${origin}${path}`, { headers: { cookie } })).status;
    expect(await page('/clouds/cloud-webshop')).toBe(200);
    expect(await page('/clouds/cloud-blog')).toBe(404);
  });

  test.each([
    ['nobody knows', (): void => {}],
    ['paused', () => share(full, { paused: 'customer' })],
    ['frozen', () => share(full, { frozen: ['partnership'] })],
    ['ended', () => share(full, { endedAt: 1, endedBy: 'customer' })],
    ['run out a moment ago', () => share(full, { endsAt: now })],
    ['whose rights are just being changed', () => share(full, { panelState: 'applying' })],
  ])('the host asks back, and a grant %s opens nothing', async (_what, arrange) => {
    arrange();
    expect((await post(await assertionFor(full))).status).toBe(403);
  });

  test("the answer about another panel's grant, or a suspended partner's, is the same bare no", () => {
    share(full);
    const view = issuer.grants.get(grantId) ?? null;
    const no = { active: false };
    expect(introspect(view, panel.id)).toMatchObject({ active: true, sub: BERG });
    expect(introspect(view, 'pnl_other')).toEqual(no);
    expect(introspect(view && { ...view, partnership: 'suspended' }, panel.id)).toEqual(no);
    expect(introspect(view && { ...view, panel: { ...view.panel, enabled: false } }, panel.id)).toEqual(no);
    expect(introspect(null, panel.id)).toEqual(no);
  });

  test('the answer carries the rights as they are now, not as an older assertion had them', () => {
    share(webshop);
    expect(introspect(issuer.grants.get(grantId) ?? null, panel.id)).toMatchObject({
      authorization_details: [
        { type: 'hosting_product', identifier: 'cloud-webshop', actions: ['view', 'change'] },
      ],
    });
  });

  test('more single products than an assertion can hold are refused before the click', async () => {
    const products = Array.from({ length: 400 }, (_, index) => ({
      productId: `product-${index}`,
      name: 'x',
      category: 'website' as const,
      actions: ['view' as const],
    }));
    expect(await terminal.signIn(orderFor({ kind: 'limited', products }), nils)).toEqual({
      ok: false,
      error: { code: 'panel_unsupported', reason: 'too_many_products' },
    });
  });
});

describe('[E43] ending', () => {
  test('the session that is open is out with the next request', async () => {
    share(full);
    const cookie = await openSession(full);
    expect(await signedIn(cookie)).toBe(true);
    expect(unwrap(await terminal.deprovision(orderFor(full), []))).toEqual({ cut: true });
    expect(await signedIn(cookie)).toBe(false);
    const sent = asked.at(-1);
    expect(sent).toMatchObject({ path: '/partner-backchannel', contentType: 'application/secevent+jwt' });
    expect(decodeProtectedHeader(sent?.body ?? '').typ).toBe('secevent+jwt');
    expect(decodeJwt(sent?.body ?? '')).toMatchObject({
      iss: deployment,
      aud: origin,
      sub: BERG,
      grant_id: grantId,
      events: { 'https://schemas.openid.net/secevent/caep/event-type/session-revoked': {} },
    });
    expect(enforcementOf('full', terminal.capabilities, 1).enforcement).toBe('enforced');
  });

  test('[M1] narrowing ends the session with the older rights; the next one has the new', async () => {
    share(full);
    const wide = await openSession(full);
    share(webshop);
    expect(unwrap(await terminal.provision(orderFor(webshop), []))).toEqual({ credentials: [] });
    expect(await signedIn(wide)).toBe(false);
    const narrow = await openSession(webshop);
    expect(
      (await replica.app.request(`${origin}/clouds/cloud-blog`, { headers: { cookie: narrow } })).status,
    ).toBe(404);
  });

  test("another grant's session stays", async () => {
    share(full);
    const cookie = await openSession(full);
    unwrap(
      await terminal.deprovision(order(full, { panelAccountId: BERG, grantId: 'grt_other000000000000' }), []),
    );
    expect(await signedIn(cookie)).toBe(true);
  });

  test.each([
    ['is down', () => Promise.reject(new TypeError('refused')), 'panel_unreachable'],
    ['answers 500', () => new Response('', { status: 500 }), 'panel_unreachable'],
    [
      'refuses the event',
      () => Response.json({ err: 'invalid_key' }, { status: 400 }),
      'panel_answer_invalid',
    ],
    ['has no such page', () => Response.json({}, { status: 404 }), 'panel_answer_invalid'],
    ['says 202', () => new Response('', { status: 202 }), 'panel_answer_invalid'],
    ['leads elsewhere', () => Response.redirect('https://evil.example/', 302), 'panel_answer_invalid'],
  ])('[E38] a host that %s has not cut', async (_what, response, code) => {
    instead = (request) => (request.url.endsWith('/partner-backchannel') ? response() : null);
    expect(await terminal.deprovision(orderFor(full), [])).toMatchObject({ ok: false, error: { code } });
    expect(await terminal.provision(orderFor(full), [])).toMatchObject({ ok: false, error: { code } });
    instead = null;
    expect(unwrap(await terminal.deprovision(orderFor(full), []))).toEqual({ cut: true });
  });
});

describe('[E31][E45] what a host publishes is not believed blindly', () => {
  const good = {
    version: 1,
    deployment,
    link_endpoint: `${origin}/partner-link`,
    link_token_endpoint: `${origin}/partner-link/token`,
    login_endpoint: `${origin}/partner-login`,
    backchannel_endpoint: `${origin}/partner-backchannel`,
    accounts_endpoint: `${origin}/panelshare/accounts`,
  };
  const publish = (body: unknown): void => {
    instead = (request) => (request.url.endsWith('/.well-known/panelshare') ? Response.json(body) : null);
  };

  test.each([
    ['another origin', { login_endpoint: 'https://evil.example/partner-login' }],
    ['a look-alike', { login_endpoint: `${origin}.evil.example/partner-login` }],
    ['another port', { accounts_endpoint: `${origin}:8443/accounts` }],
    ['a user name', { accounts_endpoint: 'https://terminal.internex.example@evil.example/accounts' }],
    ['an internal address', { backchannel_endpoint: 'http://169.254.169.254/latest' }],
    ['a script', { login_endpoint: 'javascript:alert(1)' }],
    ['a query', { login_endpoint: `${origin}/partner-login?next=https://evil.example` }],
    ['a fragment', { link_endpoint: `${origin}/partner-link#x` }],
    ['dot segments', { accounts_endpoint: `${origin}/a/../b` }],
    ['nothing', { accounts_endpoint: '' }],
  ])('an endpoint with %s', async (_what, change) => {
    publish({ ...good, ...change });
    for (const answer of [terminal.account(BERG), terminal.signIn(orderFor(full), nils), terminal.health()]) {
      expect(await answer).toEqual({
        ok: false,
        error: { code: 'panel_answer_invalid', reason: 'foreign_endpoint' },
      });
    }
    expect(asked.every(({ path }) => path === '/.well-known/panelshare')).toBe(true);
  });

  test('a host that names another deployment is not ours', async () => {
    publish({ ...good, deployment: 'https://other.example' });
    expect(await terminal.account(BERG)).toEqual({
      ok: false,
      error: { code: 'panel_denied', reason: 'other_deployment' },
    });
  });

  test.each([
    ['not found, as a page', () => new Response('<html>', { status: 404 }), 'panel_answer_invalid'],
    ['not found, in JSON', () => Response.json({}, { status: 404 }), 'account_not_found'],
    ['not allowed', () => Response.json({}, { status: 401 }), 'panel_denied'],
    ['busy', () => new Response('', { status: 429 }), 'panel_unreachable'],
    [
      'empty',
      () => new Response('', { headers: { 'content-type': 'application/json' } }),
      'panel_answer_invalid',
    ],
    [
      'a page',
      () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
      'panel_answer_invalid',
    ],
    ['no list', () => Response.json({}), 'panel_answer_invalid'],
    ['a row without a name', () => Response.json({ products: [{ id: 'x' }] }), 'panel_answer_invalid'],
  ])('a list of products that is %s is no empty list', async (_what, response, code) => {
    instead = (request) => (request.url.endsWith('/products') ? response() : null);
    expect(await terminal.products(BERG)).toMatchObject({ ok: false, error: { code } });
  });

  test('[E36] an account that is not the one asked for is no answer', async () => {
    instead = (request) =>
      request.url.includes('/accounts/')
        ? Response.json({ id: DIAZ, name: 'x', contact_email: null, contact_editable: false })
        : null;
    expect(await terminal.account(BERG)).toEqual({
      ok: false,
      error: { code: 'panel_answer_invalid', reason: 'foreign_row' },
    });
  });

  test('[E37] fields that nobody asked for stay behind', async () => {
    instead = (request) => {
      const secret = { password: 'PLANTED-hash', note: 'PLANTED-note' };
      if (request.url.endsWith('/products')) {
        const row = {
          id: 'p',
          parent: null,
          category: 'website',
          name: 'P',
          shareable: true,
          actions: ['view', 'sudo'],
        };
        return Response.json({ ...secret, products: [{ ...row, ...secret }] });
      }
      if (!request.url.includes('/accounts/')) return null;
      return Response.json({ id: BERG, name: 'B', contact_email: null, contact_editable: true, ...secret });
    };
    const read = [await terminal.account(BERG), await terminal.products(BERG)];
    expect(JSON.stringify(read)).not.toContain('PLANTED-');
    expect(JSON.stringify(read)).not.toContain('sudo');
  });

  test('it has no list of keys and users, and says so rather than "none"', async () => {
    expect(await terminal.inventory(BERG)).toMatchObject({ ok: false, error: { code: 'panel_unsupported' } });
  });
});
