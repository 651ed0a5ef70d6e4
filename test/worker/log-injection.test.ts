import { expect, test, vi } from 'vitest';
import { issue, report, stage } from './support/in-page.ts';
import { eventsOf, grantOf, sharing } from './support/living.ts';
import { idIn } from './support/sharing.ts';
import { call, panel, person, services, submit, visit } from './support/world.ts';

/** Would tear a line, turn what follows around, forge a detail beside it, and be markup. */
const hostile =
  'settled\r\n2026-11-21 grant.ended by: host\u2028\u202Egnihton\u202C \u0000<b>x</b> · forged: yes';
const steering = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

test('[E25] a text that somebody writes is one value on one line of the log, in the log itself and on its pages', async () => {
  const { owner, shop, given } = await sharing();
  const admin = await person('Ada Admin', { hostRole: 'admin' });
  expect((await submit(`/admin/grants/${given.id}/freeze`, { reason: hostile }, admin)).status).toBe(303);
  expect((await grantOf(given.id)).frozen).toEqual(['admin']);
  const event = (await eventsOf(shop.id, given.id)).find((row) => row.data['reason'] !== undefined);
  const reason = String(event?.data['reason']);
  expect(reason).not.toMatch(steering);
  expect(reason).not.toContain('\n');
  expect(reason).toContain('settled 2026-11-21 grant.ended by: host');

  const page = await (await visit(`/organisations/${shop.id}/log`, owner)).text();
  const items = [...page.matchAll(/<li><small class="quiet">([a-zA-Z]+): ([^<]*)<\/small><\/li>/g)];
  expect(items.filter(([, , value]) => value?.includes('settled'))).toHaveLength(1);
  // What looks like a further detail is still inside the one that was written.
  expect(items.map(([, name]) => name)).not.toContain('forged');
  expect(page).toContain('&lt;b&gt;x&lt;/b&gt;');
  const audit = await (await visit(`/admin/audit?subject=${given.id}`, admin)).text();
  expect(audit).not.toMatch(/\u202e|<b>x/u);
});

test('[E25] names that the host reads come without what steers, from whoever they are', async () => {
  const on = await panel('froxlor');
  const asker = await person('Asker');
  const claimed = await submit(
    '/accounts/claim',
    {
      panel: on.id,
      account: 'mario\u202Egro\r\nx',
      organisation: 'new',
      name: 'Ma\u200brio\u202E Ltd',
      evidence: 'Invoice\u202E 4711\r\nsecond line',
    },
    asker,
  );
  const own = idIn(claimed, 'org');
  const [view] = await (await services()).store.proof.claimsOf(own, 0);
  expect(view?.claim).toMatchObject({ shownAs: 'mario gro x', evidence: 'Invoice  4711\nsecond line' });
  expect(view?.organisation.name).not.toMatch(steering);
});

test('[E25] what the Worker writes to its own log is one JSON object a line, whatever was in the address', async () => {
  const { worker: wim } = await sharing();
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const forged = 'grt_x%0A%7B%22at%22%3A%22denied%22%2C%22actor%22%3A%22per_forged%22%7D';
  expect((await visit(`/grants/${forged}`, wim)).status).toBe(404);
  const lines = warned.mock.calls.map(([line]) => String(line)).filter((line) => line.includes('denied'));
  warned.mockRestore();
  expect(lines).toHaveLength(1);
  const [line = ''] = lines;
  expect(line).not.toContain('\n');
  expect(JSON.parse(line)).toMatchObject({ at: 'denied', code: 'not_found', actor: wim.person.id });
});

test('[E25] [E51] what a customer’s panel page lists reaches the partner without what steers, and no name with it is believed', async () => {
  const scene = await stage();
  const seen = await call('POST', `/api/accounts/${scene.of.id}/products`, scene.lena, {
    shown: scene.of.shownAs,
    products: [{ id: '/shop/', name: 'Shop\u202Epohs\r\nx', category: 'website' }],
  });
  expect(seen.status).toBe(200);
  const [product] = await (await services()).store.accounts.products(scene.of.id);
  expect(product?.name).toBe('Shop pohs x');
  const { id } = await issue(scene.given.id, scene.lena);
  const turned = 'anna\u202Eps';
  const said = { shown: scene.of.shownAs, after: [turned], madeAs: turned };
  expect((await report(id, scene.lena, said)).status).toBe(400);
});
