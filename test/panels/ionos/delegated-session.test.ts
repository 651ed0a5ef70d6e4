/** What a customer sees of the panel, and what a delegated session reaches in it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { client, everything, login, product } from '../../conformance/tokens.ts';
import { type Browser, byId, createBrowser, productIds } from '../host/test-browser.ts';
import { labels } from './labels.ts';
import { PANEL, type Stage, setStage } from './stage.ts';
import { texts } from './texts.ts';
import { KELLER, LINDNER } from './world.ts';

let stage: Stage;
let partner: Browser;
beforeEach(async () => {
  stage = await setStage();
  partner = createBrowser(stage.replica);
});

const act = async (...details: Record<string, unknown>[]) =>
  partner.delegatedLogin(await login(stage.party, KELLER, 'grant-1', details));

describe('[L2] the customer’s panel', () => {
  it('shows the customer number in the account menu, products by category, and /domains', async () => {
    const start = await stage.keller.get('/');
    expect(byId(start, 'customer-number')).toBe(KELLER);
    expect(productIds(start)).toHaveLength(6);
    for (const heading of ['Domains', 'E-mail', 'Hosting', 'Servers'])
      expect(start.html).toContain(`<h2>${heading}</h2>`);
    expect(productIds(await stage.keller.get('/domains'))).toEqual([
      'dom-keller-optik',
      'dom-keller-brillen',
    ]);
    expect(byId(await createBrowser(stage.replica).get('/login'), 'customer-number')).toBeNull();
  });

  it('speaks English, German and French', async () => {
    const button = async (lang: string) => (await stage.keller.get(`/?lang=${lang}`)).html;
    expect(await button('de')).toContain('Mein Konto &amp; Logout');
    expect(await button('fr')).toContain('Mon compte &amp; déconnexion');
    for (const words of [...Object.values(labels), ...Object.values(texts)])
      expect([words.en, words.de, words.fr].every(Boolean)).toBe(true);
  });

  it('names one action a product, as its access cannot tell them apart; servers are not for a limited share', async () => {
    const authorization = `Bearer ${await client(stage.party)}`;
    const answer = await stage.replica.app.request(`${PANEL}/panelshare/accounts/${KELLER}/products`, {
      headers: { authorization },
    });
    expect(await answer.json()).toMatchObject({
      products: expect.arrayContaining([
        expect.objectContaining({ id: 'web-keller-optik', category: 'website', actions: ['change'] }),
        expect.objectContaining({ id: 'srv-keller', shareable: false }),
      ]),
    });
  });
});

describe('[S11] a delegated session', () => {
  it('full: the whole account, marked, and never settings or the vendor’s own sharing', async () => {
    await act(...everything(KELLER));
    const start = await partner.get('/');
    expect(productIds(start)).toHaveLength(6);
    expect(byId(start, 'customer-number')).toBe(KELLER);
    expect(byId(start, 'delegated-banner')).toContain('Studio Nord acts for this account');
    for (const path of ['/account/security', '/account/security/permissions', '/account/access'])
      expect((await partner.get(path)).status).toBe(404);
    const invite = { access: 'full' };
    expect((await partner.submit('/account/security/permissions/invite', invite)).status).toBe(404);
  });

  it('limited: the listed product, to look at and to change', async () => {
    await act(product('web-keller-optik', ['change']), product('srv-keller', ['change']));
    expect(productIds(await partner.get('/'))).toEqual(['web-keller-optik']);
    expect((await partner.submit('/products/web-keller-optik', { note: 'PHP 8.5' })).status).toBe(303);
    expect((await partner.get('/products/dom-keller-optik')).status).toBe(404);
    expect((await partner.get('/products/srv-keller')).status).toBe(404);
  });

  it('[E52] an entry that only looks gives nothing: the panel could not keep to it', async () => {
    const refused = await act(product('web-keller-optik', ['view']));
    expect(byId(refused, 'refusal-code')).toBe('nothing_shared');
  });

  it('[E36] a link of another account opens nothing', async () => {
    const token = await login(stage.party, LINDNER, 'grant-2', everything(LINDNER));
    expect(byId(await partner.delegatedLogin(token), 'refusal-code')).toBe('unknown_account');
  });

  it('[E43] ends with the next request when the customer ends it here', async () => {
    await act(...everything(KELLER));
    await stage.keller.submit('/account/access/end', { grant: 'grant-1' });
    expect((await partner.get('/')).location).toBe('/login?ended=1');
    expect(stage.issuer.revocations).toEqual(['grant-1']);
  });
});
