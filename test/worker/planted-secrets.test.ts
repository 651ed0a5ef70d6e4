import { expect, test } from 'vitest';
import { connectorOf, everythingStored, lookedAfterEnd, panelFollowed } from './support/living.ts';
import { mailsTo } from './support/outbox.ts';
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

/** What the panel of these tests puts into each row beyond what is asked for: hashes of passwords and the like. */
const planted = /PLANTED-(?:password-hash|sql)/;

test('[E37] secrets in a panel’s rows reach no database, log, page, API answer or mail, from the share to its receipt', async () => {
  const owner = await person('Lena Berg');
  const boss = await person('Nils North');
  const admin = await person('Ada Admin', { hostRole: 'admin' });
  const shop = await organisation('Berg Bakery', [[owner, 'legal_representative']]);
  const studio = await partner('Studio Nord', [[boss, 'legal_representative']]);
  const on = await panel('froxlor');
  const connector = await connectorOf(on.id);
  const found = await connector.account('anna');
  if (!found.ok) throw new Error('no anna');
  const linked = await account(shop, on, found.value.id);
  const listed = await connector.products(found.value.id);
  if (!listed.ok) throw new Error('no products');
  const site = listed.value.find(({ category }) => category === 'website');
  if (!site) throw new Error('no site');

  const told: string[] = [];
  const keep = async (answer: Promise<Response>): Promise<void> => {
    const response = await answer;
    expect(response.status, response.url).toBeLessThan(400);
    told.push([...response.headers].join(' '), await response.text());
  };
  const products = [
    { productId: site.id, name: site.name, category: site.category, actions: ['change'] },
  ] as const;
  const whole = await grant(linked, studio);
  const access = { kind: 'limited' as const, products };
  const other = await partner('Pixel & Co', [[await person('Pia'), 'legal_representative']]);
  const limited = await grant(linked, other, access, { panelState: 'applying' });
  const { commit, clock } = await services();
  await commit({
    actor: { kind: 'system' },
    requestId: 'scene',
    now: clock.now(),
    audit: [],
    jobs: [{ job: 'provision', grantId: limited.id, generation: 1 }],
  });
  await panelFollowed(limited.id);
  await keep(visit(`/accounts/${linked.id}/share`, owner));
  await keep(visit(`/accounts/${linked.id}`, owner));
  await keep(visit(`/grants/${limited.id}`, owner));
  await keep(call('GET', '/api/clients', boss));
  await keep(call('GET', `/api/here?origin=${encodeURIComponent(on.origin)}&shown=anna`, owner));
  await keep(submit(`/admin/panels/${on.id}/health`, {}, admin));
  for (const { id } of [whole, limited]) {
    await keep(submit(`/grants/${id}/end`, {}, owner));
    await panelFollowed(id);
    await lookedAfterEnd(id);
    await keep(visit(`/grants/${id}/receipt`, owner));
  }
  await keep(visit('/admin/audit', admin));
  await keep(visit(`/organisations/${shop.id}/log`, owner));

  // What was asked for came through, so the rows were read.
  expect(told.join()).toContain(site.name);
  expect(told.filter((one) => planted.test(one))).toEqual([]);
  expect(await everythingStored()).not.toMatch(planted);
  const mails = [...(await mailsTo(owner.person.email)), ...(await mailsTo(boss.person.email))];
  expect(mails.length).toBeGreaterThan(0);
  expect(JSON.stringify(mails)).not.toMatch(planted);
});
