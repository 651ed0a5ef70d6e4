import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { everyPanel } from './support/every-panel.ts';
import { cleanedUp, eventsOf, lookedAfterEnd, panelFollowed, sharing } from './support/living.ts';
import { mailsTo } from './support/outbox.ts';
import { services, submit, visit } from './support/world.ts';

const ended = async (host: string, options: Parameters<typeof sharing>[0] = {}) => {
  const stage = await sharing({ host, ...options });
  await submit(`/grants/${stage.given.id}/end`, {}, stage.owner);
  await panelFollowed(stage.given.id);
  await lookedAfterEnd(stage.given.id);
  return stage;
};

describe('[M10] recovery after owner-level access', () => {
  test('the receipt offers it, the page says what the panel does, the job does it, logs and mails tell', async () => {
    const { owner, shop, shared, given } = await ended('listing');
    const receipt = await (await visit(`/grants/${given.id}/receipt`, owner)).text();
    expect(receipt).toContain(`/grants/${given.id}/recovery`);
    const page = await (await visit(`/grants/${given.id}/recovery`, owner)).text();
    expect(page).toContain('data-recovers="contact"');
    expect(page).toContain('data-recovers="password"');
    expect(page).toContain(shared.pinnedEmail ?? '');
    expect(page).toContain('data-by-hand="cron"');
    const done = await submit(`/grants/${given.id}/recovery`, {}, owner);
    expect(done.status).toBe(303);
    await cleanedUp(given.id);
    const [order] = await (await services()).store.inventories.cleanupsOfGrant(given.id);
    expect(order?.steps.map((step) => [step.step, step.state])).toEqual([
      ['contact', 'done'],
      ['password', 'done'],
    ]);
    expect((await eventsOf(shop.id, given.id)).map((row) => row.event)).toContain('cleanup.ordered');
    expect(await mailsTo(shared.pinnedEmail ?? '')).toMatchObject([{ template: 'recovery_ordered' }]);
    expect(await mailsTo(owner.person.email)).toContainEqual(
      expect.objectContaining({ template: 'recovery_ordered' }),
    );
  });

  test('[E34] the address that is set is the pinned one, whatever the panel shows now', async () => {
    const { owner, shared, given } = await ended('listing');
    const seen: string[] = [];
    const { store, commit, clock, connectors, ...rest } = await services();
    await submit(`/grants/${given.id}/recovery`, {}, owner);
    await cleanedUp(given.id);
    const [order] = await store.inventories.cleanupsOfGrant(given.id);
    const { runCleanupJob } = await import('../../worker/jobs/cleanup-job.ts');
    await env.DB.prepare(`UPDATE cleanups SET steps = replace(steps, '"done"', '"waiting"') WHERE id = ?`)
      .bind(order?.id ?? '')
      .run();
    const real = await connectors.of(shared.panelId);
    if (!real.ok) throw new Error('no connector');
    const connector = {
      ...real.value,
      recover: async (_id: string, _step: string, to: { contactEmail: string }) => {
        seen.push(to.contactEmail);
        return { ok: true as const, value: undefined };
      },
    };
    await runCleanupJob({ cleanupId: order?.id ?? '' }, 1, {
      ...rest,
      store,
      commit,
      clock,
      connectors: everyPanel(connector),
    });
    expect(new Set(seen)).toEqual(new Set([shared.pinnedEmail]));
  });

  test('what the panel does not do is listed by hand, and there is no button that would pretend', async () => {
    const { owner, given } = await ended('panel');
    const page = await (await visit(`/grants/${given.id}/recovery`, owner)).text();
    expect(page).toContain('data-by-hand="contact"');
    expect(page).toContain('data-by-hand="password"');
    expect(page).not.toContain('<form method="post" action="/grants/');
    expect((await submit(`/grants/${given.id}/recovery`, {}, owner)).status).not.toBe(303);
  });

  test('a step that the panel does not confirm is tried again, then named as a step by hand', async () => {
    const { owner, given } = await ended('listing', { panelAccountId: 'stubborn' });
    await submit(`/grants/${given.id}/recovery`, {}, owner);
    await cleanedUp(given.id);
    const [order] = await (await services()).store.inventories.cleanupsOfGrant(given.id);
    expect(order?.steps.map((step) => step.state)).toEqual(['done', 'failed']);
    const receipt = await (await visit(`/grants/${given.id}/receipt`, owner)).text();
    expect(receipt).toContain('data-step="failed"');
  });

  test('not after limited access, not while the share lives, not without a fresh proof', async () => {
    const limited = await ended('listing', {
      access: {
        kind: 'limited',
        products: [{ productId: 'shop-cloud', name: 'Webshop', category: 'cloud', actions: ['view'] }],
      },
    });
    expect((await submit(`/grants/${limited.given.id}/recovery`, {}, limited.owner)).status).not.toBe(303);
    const live = await sharing({ host: 'listing' });
    expect((await submit(`/grants/${live.given.id}/recovery`, {}, live.owner)).status).toBe(409);
    const stale = await ended('listing');
    await env.DB.prepare('UPDATE devices SET proven_at = NULL WHERE person_id = ?')
      .bind(stale.owner.person.id)
      .run();
    expect((await visit(`/grants/${stale.given.id}/recovery`, stale.owner)).headers.get('location')).toMatch(
      /^\/prove/,
    );
  });
});
