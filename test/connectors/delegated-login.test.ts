/** The protocol from approval to the end of the last session [E52][E43]. */
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import { enforcementOf } from '../../shared/domain/enforcement.ts';
import { introspectionOf } from '../../worker/connectors/delegated-login/issuer.ts';
import type { PanelConnector } from '../../worker/ports/panel.ts';
import { createBrowser } from '../panels/host/test-browser.ts';
import { BERG, DIAZ, NORD } from '../panels/internex/world.ts';
import {
  type DelegatedStage,
  delegatedStage,
  grantId,
  orderFor,
  origin,
  panel,
  webshop,
} from './delegated-stage.ts';
import { deployment, full, nils, order, unwrap } from './stage.ts';

let stage: DelegatedStage;
let terminal: PanelConnector;
beforeEach(async () => {
  stage = await delegatedStage();
  terminal = stage.terminal;
});

const fail = (): never => {
  throw new Error('no linking');
};
const introspect = (view: Parameters<typeof introspectionOf>[0], panelId: string) =>
  introspectionOf(view, panelId, deployment, stage.now);
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
    const browser = createBrowser(stage.replica);
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
    const tokens = stage.asked.flatMap(({ authorization }) => authorization?.replace('Bearer ', '') ?? []);
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
    stage.share(full);
    const { action, assertion: token } = await stage.form(full);
    expect(action).toBe(`${origin}/partner-login`);
    expect(decodeProtectedHeader(token)).toMatchObject({ typ: 'delegated-login+jwt', alg: 'ES256' });
    const { jti, ...claims } = decodeJwt(token);
    const seconds = stage.now / 1000;
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
    stage.share(full);
    const { assertion } = await stage.form(full);
    expect((await stage.post(assertion)).status).toBe(303);
    expect((await stage.post(assertion)).status).toBe(403);
  });

  test('[E40] limited access opens what was granted and nothing else', async () => {
    stage.share(webshop);
    const cookie = await stage.session(webshop);
    expect(await stage.page('/clouds/cloud-webshop', cookie)).toBe(200);
    expect(await stage.page('/clouds/cloud-blog', cookie)).toBe(404);
  });

  test.each([
    ['nobody knows', (): void => {}],
    ['paused', () => stage.share(full, { paused: 'customer' })],
    ['frozen', () => stage.share(full, { frozen: ['partnership'] })],
    ['ended', () => stage.share(full, { endedAt: 1, endedBy: 'customer' })],
    ['run out a moment ago', () => stage.share(full, { endsAt: stage.now })],
    ['whose rights are just being changed', () => stage.share(full, { panelState: 'applying' })],
  ])('the host asks back, and a grant %s opens nothing', async (_what, arrange) => {
    arrange();
    expect((await stage.post((await stage.form(full)).assertion)).status).toBe(403);
  });

  test("the answer about another panel's grant, or a suspended partner's, is the same bare no", () => {
    stage.share(full);
    const view = stage.issuer.grants.get(grantId) ?? null;
    const no = { active: false };
    expect(introspect(view, panel.id)).toMatchObject({ active: true, sub: BERG });
    expect(introspect(view, 'pnl_other')).toEqual(no);
    expect(introspect(view && { ...view, partnership: 'suspended' }, panel.id)).toEqual(no);
    expect(introspect(view && { ...view, panel: { ...view.panel, enabled: false } }, panel.id)).toEqual(no);
    expect(introspect(null, panel.id)).toEqual(no);
  });

  test('the answer carries the rights as they are stage.now, not as an older assertion had them', () => {
    stage.share(webshop);
    expect(introspect(stage.issuer.grants.get(grantId) ?? null, panel.id)).toMatchObject({
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
    stage.share(full);
    const cookie = await stage.session(full);
    expect(await stage.page('/clouds', cookie)).toBe(200);
    expect(unwrap(await terminal.deprovision(orderFor(full), []))).toEqual({ cut: true });
    expect(await stage.page('/clouds', cookie)).not.toBe(200);
    const sent = stage.asked.at(-1);
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
    stage.share(full);
    const wide = await stage.session(full);
    stage.share(webshop);
    expect(unwrap(await terminal.provision(orderFor(webshop), []))).toEqual({ credentials: [] });
    expect(await stage.page('/clouds', wide)).not.toBe(200);
    stage.pass(1);
    const narrow = await stage.session(webshop);
    expect(await stage.page('/clouds/cloud-blog', narrow)).toBe(404);
  });

  test('[E15] [E52] an unused sign-in from before the narrowing opens neither the older rights nor the new', async () => {
    stage.share(full);
    const { assertion } = await stage.form(full);
    stage.share(webshop);
    unwrap(await terminal.provision(orderFor(webshop), []));
    stage.pass(1);
    expect((await stage.post(assertion)).status).toBe(403);
  });

  test('[E15] [E52] nor where the event has not come through: the host takes the rights it is told when asking', async () => {
    stage.share(full);
    const { assertion } = await stage.form(full);
    stage.share(webshop);
    const landed = await stage.post(assertion);
    const cookie = landed.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(await stage.page('/clouds/cloud-webshop', cookie)).toBe(200);
    expect(await stage.page('/clouds/cloud-blog', cookie)).toBe(404);
  });

  test("another grant's session stays", async () => {
    stage.share(full);
    const cookie = await stage.session(full);
    unwrap(
      await terminal.deprovision(order(full, { panelAccountId: BERG, grantId: 'grt_other000000000000' }), []),
    );
    expect(await stage.page('/clouds', cookie)).toBe(200);
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
    stage.answerInstead((request) => (request.url.endsWith('/partner-backchannel') ? response() : null));
    expect(await terminal.deprovision(orderFor(full), [])).toMatchObject({ ok: false, error: { code } });
    expect(await terminal.provision(orderFor(full), [])).toMatchObject({ ok: false, error: { code } });
    stage.answerInstead(null);
    expect(unwrap(await terminal.deprovision(orderFor(full), []))).toEqual({ cut: true });
  });
});
