/** What a delegated session reaches in the terminal's pages, and how it ends. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../../conformance/stage.ts';
import { everything, login, product } from '../../conformance/tokens.ts';
import { type Browser, byId, createBrowser, type Page, productIds, valuesOf } from '../host/test-browser.ts';
import { BERG, DIAZ } from './world.ts';

const cloudIds = (page: Page): readonly string[] => valuesOf(page, 'data-cloud-id');

let stage: Stage;
let partner: Browser;
let owner: Browser;

beforeEach(async () => {
  stage = await setStage();
  partner = createBrowser(stage.replica);
  owner = createBrowser(stage.replica);
  await owner.signIn('lena.berg@post.example', 'demo-berg');
});

async function act(...details: Record<string, unknown>[]): Promise<void> {
  const opened = await partner.delegatedLogin(await login(stage.party, BERG, 'grant-1', details));
  expect(opened.status).toBe(303);
}

const OWN_ONLY = [
  '/account',
  '/account/internex',
  '/account/internex/sharing-partner',
  '/account/password',
  '/account/organization-domains',
  '/account/access',
  '/clouds/cloud-webshop/members',
  '/clouds/cloud-webshop/settings',
  '/products/web-shop/assignment',
];

describe('full access', () => {
  beforeEach(() => act(...everything(BERG)));

  it('[S11] sees the whole account', async () => {
    expect(cloudIds(await partner.get('/clouds'))).toEqual([
      'cloud-berg-main',
      'cloud-webshop',
      'cloud-blog',
    ]);
    expect(productIds(await partner.get('/clouds/cloud-webshop'))).toContain('srv-berg');
  });

  it.each(OWN_ONLY)('[E34] never %s: password, members, settings, sharing', async (path) => {
    expect((await owner.get(path)).status).toBe(200);
    expect((await partner.get(path)).status).toBe(404);
  });

  it('[E34] never by a form either', async () => {
    expect((await partner.submit('/clouds', { name: 'Mine' })).status).toBe(404);
    expect((await partner.submit('/products/web-shop/assignment', { cloud: 'cloud-blog' })).status).toBe(404);
    expect((await partner.submit('/account/access/end', { grant: 'grant-1' })).status).toBe(404);
    expect((await partner.submit('/account/access/disconnect', { link: 'lnk_berg' })).status).toBe(404);
    expect(stage.replica.state.products.get('web-shop')?.parent).toBe('cloud-webshop');
    expect(stage.replica.state.links.has('lnk_berg')).toBe(true);
  });

  it('[E36] never another account', async () => {
    expect((await partner.get('/clouds/cloud-diaz-store')).status).toBe(404);
    expect((await partner.submit('/products/web-diaz-store', { note: 'x' })).status).toBe(404);
  });

  it('every act is in the host’s log under the actor’s own name', async () => {
    await partner.submit('/products/web-shop', { note: 'PHP 8.5' });
    const page = await owner.get('/account/access');
    expect(page.html).toContain('nils@studio-nord.example of Studio Nord');
    expect(stage.replica.state.audit.at(-1)).toMatchObject({
      action: 'change',
      target: 'web-shop',
      grantId: 'grant-1',
    });
  });
});

describe('limited access', () => {
  it('[S11] a single product is all there is', async () => {
    await act(product('web-shop'));
    const start = await partner.get('/');
    expect(cloudIds(start)).toEqual([]);
    expect(productIds(start)).toEqual(['web-shop']);
    expect(start.html).not.toContain('Webshop');
    expect((await partner.get('/clouds/cloud-webshop')).status).toBe(404);
    expect((await partner.get('/products/mail-berg-info')).status).toBe(404);
    expect(productIds(await partner.get('/domains'))).toEqual([]);
  });

  it('[S5] a cloud covers what it holds now, except what the host never shares', async () => {
    await act(product('cloud-webshop'));
    expect(cloudIds(await partner.get('/clouds'))).toEqual(['cloud-webshop']);
    const ids = productIds(await partner.get('/clouds/cloud-webshop'));
    expect(ids).toEqual(['dom-berg-bakery', 'mail-berg-info', 'web-shop']);
    expect((await partner.get('/products/srv-berg')).status).toBe(404);
  });

  it('[S5] a cloud covers what it holds later, and no longer what has left it', async () => {
    await act(product('cloud-webshop'));
    expect((await partner.get('/products/web-blog')).status).toBe(404);
    await owner.submit('/products/web-blog/assignment', { cloud: 'cloud-webshop' });
    expect((await partner.get('/products/web-blog')).status).toBe(200);
    await owner.submit('/products/web-shop/assignment', { cloud: 'cloud-blog' });
    expect((await partner.get('/products/web-shop')).status).toBe(404);
  });

  it('[S5] a product moved into the main cloud is no longer shared', async () => {
    await act(product('web-shop'));
    await owner.submit('/products/web-shop/assignment', { cloud: 'cloud-berg-main' });
    expect((await partner.get('/products/web-shop')).status).toBe(404);
  });

  it('[S5] what cannot be shared falls out of a list that has more', async () => {
    await act(
      product('cloud-berg-main'),
      product('srv-berg'),
      product('web-diaz-store'),
      product('web-blog'),
    );
    expect(productIds(await partner.get('/'))).toEqual(['web-blog']);
  });

  it('view without change shows no form and takes none', async () => {
    await act(product('web-shop', ['view']));
    expect((await partner.get('/products/web-shop')).html).not.toContain('change-form');
    expect((await partner.submit('/products/web-shop', { note: 'x' })).status).toBe(404);
    expect(stage.replica.state.products.get('web-shop')?.note).toBe('');
  });

  it('change is taken where it was given', async () => {
    await act(product('web-shop', ['view', 'change']));
    expect((await partner.submit('/products/web-shop', { note: 'PHP 8.5' })).status).toBe(303);
    expect(stage.replica.state.products.get('web-shop')?.note).toBe('PHP 8.5');
  });

  it('order is taken only where it was given', async () => {
    const order = { category: 'domain', name: 'berg-cakes.example' };
    await act(product('cloud-webshop', ['view', 'change']));
    expect((await partner.get('/clouds/cloud-webshop/order')).status).toBe(404);
    expect((await partner.submit('/clouds/cloud-webshop/order', order)).status).toBe(404);
    await act(product('cloud-webshop', ['view', 'order']));
    expect((await partner.submit('/clouds/cloud-webshop/order', order)).status).toBe(303);
    expect((await partner.get('/clouds/cloud-webshop')).html).toContain('berg-cakes.example');
  });

  it('a form without the session’s token changes nothing', async () => {
    await act(product('web-shop'));
    expect((await partner.post('/products/web-shop', { note: 'x' })).status).toBe(403);
  });
});

describe('ending', () => {
  it('[E43] an unused delegated session has run out after ten minutes', async () => {
    await act(...everything(BERG));
    stage.pass(599);
    expect((await partner.get('/')).status).toBe(200);
    stage.pass(600);
    expect((await partner.get('/')).location).toBe('/login?next=%2F');
  });

  it('[E43] the customer ends it here: the next request is logged out, the issuer is told', async () => {
    await act(...everything(BERG));
    expect((await owner.submit('/account/access/end', { grant: 'grant-1' })).status).toBe(303);
    expect(await partner.get('/')).toMatchObject({ status: 303, location: '/login?ended=1' });
    expect(stage.issuer.revocations).toEqual(['grant-1']);
    expect((await owner.get('/account/access')).html).toContain('data-ended="by-customer"');
  });

  it('[E43] the issuer does not answer: cut all the same, said so, and told later', async () => {
    await act(...everything(BERG));
    stage.issuer.mood = 'unreachable';
    await owner.submit('/account/access/end', { grant: 'grant-1' });
    expect((await partner.get('/')).location).toBe('/login?ended=1');
    expect((await owner.get('/account/access')).html).toContain('The service has not confirmed it yet');

    // The issuer still says active; the host decides (point 4).
    stage.issuer.mood = 'well';
    const again = await partner.delegatedLogin(await login(stage.party, BERG, 'grant-1', everything(BERG)));
    expect(byId(again, 'refusal-code')).toBe('revoked');

    await owner.submit('/account/access/end', { grant: 'grant-1' });
    expect(stage.issuer.revocations).toEqual(['grant-1']);
  });

  it('disconnecting the issuer ends every access and every read', async () => {
    await act(...everything(BERG));
    await owner.submit('/account/access/disconnect', { link: 'lnk_berg' });
    expect((await partner.get('/')).location).toBe('/login?ended=1');
    const again = await partner.delegatedLogin(await login(stage.party, BERG, 'grant-9', everything(BERG)));
    expect(byId(again, 'refusal-code')).toBe('unknown_account');
  });

  it('[E36] nobody ends what belongs to another account', async () => {
    await act(...everything(BERG));
    const other = createBrowser(stage.replica);
    await other.signIn('maria.diaz@post.example', 'demo-diaz');
    expect((await other.submit('/account/access/end', { grant: 'grant-1' })).status).toBe(404);
    expect((await partner.get('/')).status).toBe(200);
  });

  it('only the Terminal Owner ends it; an admin looks', async () => {
    await act(...everything(BERG));
    const admin = createBrowser(stage.replica);
    await admin.signIn('ben.berg@post.example', 'demo-ben');
    expect((await admin.get('/account/access')).html).not.toContain('/account/access/end');
    expect((await admin.submit('/account/access/end', { grant: 'grant-1' })).status).toBe(404);
  });
});

it('[E33] the banner and the Client ID name the customer’s account, never the actor’s', async () => {
  await act(product('web-shop'));
  const page = await partner.get('/');
  expect(byId(page, 'client-id')).toBe(BERG);
  stage.replica.state.control.shownAccount = DIAZ;
  expect(byId(await partner.get('/'), 'client-id')).toBe(DIAZ);
});

it('[E45] an actor’s name is text, whatever it holds', async () => {
  const act = { sub: 'org_x', name: '<img src=x onerror=alert(1)>', email: 'x@post.example', person: 'p' };
  await partner.delegatedLogin(
    await login(stage.party, BERG, 'grant-1', everything(BERG), { claims: { act } }),
  );
  const page = await partner.get('/');
  expect(page.html).toContain('&lt;img src=x');
  expect(page.html).not.toContain('<img');
});
