import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { opening as openingAnswer } from '../../shared/api/clients.ts';
import {
  connectorOf,
  eventsOf,
  everythingStored,
  grantOf,
  openingsOf,
  panelFollowed,
  sharing,
} from './support/living.ts';
import { mailsTo } from './support/outbox.ts';
import { account, call, grant, panel, type SignedIn, services, submit, visit } from './support/world.ts';

const open = (id: string, as: SignedIn) => call('POST', `/api/clients/${id}/open`, as);

describe('without the extension', () => {
  test('[S14] a partner opens a client on our page: a form of the panel behind one button', async () => {
    const { boss, given, on } = await sharing();
    const response = await submit(`/grants/${given.id}/open`, {}, boss);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    const html = await response.text();
    expect(html).toContain(`action="${on.origin}/partner-login"`);
    expect(html).toContain('name="assertion"');
  });

  test('[S14] the list of clients is searched by words, and empty with a sentence', async () => {
    const { boss, studio, given } = await sharing();
    const path = `/organisations/${studio.id}/clients`;
    const all = await (await visit(path, boss)).text();
    expect(all).toContain(given.id);
    expect(all).toContain('data-enforcement="enforced"');
    expect(await (await visit(`${path}?words=berg`, boss)).text()).toContain(given.id);
    const none = await (await visit(`${path}?words=nothing-like-it`, boss)).text();
    expect(none).not.toContain(given.id);
    expect(none).toContain('No client with these words.');
    // A person's own wildcards are letters.
    expect(await (await visit(`${path}?words=%25`, boss)).text()).not.toContain(given.id);
    expect((await visit(`${path}?words=${'x'.repeat(200)}`, boss)).status).toBe(400);
  });

  test('[Q1] accounts of one name are told apart by what the panel calls them', async () => {
    const { boss, studio, shop, on, shared } = await sharing();
    const second = await account(shop, on, 'CID-SECOND-SHOP');
    await grant(second, studio);
    await env.DB.prepare('UPDATE accounts SET name = ? WHERE organisation_id = ?')
      .bind('Diaz Cycles', shop.id)
      .run();
    const html = await (await visit(`/organisations/${studio.id}/clients`, boss)).text();
    for (const { shownAs } of [shared, second]) {
      expect(html).toContain(`Diaz Cycles · ${on.name} · ${shownAs}`);
    }
  });

  test('[S14] [E28] what does not open now says so and leads to the share’s page', async () => {
    const { boss, given } = await sharing({ grant: { paused: 'customer' } });
    const response = await submit(`/grants/${given.id}/open`, {}, boss);
    expect(response.status).toBe(403);
    const html = await response.text();
    expect(html).toContain('data-code="grant_not_active"');
    expect(html).toContain(`class="button primary" href="/grants/${given.id}"`);
  });

  test('[E1] a suspended partner’s list is closed', async () => {
    const { boss, studio } = await sharing();
    await env.DB.prepare(`UPDATE partnerships SET state = 'suspended' WHERE organisation_id = ?`)
      .bind(studio.id)
      .run();
    const response = await visit(`/organisations/${studio.id}/clients`, boss);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('data-code="partner_suspended"');
  });
});

describe('access card', () => {
  const carded = async () => {
    const stage = await sharing();
    const froxlor = await panel('froxlor', `card${Math.random().toString(36).slice(2, 8)}`);
    const connector = await connectorOf(froxlor.id);
    const found = await connector.account('anna');
    if (!found.ok) throw new Error('no anna');
    const listed = await connector.products(found.value.id);
    const site = listed.ok ? listed.value.find((one) => one.category === 'website') : undefined;
    if (!site) throw new Error('anna has no site');
    const shared = await account(stage.shop, froxlor, found.value.id);
    const given = await grant(
      shared,
      stage.studio,
      {
        kind: 'limited',
        products: [{ productId: site.id, name: site.name, category: site.category, actions: site.actions }],
      },
      { panelState: 'applying' },
    );
    const { commit } = await services();
    await commit({
      actor: { kind: 'system' },
      requestId: 'test',
      now: Date.now(),
      audit: [],
      jobs: [{ job: 'provision', grantId: given.id, generation: 1 }],
    });
    await panelFollowed(given.id);
    return { ...stage, given, site };
  };

  test('[W9] [E40] under limited access there is a card and never a link; a secret is shown on a click and logged', async () => {
    const { boss, shop, given, site } = await carded();
    expect((await grantOf(given.id)).panelState).toBe('in_force');
    const answer = v.parse(openingAnswer, await (await open(given.id, boss)).json());
    expect(answer).toMatchObject({ way: 'card' });
    const card = await visit(`/grants/${given.id}/card`, boss);
    const html = await card.text();
    expect(html).toContain(site.name);
    expect(html).not.toContain('data-secret');
    const credential = /name="credential" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const shown = await submit(`/grants/${given.id}/card/reveal`, { credential }, boss);
    expect(shown.status).toBe(200);
    expect(shown.headers.get('cache-control')).toBe('no-store');
    const secret = /data-secret[^>]*>([^<]+)</.exec(await shown.text())?.[1] ?? '';
    expect(secret.length).toBeGreaterThan(10);
    expect((await openingsOf(given.id)).map((row) => row.opening.outcome)).toEqual(['landed', 'minted']);
    expect((await eventsOf(shop.id, given.id))[0]?.event).toBe('client.secret_shown');
    expect(await everythingStored()).not.toContain(secret.replaceAll('&amp;', '&'));
    // Of another grant, or of nothing, there is no secret.
    const strange = { credential: 'pcr_00000000000000000000' };
    expect((await submit(`/grants/${given.id}/card/reveal`, strange, boss)).status).toBe(404);
  });

  test('[W9] [E38] a pause closes the card at once, before the panel has followed', async () => {
    const { owner, boss, given } = await carded();
    const html = await (await visit(`/grants/${given.id}/card`, boss)).text();
    const credential = /name="credential" value="([^"]+)"/.exec(html)?.[1] ?? '';
    expect((await submit(`/grants/${given.id}/pause`, {}, owner)).status).toBe(303);
    expect((await visit(`/grants/${given.id}/card`, boss)).status).toBe(403);
    expect((await submit(`/grants/${given.id}/card/reveal`, { credential }, boss)).status).toBe(403);
  });

  test('[W9] [M6] who loses the assignment leaves with a password that no longer works', async () => {
    const { manager, worker, given } = await carded();
    const assign = (people: readonly string[]) =>
      submit(`/grants/${given.id}/assign`, { to: people }, manager);
    expect((await assign([worker.person.id])).status).toBe(303);
    const before = await (await services()).store.grants.productCredentials(given.id);
    expect((await assign([])).status).toBe(303);
    await panelFollowed(given.id);
    const after = await (await services()).store.grants.productCredentials(given.id);
    expect(after).toHaveLength(before.length);
    expect(after[0]?.ciphertext).not.toBe(before[0]?.ciphertext);
    expect((await grantOf(given.id)).panelState).toBe('in_force');
  });

  test('[W9] [E18] a member who had a password shown and is removed takes nothing usable along', async () => {
    const { boss, manager, studio, given } = await carded();
    const html = await (await visit(`/grants/${given.id}/card`, manager)).text();
    const credential = /name="credential" value="([^"]+)"/.exec(html)?.[1] ?? '';
    expect((await submit(`/grants/${given.id}/card/reveal`, { credential }, manager)).status).toBe(200);
    const before = await (await services()).store.grants.productCredentials(given.id);
    const path = `/organisations/${studio.id}/members/${manager.person.id}/remove`;
    expect((await submit(path, {}, boss)).status).toBe(303);
    await panelFollowed(given.id);
    const after = await (await services()).store.grants.productCredentials(given.id);
    expect(after).toHaveLength(before.length);
    expect(after[0]?.ciphertext).not.toBe(before[0]?.ciphertext);
  });
});

test('[W7] a customer who wants to know is mailed at each opening, with the person’s name', async () => {
  const { owner, boss, given, shared } = await sharing();
  await open(given.id, boss);
  expect(await mailsTo(owner.person.email)).toEqual([]);
  expect((await submit(`/grants/${given.id}/notices`, { on: 'yes' }, owner)).status).toBe(303);
  await (await services()).store.atomic.unlockOpening(shared.id, boss.person.id);
  expect((await open(given.id, boss)).status).toBe(200);
  expect(await mailsTo(owner.person.email)).toEqual([
    expect.objectContaining({ template: 'opened', personName: 'Nils North', grantId: given.id }),
  ]);
});
