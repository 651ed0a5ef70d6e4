import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { start } from './support/linking.ts';
import { mailsTo } from './support/outbox.ts';
import { confirm, customerAndPartner, eventsOf, fullFor, reasonOn } from './support/sharing.ts';
import { call, grant, person, services, submit, visit } from './support/world.ts';

/** The panel goes on naming `<account>@post.example`; what was pinned is another address from now on. */
const changed = async () => {
  const scene = await customerAndPartner();
  const pinned = `pinned.${scene.shop.id}@post.example`;
  await env.DB.prepare('UPDATE accounts SET pinned_email = ? WHERE id = ?').bind(pinned, scene.shop.id).run();
  return { ...scene, pinned };
};
const noted = async (accountId: string) => (await services()).store.proof.contactChange(accountId);

test('[E34] an opening notices another contact, once, and tells the pinned address and every representative', async () => {
  const { owner, boss, bakery, studio, shop, pinned } = await changed();
  const given = await grant(shop, studio);
  for (let times = 0; times < 2; times += 1) {
    expect((await call('POST', `/api/clients/${given.id}/open`, boss, {})).status).toBe(200);
    await (await services()).store.atomic.unlockOpening(shop.id, boss.person.id);
  }
  expect(await noted(shop.id)).toMatchObject({ email: `${shop.panelAccountId.toLowerCase()}@post.example` });
  for (const address of [pinned, owner.person.email]) {
    const told = (await mailsTo(address)).filter((mail) => mail['notice'] === 'contact_changed');
    expect([address, told.length]).toEqual([address, 1]);
  }
  expect(await mailsTo(boss.person.email)).not.toContainEqual(
    expect.objectContaining({ notice: 'contact_changed' }),
  );
  expect((await eventsOf(bakery.id)).filter((event) => event === 'account.contact_changed')).toHaveLength(1);
});

test('[E34] sharing notices it as well; a representative who is proved freshly takes it over', async () => {
  const { owner, boss, studio, shop } = await changed();
  expect((await confirm(shop, fullFor(studio.partnerId), owner)).status).toBe(303);
  const change = await noted(shop.id);
  expect(change).not.toBeNull();
  const page = await (await visit(`/accounts/${shop.id}`, owner)).text();
  expect(page).toContain(`/accounts/${shop.id}/contact`);
  expect((await submit(`/accounts/${shop.id}/contact`, { seen: '9' }, owner)).status).toBe(409);
  expect((await submit(`/accounts/${shop.id}/contact`, { seen: '1' }, boss)).status).toBe(404);
  expect((await submit(`/accounts/${shop.id}/contact`, { seen: '1' }, owner)).status).toBe(303);
  expect((await (await services()).store.accounts.byId(shop.id))?.pinnedEmail).toBe(change?.email);
  expect(await noted(shop.id)).toBeNull();
});

test('[E34] while it stands, nobody proves the account by the new address, and no recovery starts', async () => {
  const { owner, studio, shop, on } = await changed();
  await confirm(shop, fullFor(studio.partnerId), owner);
  // The thief reads the new contact and would pass the panel's approval, too.
  const thief = await person('Thief');
  const state = new URL((await start(on, '', thief)).headers.get('location') ?? '').searchParams.get('state');
  const taken = await submit('/accounts/linked', { code: shop.panelAccountId, state: state ?? '' }, thief);
  expect(reasonOn(await taken.text())).toBe('account_not_found');
  const admin = await person('Admin', { hostRole: 'admin' });
  const recovery = await submit(
    '/staff/recoveries',
    {
      email: owner.person.email,
      new_email: 'thief.mailbox@post.example',
      identified_by: 'a call',
      reason: 'says so',
    },
    admin,
  );
  expect(reasonOn(await recovery.text())).toBe('contact_changed');
});

test('[E34] a panel that names the pinned address again ends the doubt', async () => {
  const { owner, studio, shop, bakery } = await changed();
  await confirm(shop, fullFor(studio.partnerId), owner);
  await env.DB.prepare('UPDATE accounts SET pinned_email = ? WHERE id = ?')
    .bind(`${shop.panelAccountId.toLowerCase()}@post.example`, shop.id)
    .run();
  await visit(`/accounts/${shop.id}/share?who=${studio.partnerId}`, owner);
  await confirm(shop, fullFor(studio.partnerId), owner);
  expect(await noted(shop.id)).toBeNull();
  expect(await eventsOf(bakery.id)).toContain('account.contact_back');
});
