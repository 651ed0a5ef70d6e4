/** The vendor's own sharing, between the agency's portal and the customer's panel. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createBrowser, type Page, valuesOf } from '../host/test-browser.ts';
import { PANEL, PORTAL, type Stage, setStage } from './stage.ts';

const PERMISSIONS = '/account/security/permissions';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});

const tiles = (page: Page): Record<string, string> =>
  Object.fromEntries(
    valuesOf(page, 'data-customer-id').map((id, at) => [id, valuesOf(page, 'data-state')[at] ?? '']),
  );
const ask = (access: string) =>
  stage.agency.submit('/customers/keller/request', { email: 'jan.keller@post.example', access, sender: '' });

describe('[L2] the portal', () => {
  it('lists customers as tiles, with a counter of what waits beside them', async () => {
    const page = await stage.agency.get('/customers');
    expect(tiles(page)).toEqual({ keller: 'none', lindner: 'full', hofer: 'partial' });
    expect(page.html).toContain('Customers <span class="counter">1</span>');
    expect((await stage.agency.get('/')).location).toBe('/customers');
  });

  it('a connected tile has two buttons and no request; E-Mail-Kopie with full access only', async () => {
    const full = await stage.agency.get('/customers/lindner?lang=de');
    for (const word of ['IONOS Konto öffnen', 'Verbindung trennen', 'E-Mail-Kopie'])
      expect(full.html).toContain(word);
    expect(full.html).not.toContain('request-form');
    const partial = await stage.agency.get('/customers/hofer');
    expect(partial.html).toContain('id="open-account"');
    expect(partial.html).toContain('id="disconnect"');
    expect(partial.html).not.toContain('E-Mail-Kopie');
    expect((await stage.agency.submit('/customers/hofer/email-copy', { on: '1' })).status).toBe(404);
    await stage.agency.submit('/customers/lindner/email-copy', { on: '1' });
    expect((await stage.agency.get('/customers/lindner')).html).toContain('aria-pressed="true"');
  });

  it('a second request to a connected customer is refused', async () => {
    const again = { email: 'tom.lindner@post.example', access: 'partial', sender: '' };
    expect((await stage.agency.submit('/customers/lindner/request', again)).status).toBe(404);
  });

  it('an invitation is connected with a new record, one there is, or rejected', async () => {
    await stage.keller.submit(`${PERMISSIONS}/invite`, { access: 'full' });
    const [roth = '', keller = ''] = valuesOf(await stage.agency.get('/requests'), 'data-invitation-id');
    await stage.agency.submit(`/requests/${keller}/connect`, { customer: 'keller' });
    await stage.agency.submit(`/requests/${roth}/reject`, { message: 'Sorry' });
    const page = await stage.agency.get('/customers');
    expect(tiles(page)).toEqual({ keller: 'full', lindner: 'full', hofer: 'partial' });
    expect(page.html).not.toContain('counter');
  });

  it('deleting a customer ends the share, and keeps the projects if so wished', async () => {
    await ask('partial');
    await stage.keller.submit(`${PERMISSIONS}/answer`, { request: 'keller', answer: 'accept' });
    await stage.agency.submit('/customers/keller/delete', { projects: 'keep' });
    expect((await stage.agency.get('/customers')).html).toContain('<li>Relaunch</li>');
    expect((await stage.keller.get(PERMISSIONS)).html).toContain('No partner has access');
  });
});

describe('[L2] the customer', () => {
  it('accepts what was asked of any address of the account, and revokes it in the vendor’s steps', async () => {
    await ask('partial');
    expect((await stage.keller.get(PERMISSIONS)).html).toContain('Partial access');
    await stage.keller.submit(`${PERMISSIONS}/answer`, { request: 'keller', answer: 'accept' });
    expect(tiles(await stage.agency.get('/customers'))['keller']).toBe('partial');

    expect((await stage.keller.get('/')).html).toContain('My account &amp; logout');
    expect((await stage.keller.get('/account/security')).html).toContain('Manage access permissions');
    expect((await stage.keller.get(PERMISSIONS)).html).toContain('Open details');
    const details = await stage.keller.get(`${PERMISSIONS}/keller`);
    expect(details.html).toContain('Remove partner and revoke access permissions');
    expect(details.html).not.toContain('<dialog');
    const dialog = await stage.keller.get(`${PERMISSIONS}/keller?remove=1`);
    expect(dialog.html).toMatch(/<dialog open[^>]*>\s*<h2[^>]*>Revoke access permissions/);
    expect(tiles(await stage.agency.get('/customers'))['keller']).toBe('partial');
    await stage.keller.submit(`${PERMISSIONS}/keller/revoke`, {});
    expect(tiles(await stage.agency.get('/customers'))['keller']).toBe('none');
  });

  it('declines', async () => {
    await ask('full');
    await stage.keller.submit(`${PERMISSIONS}/answer`, { request: 'keller', answer: 'decline' });
    expect(tiles(await stage.agency.get('/customers'))['keller']).toBe('none');
  });

  it('[E36] answers and ends nothing of another customer, nor does a user who is not the holder', async () => {
    await ask('full');
    const lindner = createBrowser(stage.replica);
    await lindner.signIn('tom.lindner@post.example', 'demo-lindner');
    const jan = createBrowser(stage.replica);
    await jan.signIn('jan.keller@post.example', 'demo-jan');
    for (const other of [lindner, jan]) {
      const answer = { request: 'keller', answer: 'accept' };
      expect((await other.submit(`${PERMISSIONS}/answer`, answer)).status).toBe(404);
    }
    expect((await stage.keller.submit(`${PERMISSIONS}/lindner/revoke`, {})).status).toBe(404);
    expect(tiles(await stage.agency.get('/customers'))).toMatchObject({ keller: 'asked', lindner: 'full' });
  });
});

describe('two sites over one memory', () => {
  it('a customer does not sign in to the portal, and one cookie does not serve both', async () => {
    const visitor = createBrowser(stage.replica, PORTAL);
    expect((await visitor.signIn('anna.keller@post.example', 'demo-keller')).status).toBe(403);
    for (const [name, value] of stage.keller.cookies) visitor.cookies.set(name, value);
    expect((await visitor.get('/customers')).status).toBe(404);
    expect((await stage.keller.get('/customers')).status).toBe(404);
  });

  it('signing in leads to the replica’s own sites only', async () => {
    const to = async (redirect_url: string) =>
      (
        await createBrowser(stage.replica).post('/login', {
          email: 'anna.keller@post.example',
          password: 'demo-keller',
          redirect_url,
        })
      ).location;
    expect(await to('/domains')).toBe('/domains');
    expect(await to(`${PANEL}/domains`)).toBe('/domains');
    expect(await to(`${PORTAL}/customers`)).toBe(`${PORTAL}/customers`);
    for (const foreign of [
      'https://evil.example/',
      '//evil.example',
      'https://my.ionos.localhost.evil.example/',
    ])
      expect(await to(foreign)).toBe('/');
  });

  it('delegated login exists at the panel alone', async () => {
    const asked = (origin: string) => stage.replica.app.request(`${origin}/.well-known/panelshare`);
    expect(await (await asked(PANEL)).json()).toMatchObject({
      login_endpoint: `${PANEL}/partner-login`,
      actions: ['change'],
    });
    expect((await asked(PORTAL)).status).not.toBe(200);
  });

  it('reset is a new day for the vendor’s sharing too', async () => {
    await stage.agency.submit('/customers', { name: 'Neu', email: 'neu@post.example' });
    await stage.replica.app.request(`${PANEL}/_control/reset`, { method: 'POST' });
    await stage.agency.signIn('sofia@atelier-sued.example', 'demo-sued');
    expect(Object.keys(tiles(await stage.agency.get('/customers')))).toEqual(['keller', 'lindner', 'hofer']);
  });
});
