/** What stands in the Manager's pages, for whom, and in which language. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Replica } from '../host/server.ts';
import { type Browser, createBrowser, type Page, productIds } from '../host/test-browser.ts';
import { labels } from './labels.ts';
import { createInfomaniakReplica } from './server.ts';
import { MOREL, REY, SUED } from './world.ts';

const ORIGIN = 'http://manager.infomaniak.localhost:8714';

let replica: Replica;
let browser: Browser;

beforeEach(() => {
  replica = createInfomaniakReplica({
    origin: ORIGIN,
    issuer: 'https://panelshare.example',
    hostToken: 'unused',
    control: true,
  });
  browser = createBrowser(replica);
});

const morel = () => browser.signIn('claire.morel@post.example', 'demo-morel');
const shownId = (page: Page): string | undefined => /data-organisation-id="([^"]*)"/.exec(page.html)?.[1];

describe('anchors', () => {
  it('no organisation before signing in, nor after logging out', async () => {
    const door = await browser.get('/login');
    expect(door.html).toContain('<body id="manager-door">');
    expect(shownId(door)).toBeUndefined();
    await morel();
    expect((await browser.get('/')).location).toBe(`/v3/${MOREL}/ng/home`);
    expect(shownId(await browser.get(`/v3/${MOREL}/ng/home`))).toBe(MOREL);
    await browser.get('/logout');
    const after = await browser.get(`/v3/${MOREL}/ng/home`);
    expect(after).toMatchObject({ status: 303, location: `/login?next=%2Fv3%2F${MOREL}%2Fng%2Fhome` });
  });

  it('[L2] every page: organisation in the address, sidebar with Partner, chevron with the tab Clients, account menu', async () => {
    await morel();
    for (const path of [
      `/v3/${MOREL}/ng/home`,
      `/v3/hosting/${MOREL}/hosting/701001/dash`,
      `/v3/${MOREL}/ng/partner`,
      `/v3/${MOREL}/ng/users`,
      '/v3/ng/profile/user',
      '/account/access',
    ]) {
      const { html } = await browser.get(path);
      expect(html).toContain(`<li><a href="/v3/${MOREL}/ng/partner"`);
      expect(html).toMatch(/<div id="organisation-switch">\s*<button type="button"/);
      expect(html).toContain('id="switch-tab-clients"> Clients</label>');
      expect(html).toContain(`data-organisation-id="${MOREL}">Boulangerie Morel<`);
      expect(html).toMatch(/<div id="account-menu" hidden>[\s\S]*<p class="account-user">Claire Morel<\/p>/);
    }
  });

  it('[L2] the product list by category, with internal and service name', async () => {
    await morel();
    const home = await browser.get(`/v3/${MOREL}/ng/home`);
    expect(productIds(home)).toEqual(['701001', '701002', '701003', '701004', '701005', '701006']);
    for (const words of [
      'Web &amp; Domains',
      'Mail Service',
      'kSuite',
      'kDrive',
      'Internal name',
      'Service name',
    ])
      expect(home.html).toContain(words);
    expect(home.html).toMatch(
      /<tr data-product-id="701004">\s*<td><span class="product-name">Messagerie<\/span><\/td>\s*<td>boulangerie-morel\.example<\/td>\s*<td class="product-actions">/,
    );
  });

  it('[L2] a product has its own page, named in its header', async () => {
    await morel();
    const { html } = await browser.get(`/v3/hosting/${MOREL}/hosting/701001/dash`);
    expect(html).toMatch(
      /data-product-id="701001"><h1 class="product-name">Site vitrine<\/h1><div class="product-actions">/,
    );
  });
});

describe('what an address leads to', () => {
  it.each([
    `/v3/${REY}/ng/home`,
    `/v3/hosting/${REY}/hosting/702001/dash`,
    `/v3/hosting/${MOREL}/hosting/702001/dash`,
    `/v3/mail/${MOREL}/mail/701001/dash`,
    `/v3/hosting/${MOREL}/mail/701001/dash`,
    `/v3/${MOREL}/ng/reseller/clients`,
    '/v3/999999/ng/home',
  ])('[E36] %s is not there for Boulangerie Morel', async (path) => {
    await morel();
    expect((await browser.get(path)).status).toBe(404);
  });

  it('[H1] the profile shows the support code of whoever is signed in', async () => {
    await morel();
    expect((await browser.get('/v3/ng/profile/user')).html).toContain('<dd id="support-code">482 159</dd>');
  });

  it('ordering and renewing are logged, and an ordered product is there', async () => {
    await morel();
    const ordered = await browser.submit(`/v3/${MOREL}/ng/order`, { app: 'domain', name: 'Autre domaine' });
    const dash = ordered.location ?? '';
    expect(dash).toMatch(new RegExp(`^/v3/domain/${MOREL}/domain/\\d+/dash$`));
    expect((await browser.get(dash)).html).toContain('Autre domaine');
    const renewed = await browser.submit(`/v3/hosting/${MOREL}/hosting/701001/renew`, {});
    expect((await browser.get(renewed.location ?? '')).html).toContain('Renewed for a year');
    expect(replica.state.audit.map(({ action }) => action)).toEqual(['order', 'renew']);
  });

  it('a form without the session’s token changes nothing', async () => {
    await morel();
    expect((await browser.post(`/v3/hosting/${MOREL}/hosting/701001/dash`, { note: 'x' })).status).toBe(403);
    expect(replica.state.products.get('701001')?.note).toBe('');
  });
});

describe('languages', () => {
  it('[L1] three of them: the browser’s wish, then the choice, remembered', async () => {
    const wish = async (header: string): Promise<string> =>
      (await browser.get('/login', { 'accept-language': header })).html;
    expect(await wish('fr-CH,fr;q=0.9')).toContain('<html lang="fr">');
    expect(await wish('de-CH')).toContain('<html lang="de">');
    expect(await wish('it')).toContain('<html lang="en">');
    await morel();
    expect((await browser.get(`/v3/${MOREL}/ng/partner?lang=fr`)).html).toContain('Ajouter un partenaire');
    expect((await browser.get(`/v3/${MOREL}/ng/partner`)).html).toContain('Arrêter la collaboration');
    const { html } = await browser.get(`/v3/${MOREL}/ng/partner?lang=de`);
    expect(html).toContain('Zugriffsrechte ändern');
  });

  it('every label has all three, and says in which the vendor documents it', () => {
    for (const label of Object.values(labels)) {
      expect([label.en, label.de, label.fr].every((word) => word !== undefined && word !== '')).toBe(true);
      expect(label.documented.every((lang) => ['en', 'de', 'fr'].includes(lang))).toBe(true);
    }
    expect(labels.modifyRights.documented).toEqual(['en', 'de', 'fr']);
    expect(labels.addPartner.documented).toEqual(['en']);
    expect(labels.web.documented).toEqual([]);
  });
});

describe('handles for tests', () => {
  const control = (path: string, body?: unknown): Promise<Response> =>
    Promise.resolve(
      replica.app.request(`${ORIGIN}/_control/${path}`, {
        method: 'POST',
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );

  it('[E33] another organisation can be shown than the session’s', async () => {
    await morel();
    await control('show-account', { id: REY });
    expect(shownId(await browser.get(`/v3/${MOREL}/ng/home`))).toBe(REY);
    await control('show-account', { id: null });
    expect(shownId(await browser.get(`/v3/${MOREL}/ng/home`))).toBe(MOREL);
  });

  it('reset forgets the vendor’s partnerships, too', async () => {
    await morel();
    await browser.submit(`/v3/${MOREL}/ng/partner/p3/delete`, {});
    const rows = async (): Promise<number> =>
      (await browser.get(`/v3/${MOREL}/ng/partner`)).html.split('class="partner"').length - 1;
    expect(await rows()).toBe(2);
    await control('reset');
    await morel();
    expect(await rows()).toBe(3);
  });
});

it('the agency has its own organisation, and two replicas do not share a memory', async () => {
  const other = createInfomaniakReplica({
    origin: ORIGIN,
    issuer: 'https://panelshare.example',
    hostToken: 'unused',
  });
  await browser.signIn('sofia@atelier-sued.example', 'demo-sued');
  expect((await browser.get('/')).location).toBe(`/v3/${SUED}/ng/home`);
  await browser.submit(`/v3/${SUED}/ng/reseller/clients/p4/stop`, { password: 'demo-sued' });
  const elsewhere = createBrowser(other);
  await elsewhere.signIn('sofia@atelier-sued.example', 'demo-sued');
  expect((await browser.get(`/v3/${SUED}/ng/reseller/clients`)).html).not.toContain('Fleurs Dubois');
  expect((await elsewhere.get(`/v3/${SUED}/ng/reseller/clients`)).html).toContain('Fleurs Dubois');
});
