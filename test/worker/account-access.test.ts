import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { accounts } from '../../shared/api/accounts.ts';
import { jobsOf, mailsTo } from './support/outbox.ts';
import {
  account,
  call,
  grant,
  organisation,
  panel,
  partner,
  person,
  services,
  submit,
  visit,
} from './support/world.ts';

describe('who has access', () => {
  const scene = async (host = 'panel') => {
    const lena = await person('Lena');
    const bakery = await organisation('Berg Bakery', [[lena, 'legal_representative']]);
    const on = await panel('internex', host);
    const shop = await account(bakery, on);
    const north = await partner('Studio Nord', [[await person('Nora'), 'legal_representative']]);
    const south = await partner('Studio Süd', [[await person('Sara'), 'legal_representative']]);
    return { lena, bakery, on, shop, north, south };
  };

  test('[E30] [S7] every share stands with its state and how it is held, in words', async () => {
    const { lena, bakery, shop, north } = await scene();
    const given = await grant(shop, north);
    for (const path of [`/organisations/${bakery.id}`, `/accounts/${shop.id}`]) {
      const html = await (await visit(path, lena)).text();
      expect(html).toContain('Studio Nord');
      expect(html).toContain(north.partnerId);
      expect(html).toContain('The panel itself limits this. Ending it works at once.');
      expect(html).toContain('Not yet verified on this panel.');
      expect(html).toContain(`/grants/${given.id}/end`);
      expect(html).toContain('Pause everything now');
    }
  });

  test('an organisation without accounts is offered to link one', async () => {
    const lena = await person('Lena');
    const own = await organisation('Own', [[lena, 'legal_representative']]);
    const html = await (await visit(`/organisations/${own.id}`, lena)).text();
    expect(html).toContain('No account is linked yet.');
    expect(html).toContain(`/share?organisation=${own.id}`);
  });

  test('[M8] one click pauses every share of the account, without a fresh proof, and cuts at the panel', async () => {
    const { lena, bakery, shop, on, north, south } = await scene();
    const [one, two] = [await grant(shop, north), await grant(shop, south)];
    const other = await grant(await account(bakery, on), north);
    const stale = await person('Stale', { session: { provenAt: null, passkeyAt: null } });
    const { commit, clock } = await services();
    await commit({
      actor: { kind: 'system' },
      requestId: 'scene',
      now: clock.now(),
      audit: [],
      writes: [
        {
          do: 'insert',
          kind: 'member',
          row: {
            organisationId: bakery.id,
            personId: stale.person.id,
            role: 'administrator',
            since: clock.now(),
            version: 1,
          },
        },
      ],
    });
    const done = await submit(`/accounts/${shop.id}/pause`, {}, stale);
    expect(done.headers.get('location')).toBe(`/accounts/${shop.id}?paused=2`);
    const { store } = await services();
    for (const { id } of [one, two]) {
      const row = await store.grants.byId(id);
      expect(row?.paused).toBe('customer');
      expect(await jobsOf(id)).toEqual(['deprovision']);
    }
    expect((await store.grants.byId(other.id))?.paused).toBeNull();
    expect((await mailsTo(lena.person.email)).map((mail) => mail['template'])).toEqual(['paused', 'paused']);
    expect(await (await call('POST', `/api/accounts/${shop.id}/pause`, lena)).json()).toEqual({ paused: 0 });
  });

  test('[M8] [S15] a safety session may do it too, also through the API', async () => {
    const safe = await person('Safe', { session: { scope: 'safety' } });
    const own = await organisation('Own', [[safe, 'legal_representative']]);
    const shop = await account(own, await panel('internex'));
    const given = await grant(shop, await partner('Studio', []));
    expect(await (await call('POST', `/api/accounts/${shop.id}/pause`, safe)).json()).toEqual({ paused: 1 });
    expect((await (await services()).store.grants.byId(given.id))?.paused).toBe('customer');
    expect((await visit(`/accounts/${shop.id}`, safe)).status).toBe(200);
    expect((await visit(`/accounts/${shop.id}/share`, safe)).status).toBe(403);
    expect((await visit('/share', safe)).status).toBe(403);
  });

  test('[W7] the API says who has access, in the agreed shape, to members only', async () => {
    const { lena, shop, north } = await scene();
    const given = await grant(shop, north);
    const body = v.parse(accounts, await (await call('GET', '/api/accounts', lena)).json());
    expect(body.accounts).toHaveLength(1);
    expect(body.accounts[0]).toMatchObject({ id: shop.id, shownAs: shop.shownAs });
    expect(body.accounts[0]?.shares[0]).toMatchObject({
      kind: 'grant',
      id: given.id,
      partnerName: 'Studio Nord',
      partnerId: north.partnerId,
      enforcement: { enforcement: 'enforced', verified: false },
    });
    const stranger = await person('Stranger');
    expect(await (await call('GET', '/api/accounts', stranger)).json()).toMatchObject({ accounts: [] });
  });

  test('[E45] names from a panel or a partner are text, whatever they hold', async () => {
    const { lena, shop } = await scene();
    const mark = '<img src=x onerror=alert(1)>';
    const rude = await partner(`${mark}Studio`, []);
    await grant(shop, rude, {
      kind: 'limited',
      products: [{ productId: 'p', name: `${mark}Site`, category: 'website', actions: ['view'] }],
    });
    await env.DB.prepare('UPDATE accounts SET name = ? WHERE id = ?').bind(`${mark}Shop`, shop.id).run();
    const html = await (await visit(`/accounts/${shop.id}`, lena)).text();
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;Site');
  });
});
