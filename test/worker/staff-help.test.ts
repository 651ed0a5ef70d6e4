import { env } from 'cloudflare:workers';
import { describe, expect, test, vi } from 'vitest';
import { bodies } from './support/bodies.ts';
import { eventsOf, grantOf, sharing } from './support/living.ts';
import { jobsOf, mailsTo } from './support/outbox.ts';
import { grant, partner, person, services, submit, visit } from './support/world.ts';

const staff = () => person('Sam Staff', { hostRole: 'staff' });
const find = async (words: string) =>
  (await visit(`/staff?q=${encodeURIComponent(words)}`, await staff())).text();

describe('[H5] staff finds a caller', () => {
  test('by panel account, by name, by Client-ID and by a member’s address', async () => {
    const { shop, shared, owner } = await sharing();
    const there = `/staff/organisations/${shop.id}`;
    for (const words of [shared.shownAs, shop.clientId.toLowerCase(), owner.person.email, shop.name]) {
      expect([words, (await find(words)).includes(there)]).toEqual([words, true]);
    }
    expect(await find('nobody-of-that-name')).toContain('Nothing found');
    // A part of an address would let staff look through mailboxes.
    expect(await find(owner.person.email.slice(0, -2))).not.toContain(there);
  });

  test('by a domain that lies in an account', async () => {
    const { shop, shared } = await sharing();
    const { commit, clock } = await services();
    const name = `berg-${shop.id.slice(4, 10)}.example`;
    await commit({
      actor: { kind: 'system' },
      requestId: 'scene',
      now: clock.now(),
      audit: [],
      sets: [
        {
          do: 'replace_products',
          accountId: shared.id,
          products: [
            { id: 'dom-1', parent: null, category: 'domain', name, shareable: true, actions: ['view'] },
          ],
          at: clock.now(),
        },
      ],
    });
    expect(await find(name.toUpperCase())).toContain(`/staff/organisations/${shop.id}`);
    expect(await find(name.slice(2))).not.toContain(`/staff/organisations/${shop.id}`);
  });

  test('sees who may open what and what happened, in plain words, and leaves a line in that log', async () => {
    const { shop, studio, shared, owner, given } = await sharing();
    await submit(`/grants/${given.id}/pause`, {}, owner);
    const sam = await staff();
    const html = await (await visit(`/staff/organisations/${shop.id}`, sam)).text();
    for (const text of [shop.clientId, studio.name, shared.name, 'Lena Berg', 'Access paused']) {
      expect([text, html.includes(text)]).toEqual([text, true]);
    }
    expect(html).toContain('that proves nothing about who is calling');
    expect(html).not.toContain(owner.person.email);
    await visit(`/staff/organisations/${shop.id}`, sam);
    const looks = await eventsOf(shop.id, shop.id);
    expect(looks).toMatchObject([{ event: 'support.looked_up', actorId: sam.person.id }]);
    expect(await (await visit(`/staff/organisations/${studio.id}`, sam)).text()).toContain(shared.name);
  });

  test('sees why something was refused, in the words the caller has read', async () => {
    const { helper, shop, given } = await sharing();
    expect((await submit(`/grants/${given.id}/pause`, {}, helper)).status).toBe(403);
    const sam = await staff();
    await vi.waitFor(async () => {
      const html = await (await visit(`/staff/organisations/${shop.id}`, sam)).text();
      expect(html).toContain('Not with your role');
      expect(html).toContain('Hugo Helper');
      expect(html).toContain(`POST /grants/${given.id}/pause`);
    });
  });

  test('a request for a proof is no refusal, and one person fills no table', async () => {
    const { shop } = await sharing();
    const stale = await person('Stale', { session: { provenAt: null, passkeyAt: null } });
    expect((await visit('/admin', stale)).status).toBe(404);
    await vi.waitFor(async () => {
      const { results } = await env.DB.prepare('SELECT code FROM denials WHERE person_id = ?')
        .bind(stale.person.id)
        .all();
      expect(results).toEqual([{ code: 'not_found' }]);
    });
    await env.DB.prepare('UPDATE rate_windows SET count = 60 WHERE bucket = ?')
      .bind(`denials:${stale.person.id}`)
      .run();
    expect((await visit(`/organisations/${shop.id}`, stale)).status).toBe(404);
    await new Promise((done) => setTimeout(done, 200));
    const { results } = await env.DB.prepare('SELECT code FROM denials WHERE person_id = ?')
      .bind(stale.person.id)
      .all();
    expect(results).toHaveLength(1);
  });
});

describe('[H5] staff may only pause, after a call-back', () => {
  const callBack = (spokeTo: string) => ({
    number: '+41 44 555 66 77',
    minutes: '5',
    spoke_to: spokeTo,
    reason: 'The owner suspects a stolen laptop.',
  });

  test('one share: in both logs, the call-back in the customer’s alone, and its leaders are mailed', async () => {
    const { owner, clerk, boss, shop, studio, given } = await sharing();
    const sam = await staff();
    const path = `/staff/grants/${given.id}/pause`;
    expect((await visit(path, sam)).status).toBe(200);
    expect((await submit(path, callBack(owner.person.id), sam)).status).toBe(303);
    expect(await grantOf(given.id)).toMatchObject({ paused: 'customer', panelState: 'cutting' });
    expect(await jobsOf(given.id)).toEqual(['deprovision']);
    const own = await eventsOf(shop.id, given.id);
    expect(own.map(({ event }) => event).sort()).toEqual(['grant.paused', 'support.called_back']);
    expect(own.find(({ event }) => event === 'support.called_back')).toMatchObject({
      actorId: sam.person.id,
      data: { calledNumber: '…6677', reason: 'The owner suspects a stolen laptop.' },
    });
    expect(await eventsOf(studio.id, given.id)).toMatchObject([
      { event: 'grant.paused', actorId: sam.person.id, data: { by: 'staff' } },
    ]);
    const { results } = await env.DB.prepare("SELECT 1 FROM audit_events WHERE data LIKE '%555 66%'").all();
    expect(results).toEqual([]);
    for (const leader of [owner, clerk]) {
      const notices = (await mailsTo(leader.person.email)).map((mail) => mail['notice'] ?? mail['template']);
      expect(notices.sort()).toEqual(['paused', 'paused_by_host']);
    }
    expect((await mailsTo(boss.person.email)).map((mail) => mail['template'])).toEqual(['paused']);
  });

  test('everything of an account at once', async () => {
    const { owner, shared, given } = await sharing();
    const other = await partner('Studio Süd', [[await person('Paul'), 'legal_representative']]);
    const second = await grant(shared, other);
    const path = `/staff/accounts/${shared.id}/pause`;
    expect((await submit(path, callBack(owner.person.id), await staff())).status).toBe(303);
    expect([(await grantOf(given.id)).paused, (await grantOf(second.id)).paused]).toEqual([
      'customer',
      'customer',
    ]);
  });

  test.each([
    ['no number', { number: '' }],
    ['a number that is none', { number: 'the usual' }],
    ['no time', { minutes: '' }],
    ['a call of hours ago', { minutes: '61' }],
    ['nobody spoken to', { spoke_to: '' }],
    ['somebody of elsewhere', { spoke_to: 'per_00000000000000000000' }],
    ['no reason', { reason: ' ' }],
  ])('nothing without a call-back: %s', async (_, wrong) => {
    const { owner, given } = await sharing();
    const answer = await submit(
      `/staff/grants/${given.id}/pause`,
      { ...callBack(owner.person.id), ...wrong },
      await staff(),
    );
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('State the call-back first');
    expect((await grantOf(given.id)).paused).toBeNull();
  });

  test('only the customer’s representative lets it go on, with a fresh proof', async () => {
    const { owner, clerk, boss, given } = await sharing();
    const sam = await staff();
    await submit(`/staff/grants/${given.id}/pause`, callBack(owner.person.id), sam);
    const resume = bodies['POST /grants/:grant/resume'] ?? {};
    for (const who of [sam, boss]) {
      const status = (await submit(`/grants/${given.id}/resume`, resume, who)).status;
      expect([403, 404]).toContain(status);
    }
    expect((await submit(`/grants/${given.id}/resume`, resume, clerk)).status).toBe(403);
    expect((await grantOf(given.id)).paused).toBe('customer');
    expect((await submit(`/grants/${given.id}/resume`, resume, owner)).status).toBe(303);
    expect((await grantOf(given.id)).paused).toBeNull();
  });

  test('staff ends, resumes, widens, freezes and accepts nothing', async () => {
    const { given, shop, shared } = await sharing();
    const sam = await staff();
    const ids = { grant: given.id, account: shared.id, organisation: shop.id };
    for (const route of [
      'POST /grants/:grant/end',
      'POST /grants/:grant/resume',
      'POST /grants/:grant/rights',
      'POST /accounts/:account/pause',
      'POST /admin/grants/:grant/freeze',
      'POST /admin/grants/:grant/unfreeze',
      'POST /organisations/:organisation/support/access',
    ]) {
      const path = Object.entries(ids).reduce(
        (text, [name, id]) => text.replace(`:${name}`, id),
        route.slice(5),
      );
      expect([route, (await submit(path, bodies[route] ?? {}, sam)).status]).toEqual([route, 404]);
    }
    expect(await grantOf(given.id)).toEqual(given);
  });
});

test('[O6] [H5] staff starts a way back in, with notice to everybody concerned', async () => {
  const { owner, clerk } = await sharing();
  const done = await submit(
    '/staff/recoveries',
    {
      email: clerk.person.email,
      new_email: `found.${clerk.person.id.slice(4, 12)}@post.example`,
      identified_by: 'called back',
      reason: 'lost the mailbox',
    },
    await staff(),
  );
  expect(done.status).toBe(303);
  expect(await mailsTo(owner.person.email)).toMatchObject([{ notice: 'recovery_started' }]);
});
