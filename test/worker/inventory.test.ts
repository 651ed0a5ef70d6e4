import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import {
  cleanedUp,
  eventsOf,
  lookedAfterEnd,
  panelFollowed,
  settledUntil,
  sharing,
} from './support/living.ts';
import { account, type SignedIn, services, submit, visit } from './support/world.ts';

const receiptOf = async (grantId: string, as: SignedIn): Promise<string> =>
  (await visit(`/grants/${grantId}/receipt`, as)).text();

/** A grant that the connector has just put in force, so that the start was looked at. */
const started = async (host: string, panelAccountId?: string) => {
  const stage = await sharing({
    host,
    grant: { panelState: 'applying' },
    ...(panelAccountId ? { panelAccountId } : {}),
  });
  const { commit, clock } = await services();
  await commit({
    actor: { kind: 'system' },
    requestId: 'scene',
    now: clock.now(),
    audit: [],
    jobs: [{ job: 'provision', grantId: stage.given.id, generation: 1 }],
  });
  await panelFollowed(stage.given.id);
  return stage;
};

const ended = async (host: string, panelAccountId?: string) => {
  const stage = await started(host, panelAccountId);
  await submit(`/grants/${stage.given.id}/end`, {}, stage.owner);
  await panelFollowed(stage.given.id);
  await lookedAfterEnd(stage.given.id);
  return stage;
};

describe('[M9] [E39] what the partner left behind', () => {
  test('the receipt names what is new since the start, and what the panel cannot list as a step by hand', async () => {
    const { owner, given } = await ended('listing');
    const receipt = await receiptOf(given.id, owner);
    expect(receipt).toContain('data-looked="compared"');
    expect(receipt).toContain('data-entry="key"');
    expect(receipt).toContain('deploy &lt;key&gt;');
    expect(receipt).toContain('data-entry="forward"');
    // What was there before is not called new.
    expect(receipt).not.toContain('old webmaster');
    expect(receipt).toContain('data-unlisted="cron"');
    expect(receipt).not.toContain('data-unlisted="key"');
  });

  test('what is ticked is taken away by a job, with its result on the receipt and in the log', async () => {
    const { owner, shop, given } = await ended('listing');
    const asked = await submit(`/grants/${given.id}/left-behind`, { entry: 'key-1' }, owner);
    expect(asked.headers.get('location')).toBe(`/grants/${given.id}/receipt#left-behind`);
    await cleanedUp(given.id);
    expect(await receiptOf(given.id, owner)).toContain('data-step="done"');
    const events = (await eventsOf(shop.id, given.id)).map((row) => row.event);
    expect(events).toContain('cleanup.ordered');
    expect(events).toContain('cleanup.step_done');
  });

  test('only what is new and removable can be ordered away, by a representative with a fresh proof', async () => {
    const { owner, clerk, boss, given } = await ended('listing');
    const at = `/grants/${given.id}/left-behind`;
    // There before the share, and not removable at this panel: neither is touched.
    expect((await submit(at, { entry: 'usr-old' }, owner)).status).not.toBe(303);
    expect((await submit(at, { entry: 'fwd-1' }, owner)).status).not.toBe(303);
    expect((await submit(at, { entry: 'key-1' }, clerk)).status).toBe(403);
    expect((await submit(at, { entry: 'key-1' }, boss)).status).toBe(404);
    await env.DB.prepare('UPDATE devices SET proven_at = NULL WHERE person_id = ?')
      .bind(owner.person.id)
      .run();
    expect((await submit(at, { entry: 'key-1' }, owner)).status).not.toBe(303);
    expect((await (await services()).store.inventories.cleanupsOfGrant(given.id)).length).toBe(0);
  });

  test('the partner reads nothing of it', async () => {
    const { boss, given } = await ended('listing');
    const receipt = await receiptOf(given.id, boss);
    expect(receipt).not.toContain('deploy');
    expect(receipt).not.toContain('left-behind');
  });

  test('a panel that has no list says so, and nothing is claimed', async () => {
    const { owner, given } = await ended('panel');
    const receipt = await receiptOf(given.id, owner);
    expect(receipt).toContain('data-looked="cannot_list"');
    expect(receipt).toContain('data-unlisted="key"');
    expect(receipt).not.toContain('data-left="nothing"');
  });

  test('a list that cannot be read keeps no end from being made, and is said plainly after a few tries', async () => {
    const { owner, given } = await started('listing-broken');
    await submit(`/grants/${given.id}/end`, {}, owner);
    await panelFollowed(given.id);
    const { store } = await services();
    expect((await store.grants.byId(given.id))?.panelState).toBe('cut');
    expect(await store.inventories.of(given.id, 'end')).toBeNull();
    await lookedAfterEnd(given.id);
    expect((await store.inventories.of(given.id, 'end'))?.outcome).toBe('unreadable');
    expect(await receiptOf(given.id, owner)).toContain('data-looked="unreadable"');
  });

  test('whole access shows every kind of secret to change', async () => {
    const { owner, given } = await ended('panel');
    const receipt = await receiptOf(given.id, owner);
    for (const kind of ['account', 'mailbox', 'server', 'database', 'ftp']) {
      expect(receipt).toContain(`id="secret-${kind}"`);
    }
  });

  test('a receipt that still waits for the panel looks again by itself, and stops when it is settled', async () => {
    const { owner, given } = await sharing({
      host: 'listing',
      grant: { panelState: 'cutting', endedAt: Date.now(), endedBy: 'customer' },
    });
    expect(await receiptOf(given.id, owner)).toContain('http-equiv="refresh"');
    const settled = await ended('listing');
    expect(await receiptOf(settled.given.id, settled.owner)).not.toContain('http-equiv="refresh"');
  });
});

describe('[S16] access that is there before a share', () => {
  const consent = async (host: string, member = false) => {
    const scene = await sharing({ host });
    if (member) {
      await env.DB.prepare('UPDATE persons SET email = ? WHERE id = ?')
        .bind('old@webmaster.example', scene.boss.person.id)
        .run();
    }
    // Another account of the same customer, that nobody has yet.
    const fresh = await account(scene.shop, scene.on);
    const at = `/accounts/${fresh.id}/share`;
    const wanted = { who: scene.studio.partnerId, partner: scene.studio.partnerId, access: 'full' };
    const query = new URLSearchParams(wanted);
    const page = await (await visit(`${at}?${query}`, scene.owner)).text();
    return { ...scene, fresh, at, wanted, page };
  };
  const seenIn = (page: string): string => /name="seen" value="([0-9a-f]+)"/.exec(page)?.[1] ?? '';
  const endIn = (page: string): string => /name="end" value="([\d-]+)"/.exec(page)?.[1] ?? '';

  const shareWith = async (choice: string) => {
    const scene = await consent('listing');
    const query = new URLSearchParams({ ...scene.wanted, existing: choice });
    const page = await (await visit(`${scene.at}?${query}`, scene.owner)).text();
    const shared = await submit(
      scene.at,
      {
        ...scene.wanted,
        existing: choice,
        ends: 'date',
        end: endIn(page),
        payer: 'customer',
        for: 'full',
        seen: seenIn(page),
      },
      scene.owner,
    );
    expect(shared.headers.get('location')).toMatch(/^\/invitations\//);
    return scene;
  };

  test('the consent page shows it, each left alone unless decided; a panel without a list says so', async () => {
    const { page } = await consent('listing');
    expect(page).toContain('data-existing="external_user"');
    expect(page).toContain('old webmaster');
    expect(page).toContain('value="leave:usr-old" selected');
    expect((await consent('panel')).page).toContain('data-existing-access="cannot_list"');
    expect((await consent('listing-broken')).page).toContain('data-existing-access="unreadable"');
  });

  test('adopted: noted in the log, and not asked about again', async () => {
    const { owner, shop, fresh, at } = await shareWith('adopt:usr-old');
    const { store } = await services();
    expect(await store.inventories.adopted(fresh.id)).toMatchObject([{ id: 'usr-old' }]);
    expect((await eventsOf(shop.id, fresh.id)).map((row) => row.event)).toContain('account.entries_adopted');
    expect(await (await visit(at, owner)).text()).not.toContain('old webmaster');
  });

  test('removed: by a job, with its result in the log', async () => {
    const { shop, fresh } = await shareWith('remove:usr-old');
    await settledUntil(async () =>
      (await eventsOf(shop.id, fresh.id)).some((row) => row.event === 'cleanup.step_done'),
    );
    const [order] = await (await services()).store.inventories.cleanupsOfAccount(fresh.id);
    expect(order).toMatchObject({ grantId: null, steps: [{ state: 'done' }] });
  });

  test('[S10] a partner who is in the panel already is named, and adopted unless decided otherwise', async () => {
    const { page } = await consent('listing', true);
    expect(page).toContain('data-inside="usr-old"');
    expect(page).toContain('value="adopt:usr-old" selected');
  });
});
