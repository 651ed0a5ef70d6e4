/** The terminal's own pages: anchors the extension relies on, languages, the door, the handles for tests. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Replica } from '../host/server.ts';
import { type Browser, byId, createBrowser, type Page, valuesOf } from '../host/test-browser.ts';
import { labels } from './labels.ts';
import { createInternexReplica } from './server.ts';
import { BERG, DIAZ } from './world.ts';

const ORIGIN = 'http://terminal.internex.localhost:8712';

const cloudIds = (page: Page): readonly string[] => valuesOf(page, 'data-cloud-id');

let replica: Replica;
let browser: Browser;

beforeEach(() => {
  replica = createInternexReplica({
    origin: ORIGIN,
    issuer: 'https://panelshare.example',
    hostToken: 'unused',
    control: true,
    fetch: () => Promise.reject(new TypeError('no network in this test')),
  });
  browser = createBrowser(replica);
});

const control = (path: string, body?: unknown): Promise<Response> =>
  Promise.resolve(
    replica.app.request(`${ORIGIN}/_control/${path}`, {
      method: 'POST',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );

describe('anchors', () => {
  it('no Client ID before signing in, nor after logging out', async () => {
    expect(byId(await browser.get('/login'), 'client-id')).toBeNull();
    await browser.signIn('lena.berg@post.example', 'demo-berg');
    expect(byId(await browser.get('/'), 'client-id')).toBe(BERG);
    await browser.get('/logout');
    expect(await browser.get('/')).toMatchObject({ status: 303, location: '/login?next=%2F' });
    expect(byId(await browser.get('/login?out=1'), 'client-id')).toBeNull();
  });

  it('user menu, cloud cards and product rows', async () => {
    await browser.signIn('lena.berg@post.example', 'demo-berg');
    const clouds = (await browser.get('/clouds')).html;
    expect(clouds).toContain('id="user-menu-button" aria-expanded="false" aria-controls="user-menu"');
    expect(clouds).toMatch(/<div id="user-menu" hidden>/);
    expect(clouds).toMatch(
      /<ul class="user-menu-list">\s*<li><a href="\/account">Account Overview<\/a><\/li>/,
    );
    expect(clouds).toContain('<article class="cloud" data-cloud-id="cloud-berg-main" data-main="true">');
    expect(clouds).toContain('<article class="cloud" data-cloud-id="cloud-webshop">');
    const cloud = (await browser.get('/clouds/cloud-webshop')).html;
    expect(cloud).toMatch(
      /<tr class="product" data-product-id="web-shop" data-category="website">\s*<td>Shop hosting<\/td>/,
    );
    expect(cloud).toContain('<td class="product-actions">');
  });

  it('the main cloud has no menu; managed servers have no assignment', async () => {
    await browser.signIn('lena.berg@post.example', 'demo-berg');
    expect((await browser.get('/clouds')).html).not.toContain('menu-cloud-berg-main');
    expect((await browser.get('/clouds/cloud-berg-main/members')).status).toBe(404);
    expect((await browser.get('/products/srv-berg')).html).not.toContain('/assignment');
    expect((await browser.get('/products/srv-berg/assignment')).status).toBe(404);
  });
});

describe('[L2] the documented way to the partnership', () => {
  it('Account Overview, internex Account or Details, Sharing Partner, Become a Sharing Partner', async () => {
    await browser.signIn('jonas@studio-nord.example', 'demo-nord');
    const overview = (await browser.get('/account')).html;
    for (const label of ['internex Account', 'Overview internex Account', 'Details'])
      expect(overview).toContain(label);
    const details = (await browser.get('/account/internex')).html;
    expect(details).toContain('<a href="/account/internex/sharing-partner">Sharing Partner</a>');
    expect((await browser.get('/account/internex/sharing-partner')).html).toContain(
      'Become a Sharing Partner',
    );
  });
});

describe('languages', () => {
  it('the browser’s wish, then the choice, remembered', async () => {
    expect((await browser.get('/login', { 'accept-language': 'de-AT,de;q=0.9' })).html).toContain(
      '<html lang="de">',
    );
    expect((await browser.get('/login', { 'accept-language': 'fr' })).html).toContain('<html lang="en">');
    await browser.signIn('lena.berg@post.example', 'demo-berg');
    expect((await browser.get('/clouds?lang=de')).html).toContain('Cloud erstellen');
    expect((await browser.get('/clouds', { 'accept-language': 'en' })).html).toContain('Cloud erstellen');
  });

  it('changing the language keeps the rest of the address', async () => {
    expect((await browser.get('/login?next=%2Fclouds')).html).toContain('href="?next=%2Fclouds&amp;lang=de"');
  });

  it('every label has both languages', () => {
    for (const label of Object.values(labels))
      expect([label.en, label.de].every((word) => word.length > 0)).toBe(true);
  });
});

describe('the door', () => {
  it('a wrong password opens nothing', async () => {
    expect((await browser.signIn('lena.berg@post.example', 'wrong')).status).toBe(403);
    expect(replica.state.sessions.size).toBe(0);
  });

  it('a form on another site cannot put a browser into an account', async () => {
    const fields = { email: 'maria.diaz@post.example', password: 'demo-diaz' };
    expect((await browser.post('/login', fields, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(replica.state.sessions.size).toBe(0);
  });

  it.each([
    '//evil.example/',
    'https://evil.example/',
    '/\\evil.example',
    'javascript:alert(1)',
    `${ORIGIN}//evil.example`,
  ])('signing in never leads to %s', async (next) => {
    const page = await browser.post('/login', {
      email: 'lena.berg@post.example',
      password: 'demo-berg',
      next,
    });
    expect(page.location).toBe('/');
  });

  it('the cookie is out of reach of scripts, and bound to the host on https', async () => {
    const cookieOf = async (origin: string): Promise<string> => {
      const host = createInternexReplica({
        origin,
        issuer: 'https://panelshare.example',
        hostToken: 'unused',
      });
      const body = new URLSearchParams({ email: 'lena.berg@post.example', password: 'demo-berg' });
      const answer = await host.app.request(`${origin}/login`, { method: 'POST', body });
      return answer.headers.getSetCookie()[0] ?? '';
    };
    expect(await cookieOf(ORIGIN)).toMatch(/^terminal=.*HttpOnly; SameSite=Lax$/);
    expect(await cookieOf('https://terminal.internex.com')).toMatch(
      /^__Host-terminal=.*Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });
});

describe('handles for tests', () => {
  it('down answers 503 everywhere until up', async () => {
    await control('down');
    expect((await browser.get('/login')).status).toBe(503);
    expect((await browser.post('/partner-backchannel', {})).status).toBe(503);
    await control('up');
    expect((await browser.get('/login')).status).toBe(200);
  });

  it('[E33] another account can be shown than the session’s', async () => {
    await browser.signIn('lena.berg@post.example', 'demo-berg');
    await control('show-account', { id: DIAZ });
    expect(byId(await browser.get('/'), 'client-id')).toBe(DIAZ);
    await control('show-account', { id: null });
    expect(byId(await browser.get('/'), 'client-id')).toBe(BERG);
  });

  it('reset is a new day', async () => {
    await browser.signIn('lena.berg@post.example', 'demo-berg');
    await browser.submit('/clouds', { name: 'Extra' });
    expect(cloudIds(await browser.get('/clouds'))).toHaveLength(4);
    await control('reset');
    expect((await browser.get('/clouds')).status).toBe(303);
    await browser.signIn('lena.berg@post.example', 'demo-berg');
    expect(cloudIds(await browser.get('/clouds'))).toHaveLength(3);
  });

  it('are absent unless switched on', async () => {
    const host = createInternexReplica({
      origin: ORIGIN,
      issuer: 'https://panelshare.example',
      hostToken: 'unused',
    });
    for (const path of ['reset', 'down', 'show-account']) {
      expect((await host.app.request(`${ORIGIN}/_control/${path}`, { method: 'POST' })).status).toBe(404);
    }
  });

  it('the replica listens and stops', async () => {
    const port = await replica.listen({ port: 0 });
    const answer = await fetch(`http://127.0.0.1:${port}/login`);
    expect(answer.status).toBe(200);
    await answer.text();
    await replica.close();
    await expect(fetch(`http://127.0.0.1:${port}/login`)).rejects.toThrow();
  });
});
