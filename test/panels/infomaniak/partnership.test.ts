/** The vendor's own sharing, as its help pages tell it: so that a recorded share can be tried by hand. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Replica } from '../host/server.ts';
import { type Browser, createBrowser, productIds } from '../host/test-browser.ts';
import { createInfomaniakReplica } from './server.ts';
import { DUBOIS, LAC, MOREL, REY, RHONE, SUED } from './world.ts';

const ORIGIN = 'http://manager.infomaniak.localhost:8714';
const partners = (organisation: string): string => `/v3/${organisation}/ng/partner`;
const clients = `/v3/${SUED}/ng/reseller/clients`;

let replica: Replica;
let rey: Browser;
let morel: Browser;
let agency: Browser;

async function signedIn(email: string, password: string): Promise<Browser> {
  const browser = createBrowser(replica);
  await browser.signIn(email, password);
  return browser;
}

beforeEach(async () => {
  replica = createInfomaniakReplica({
    origin: ORIGIN,
    issuer: 'https://panelshare.example',
    hostToken: 'unused',
  });
  rey = await signedIn('hugo.rey@post.example', 'demo-rey');
  morel = await signedIn('claire.morel@post.example', 'demo-morel');
  agency = await signedIn('sofia@atelier-sued.example', 'demo-sued');
});

/** The id of the only partnership a page shows with this class of row. */
async function rowId(
  browser: Browser,
  path: string,
  row: 'partner' | 'invitation' | 'client',
): Promise<string> {
  const found = [
    ...(await browser.get(path)).html.matchAll(new RegExp(`class="${row}" data-partnership="([^"]+)"`, 'g')),
  ];
  return found.at(-1)?.[1] ?? '';
}

async function inviteAndAccept(fields: Record<string, string>): Promise<string> {
  await rey.submit(`${partners(REY)}/add`, { partner: SUED, ...fields });
  const id = await rowId(agency, clients, 'invitation');
  await agency.submit(`${clients}/${id}/accept`, {});
  return id;
}

describe('[L2] the list of partners', () => {
  it('has active limited, active full and pending; resend and delete only on pending', async () => {
    const { html } = await morel.get(partners(MOREL));
    expect(html).toMatch(/data-partnership="p1" data-state="active"><td>.*Lac Digital.*Limited access \(2\)/);
    expect(html).toMatch(/data-partnership="p2" data-state="active"><td>.*Rhône Web.*Full access/);
    expect(html).toMatch(/data-partnership="p3" data-state="pending">/);
    expect(html).toContain('Modify access rights');
    expect(html).toContain('Stop the collaboration');
    expect(html).toContain(`${partners(MOREL)}/p3/resend`);
    expect(html).not.toContain(`${partners(MOREL)}/p1/resend`);
    await morel.submit(`${partners(MOREL)}/p3/delete`, {});
    expect((await morel.get(partners(MOREL))).html).not.toContain('Nordwind');
  });

  it('only a legal representative decides; an administrator looks', async () => {
    const admin = await signedIn('paul.morel@post.example', 'demo-paul');
    const { status, html } = await admin.get(partners(MOREL));
    expect(status).toBe(200);
    expect(html).not.toContain('id="add-partner"');
    expect((await admin.get(`${partners(MOREL)}/add`)).status).toBe(404);
    const tried = await admin.submit(`${partners(MOREL)}/add`, {
      partner: SUED,
      access: 'limited',
      product: '701001',
    });
    expect(tried.status).toBe(404);
    expect((await admin.submit(`${partners(MOREL)}/p1/stop`, { password: 'demo-paul' })).status).toBe(404);
  });

  it('[E36] no client touches another’s partnership', async () => {
    for (const act of ['delete', 'resend', 'payment', 'stop'])
      expect(
        (await rey.submit(`${partners(REY)}/p2/${act}`, { password: 'demo-rey', payer: 'partner' })).status,
      ).toBe(404);
    expect((await rey.get(`${partners(REY)}/p2`)).status).toBe(404);
  });
});

describe('[L2] the wizard', () => {
  it('searches by name or address, then shows two tiles, limited left', async () => {
    const found = (await rey.get(`${partners(REY)}/add?q=sued.example`)).html;
    expect(found).toContain('Atelier Süd');
    expect(found).not.toContain('Lac Digital');
    expect((await morel.get(`${partners(MOREL)}/add?q=lac`)).html).toMatch(
      /value="310077" required disabled>/,
    );
    const { html } = await rey.get(`${partners(REY)}/add/access?partner=${SUED}`);
    expect(html.indexOf('value="limited"')).toBeLessThan(html.indexOf('value="full"'));
    expect((await rey.get(`${partners(REY)}/add/access?partner=${MOREL}`)).status).toBe(404);
  });

  it('limited: categories with tick boxes; the partner answers and sees those products only', async () => {
    const step = await rey.get(`${partners(REY)}/add/details?partner=${SUED}&access=limited`);
    expect(step.html.split('<details class="category">')).toHaveLength(4);
    expect(step.html).toContain('<input type="checkbox" name="product" value="702001">');
    await rey.submit(`${partners(REY)}/add`, { partner: SUED, access: 'limited', product: '702001' });
    expect((await rey.get(partners(REY))).html).toContain('data-state="pending"');
    expect((await agency.get(`/v3/${REY}/ng/home`)).status).toBe(404);

    const id = await rowId(agency, clients, 'invitation');
    await agency.submit(`${clients}/${id}/accept`, {});
    expect(productIds(await agency.get(`/v3/${REY}/ng/home`))).toEqual(['702001']);
    expect((await agency.get(`/v3/domain/${REY}/domain/702002/dash`)).status).toBe(404);
  });

  it('a limited partner neither orders nor renews, nor shares, nor sees users', async () => {
    await inviteAndAccept({ access: 'limited', product: '702001' });
    const dash = await agency.get(`/v3/hosting/${REY}/hosting/702001/dash`);
    expect(dash.html).toContain('id="change-form"');
    expect(dash.html).not.toContain('id="renew"');
    expect((await agency.submit(`/v3/hosting/${REY}/hosting/702001/renew`, {})).status).toBe(404);
    expect((await agency.submit(`/v3/${REY}/ng/order`, { app: 'domain', name: 'x' })).status).toBe(404);
    for (const page of ['partner', 'users', 'order', 'reseller/clients'])
      expect((await agency.get(`/v3/${REY}/ng/${page}`)).status).toBe(404);
  });

  it('full: the wallet is asked for, and the partner orders and renews', async () => {
    const step = await rey.get(`${partners(REY)}/add/details?partner=${SUED}&access=full`);
    expect(step.html).toContain('name="payer" value="client"');
    await inviteAndAccept({ access: 'full', payer: 'partner' });
    expect(productIds(await agency.get(`/v3/${REY}/ng/home`))).toHaveLength(4);
    expect((await agency.submit(`/v3/hosting/${REY}/hosting/702001/renew`, {})).status).toBe(303);
    expect((await agency.submit(`/v3/${REY}/ng/order`, { app: 'domain', name: 'Autre' })).status).toBe(303);
    expect(replica.state.audit.filter(({ accountId }) => accountId === REY).at(-1)).toMatchObject({
      actor: 'sofia@atelier-sued.example',
      action: 'order',
    });
    expect((await agency.get(`/v3/${REY}/ng/partner`)).status).toBe(404);
  });

  it('[S13] one full partner, and limited partners with different products', async () => {
    const full = await morel.submit(`${partners(MOREL)}/add`, {
      partner: SUED,
      access: 'full',
      payer: 'client',
    });
    expect(full.status).toBe(400);
    expect(full.html).toContain('There can be only one');
    const taken = await morel.submit(`${partners(MOREL)}/add`, {
      partner: SUED,
      access: 'limited',
      product: '701005',
    });
    expect(taken.status).toBe(400);
    expect(taken.html).toContain('value="701005" checked');
    const free = { partner: SUED, access: 'limited', product: '701001' };
    expect((await morel.submit(`${partners(MOREL)}/add`, free)).status).toBe(303);
    const foreign = await morel.submit(`${partners(MOREL)}/add`, {
      ...free,
      partner: RHONE,
      product: '702001',
    });
    expect(foreign.html).toContain('Tick at least one product');
  });
});

describe('[L2] changing and ending', () => {
  it('rights are changed by the same steps, without a new invitation', async () => {
    const changed = { partner: LAC, access: 'limited', product: '701001' };
    expect((await morel.submit(`${partners(MOREL)}/add`, changed)).location).toBe(partners(MOREL));
    const { html } = await morel.get(partners(MOREL));
    expect(html).toMatch(/data-partnership="p1" data-state="active"><td>.*Limited access \(1\)/);
  });

  it('the payment is changed beside its name, by the client', async () => {
    expect((await morel.get(`${partners(MOREL)}/p2`)).html).toContain('Client’s means of payment');
    await morel.submit(`${partners(MOREL)}/p2/payment`, { payer: 'partner' });
    expect((await morel.get(`${partners(MOREL)}/p2`)).html).toContain('Partner’s means of payment');
    expect((await morel.submit(`${partners(MOREL)}/p1/payment`, { payer: 'partner' })).status).toBe(404);
  });

  it.each(['client', 'partner'] as const)(
    'the %s ends it: confirmed once, then with the password',
    async (side) => {
      const id = await inviteAndAccept({ access: 'limited', product: '702001' });
      const [browser, base, password] =
        side === 'client' ? [rey, partners(REY), 'demo-rey'] : [agency, clients, 'demo-sued'];
      const first = await browser.get(`${base}/${id}/stop`);
      expect(first.html).not.toContain('name="password"');
      expect((await browser.get(`${base}/${id}/stop?confirmed=1`)).html).toContain('name="password"');
      expect((await browser.submit(`${base}/${id}/stop`, { password: 'wrong' })).status).toBe(403);
      expect((await agency.get(`/v3/${REY}/ng/home`)).status).toBe(200);
      expect((await browser.submit(`${base}/${id}/stop`, { password })).status).toBe(303);
      expect((await agency.get(`/v3/${REY}/ng/home`)).status).toBe(404);
    },
  );
});

describe('[L2] the reseller space', () => {
  it('lists clients with an icon to their Manager and a CSV export', async () => {
    const { html } = await agency.get(clients);
    expect(html).toContain(`class="button open-client" href="/v3/${DUBOIS}/ng/home"`);
    const csv = await agency.get(`${clients}/p4/export.csv`);
    expect(csv.html).toBe(
      'client;application;name;service\r\n"Fleurs Dubois";"hosting";"Vitrine fleurs";"fleurs-dubois.example"\r\n',
    );
  });

  it('a client is added: it decides, also for other rights than asked for', async () => {
    const add = { email: 'hugo.rey@post.example', access: 'full' };
    expect((await agency.submit(`${clients}/add`, { ...add, email: 'nobody@post.example' })).status).toBe(
      400,
    );
    await agency.submit(`${clients}/add`, add);
    expect((await agency.get(`/v3/${REY}/ng/home`)).status).toBe(404);
    expect((await rey.get(partners(REY))).html).toContain('Requested by the partner');
    await rey.submit(`${partners(REY)}/add`, { partner: SUED, access: 'limited', product: '702003' });
    expect(productIds(await agency.get(`/v3/${REY}/ng/home`))).toEqual(['702003']);
  });

  it('an invitation can be declined', async () => {
    await rey.submit(`${partners(REY)}/add`, { partner: SUED, access: 'limited', product: '702001' });
    const id = await rowId(agency, clients, 'invitation');
    await agency.submit(`${clients}/${id}/decline`, {});
    expect((await rey.get(partners(REY))).html).toContain('No partner manages products');
  });

  it('[W2] a collaborator has no reseller space, but the chevron’s tab Clients', async () => {
    const nadia = await signedIn('nadia@atelier-sued.example', 'demo-nadia');
    expect((await nadia.get(clients)).status).toBe(404);
    const { html } = await nadia.get(`/v3/${SUED}/ng/home`);
    expect(html).toMatch(
      new RegExp(
        `<ul class="switch-clients"><li><a href="/v3/${DUBOIS}/ng/home">Fleurs Dubois</a></li></ul>`,
      ),
    );
    expect(productIds(await nadia.get(`/v3/${DUBOIS}/ng/home`))).toEqual(['704001']);
  });
});
