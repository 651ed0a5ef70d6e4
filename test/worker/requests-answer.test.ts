import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { day } from '../../shared/domain/duration.ts';
import { answerRequest } from '../../worker/app/request/answer.ts';
import { led } from './support/browser.ts';
import { confirm, start } from './support/linking.ts';
import { jobsOf, mailsTo } from './support/outbox.ts';
import {
  asked,
  client,
  give,
  linkOf,
  look,
  products,
  requestOf,
  websites,
  whole,
  wholeAccount,
} from './support/requests.ts';
import {
  answer,
  contextOf,
  customerAndPartner,
  eventsOf,
  idIn,
  liveGrants,
  reasonOn,
  setPartnership,
} from './support/sharing.ts';
import { call, grant, person, services, submit, visit } from './support/world.ts';

const scene = async () => {
  const parts = await customerAndPartner();
  return { ...parts, record: await client(parts.studio.id, parts.owner.person.email) };
};
const grantOf = async (id: string) => {
  const row = await (await services()).store.grants.byId(id);
  if (!row) throw new Error('no grant');
  return row;
};
const invitationOf = async (id: string) => (await services()).store.invitations.byId(id);
const isoDay = (moment: number) => new Date(moment).toISOString().slice(0, 10);

describe('the customer answers', () => {
  test('[Q3] what is asked stands before the customer with the partner’s card; opening it changes nothing', async () => {
    const { boss, owner, studio, shop, record } = await scene();
    const sent = await asked(record, { ...whole(owner.person.email), message: '<b>Hi</b>' }, boss);
    const html = await (await visit(`/requests/${sent.id}?t=${await linkOf(sent.id, 1)}`, owner)).text();
    for (const word of [
      'Studio Nord',
      studio.partnerId,
      'The whole account',
      '&lt;b&gt;Hi&lt;/b&gt;',
      shop.name,
    ]) {
      expect(html).toContain(word);
    }
    expect(html).toContain(`/accounts/${shop.id}/share?request=${sent.id}`);
    expect((await requestOf(sent.id)).version).toBe(1);
    const page = await (await look(sent, shop, owner)).text();
    expect(page).toMatch(/id="access-full"[^>]*checked/);
    expect(page).not.toContain('name="who"');
    expect(page).toContain('It starts as soon as you confirm');
  });

  test('[Q3] given as asked it starts at once: request, grant, panel and mails in one act, side by side afterwards', async () => {
    const { boss, owner, bakery, studio, shop, record } = await scene();
    const sent = await asked(record, whole(owner.person.email), boss);
    const done = await give(sent, shop, owner, wholeAccount('customer'));
    expect(done.status).toBe(303);
    const id = idIn(done, 'grt');
    expect(await grantOf(id)).toMatchObject({
      accountId: shop.id,
      partnerId: studio.id,
      clientId: record.id,
      access: { kind: 'full', payer: 'customer' },
    });
    expect(await requestOf(sent.id)).toMatchObject({
      state: 'accepted',
      answeredBy: owner.person.id,
      customerId: bakery.id,
      accountId: shop.id,
      grantId: id,
    });
    expect(await jobsOf(id)).toEqual(['provision']);
    for (const one of [boss, owner]) {
      expect(await mailsTo(one.person.email)).toContainEqual(
        expect.objectContaining({ template: 'request_granted', grantId: id, asked: sent.asked }),
      );
    }
    for (const side of [bakery, studio]) {
      expect(await eventsOf(side.id)).toEqual(expect.arrayContaining(['request.accepted', 'grant.started']));
    }
    const html = await (await visit(`/requests/${sent.id}`, boss)).text();
    expect(html).toContain('data-comparison');
    expect(html).toContain('Given as asked.');
    expect(html).toContain('The customer pays');
  });

  test('[Q3] less than asked starts at once too, and the difference is marked for both', async () => {
    const { boss, owner, shop, record } = await scene();
    const sent = await asked(record, whole(owner.person.email), boss);
    const page = await (await look(sent, shop, owner, products('shop-cloud'))).text();
    expect(page).toContain('data-differences="parts_only"');
    const done = await give(sent, shop, owner, products('shop-cloud'));
    const id = idIn(done, 'grt');
    expect((await grantOf(id)).access).toMatchObject({
      kind: 'limited',
      products: [{ productId: 'shop-cloud' }],
    });
    expect(await (await visit(`/requests/${sent.id}`, boss)).text()).toContain(
      'data-differences="parts_only"',
    );
  });

  test('[Q3] [E16] [E22] more than asked, or another payer, waits for the partner as a counter-offer and opens nothing', async () => {
    const { boss, owner, shop, record } = await scene();
    const sent = await asked(record, whole(owner.person.email, 'customer'), boss);
    const done = await give(sent, shop, owner, wholeAccount('partner'));
    const id = idIn(done, 'inv');
    expect(await liveGrants(shop.id)).toBe(0);
    expect(await requestOf(sent.id)).toMatchObject({ state: 'accepted', grantId: null });
    expect(await invitationOf(id)).toMatchObject({ requestId: sent.id, state: 'pending' });
    expect(await mailsTo(boss.person.email)).toContainEqual(
      expect.objectContaining({ template: 'counter_offer', invitationId: id, asked: sent.asked }),
    );
    const waiting = await call('GET', '/api/invitations', boss);
    expect(await waiting.json()).toMatchObject({ invitations: [{ id, counterOffer: true }] });
    const html = await (await visit(`/invitations/${id}`, boss)).text();
    expect(html).toContain('data-differences="payer"');
    const forged = await answer(id, 'accept', boss, { payer: 'customer' });
    expect(forged.status).toBe(400);
    const accepted = await answer(id, 'accept', boss);
    const grantId = idIn(accepted, 'grt');
    expect(await grantOf(grantId)).toMatchObject({
      access: { kind: 'full', payer: 'partner' },
      clientId: record.id,
    });
    expect((await requestOf(sent.id)).grantId).toBe(grantId);
  });

  test('[Q3] the whole account for who asked for parts is a counter-offer; declined, nothing is open', async () => {
    const { boss, owner, shop, studio, record } = await scene();
    const sent = await asked(record, websites(owner.person.email), boss);
    const id = idIn(await give(sent, shop, owner, wholeAccount('customer')), 'inv');
    const ask = `href="/clients/${record.id}/request"`;
    for (const path of [`/organisations/${studio.id}/clients`, `/clients/${record.id}`]) {
      const before = await (await visit(path, boss)).text();
      expect(before, path).toContain(`class="button primary" href="/invitations/${id}"`);
      expect(before, path).not.toContain(ask);
    }
    await answer(id, 'decline', boss);
    expect(await (await visit(`/clients/${record.id}`, boss)).text()).toContain(ask);
    expect(await liveGrants(shop.id)).toBe(0);
    expect((await requestOf(sent.id)).grantId).toBeNull();
  });

  test('[E7] an answer and a suspension at the same moment never leave a suspended partner with access', async () => {
    const { boss, owner, studio, shop, record } = await scene();
    const sent = await asked(record, whole(owner.person.email), boss);
    const html = await (await look(sent, shop, owner, wholeAccount('customer'))).text();
    const seen = /name="seen" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? '';
    await setPartnership(studio.id, 'suspended');
    const late = await submit(
      `/accounts/${shop.id}/share`,
      { request: sent.id, ...wholeAccount('customer'), seen },
      owner,
    );
    expect(late.status).not.toBe(303);
    expect(await liveGrants(shop.id)).toBe(0);
    expect((await requestOf(sent.id)).state).toBe('pending');
  });

  test('[E7] whichever commits first wins: the database refuses a grant of a partner that is suspended by then', async () => {
    const { boss, owner, bakery, studio, shop, record } = await scene();
    const sent = await asked(record, whole(owner.person.email), boss);
    const ctx = await contextOf(owner, [{ organisationId: bakery.id, role: 'legal_representative' }]);
    const outcome = await answerRequest(
      {
        ...ctx,
        // The suspension lands between the look and the commit.
        commit: async (changes) => {
          await setPartnership(studio.id, 'suspended');
          return ctx.commit(changes);
        },
      },
      {
        requestId: sent.id,
        token: null,
        accountId: shop.id,
        access: { kind: 'full', payer: 'customer' },
        endsAt: null,
      },
    );
    expect(outcome).toEqual({ ok: false, error: { code: 'partner_not_authorized' } });
    expect(await liveGrants(shop.id)).toBe(0);
    expect((await requestOf(sent.id)).state).toBe('pending');
  });

  test('[Q3] answered twice at once it is answered once', async () => {
    const { boss, owner, shop, record } = await scene();
    const sent = await asked(record, whole(owner.person.email), boss);
    const both = await Promise.all([1, 2].map(() => give(sent, shop, owner, wholeAccount('customer'))));
    expect(both.filter((one) => one.status === 303)).toHaveLength(1);
    expect(await liveGrants(shop.id)).toBe(1);
  });

  test('[Q3] [E16] only a legal representative answers, and only with a fresh proof', async () => {
    const { boss, owner, bakery, shop, record } = await scene();
    const helper = await person('Helper');
    const stale = await person('Stale', { session: { provenAt: null, passkeyAt: null } });
    const { commit, clock } = await services();
    const now = clock.now();
    await commit({
      actor: { kind: 'system' },
      requestId: 'scene',
      now,
      audit: [],
      writes: [
        {
          do: 'insert',
          kind: 'member',
          row: {
            organisationId: bakery.id,
            personId: helper.person.id,
            role: 'administrator',
            since: now,
            version: 1,
          },
        },
        {
          do: 'insert',
          kind: 'member',
          row: {
            organisationId: bakery.id,
            personId: stale.person.id,
            role: 'legal_representative',
            since: now,
            version: 1,
          },
        },
      ],
    });
    const sent = await asked(record, whole(owner.person.email), boss);
    const t = await linkOf(sent.id, 1);
    const fields = { request: sent.id, t, ...wholeAccount('customer'), seen: 'x' };
    expect((await submit(`/accounts/${shop.id}/share`, fields, helper)).status).toBe(403);
    const late = await submit(`/accounts/${shop.id}/share`, fields, stale);
    expect(late.headers.get('location')).toMatch(/^\/prove\?next=/);
    expect(decodeURIComponent(late.headers.get('location') ?? '')).toContain(sent.id);
    expect((await submit(`/accounts/${shop.id}/share`, fields, boss)).status).toBe(403);
    expect(await liveGrants(shop.id)).toBe(0);
  });

  test('[Q3] [S2] who has no account here yet proves one and comes back to the request', async () => {
    const { boss, studio } = await scene();
    const on = (await customerAndPartner('froxlor')).on;
    const newcomer = await person('New Owner');
    const record = await client(studio.id, newcomer.person.email);
    const sent = await asked(record, websites('office@new.example'), boss);
    const t = await linkOf(sent.id, 1);
    const login = `newc${on.id.slice(4, 10)}`;
    expect((await start(on, login, newcomer, { request: sent.id, t: 'wrong' })).status).toBe(404);
    const challenge = led(await start(on, login, newcomer, { request: sent.id, t }), 'challenge');
    const kept = await env.DB.prepare('SELECT subject FROM challenges WHERE id = ?')
      .bind(challenge)
      .first('subject');
    expect(String(kept)).not.toContain(t);
    const done = await confirm(challenge, newcomer);
    const location = done.headers.get('location') ?? '';
    expect(location).toContain(`request=${sent.id}`);
    expect((await visit(location, newcomer)).status).toBe(200);
  });
});

describe('more time', () => {
  const shared = async () => {
    const parts = await scene();
    const endsAt = Date.now() + 10 * day;
    const given = await grant(
      parts.shop,
      parts.studio,
      { kind: 'full', payer: 'customer' },
      {
        endsAt,
        clientId: parts.record.id,
      },
    );
    return { ...parts, given, later: isoDay(endsAt + 60 * day) };
  };

  test('[Q4] a connected partner asks for more time once a period; the customer gives it with a fresh proof', async () => {
    const { boss, owner, given, later } = await shared();
    const sent = await submit(`/grants/${given.id}/ask`, { end: later, message: 'Not done yet' }, boss);
    const request = await requestOf(idIn(sent, 'req'));
    expect(request).toMatchObject({ extendsGrantId: given.id, clientId: given.clientId });
    expect(await mailsTo(owner.person.email)).toMatchObject([{ template: 'access_request' }]);
    const again = await submit(`/grants/${given.id}/ask`, { end: later }, boss);
    expect(again.status).toBe(429);
    const html = await (await visit(`/requests/${request.id}`, owner)).text();
    expect(html).toContain('Give more time');
    const done = await submit(`/requests/${request.id}/extend`, { end: later }, owner);
    expect(done.status).toBe(303);
    const after = await grantOf(given.id);
    expect(after).toMatchObject({
      endsAt: Date.parse(`${later}T23:59:59.999Z`),
      access: given.access,
    });
    expect(await requestOf(request.id)).toMatchObject({ state: 'accepted', grantId: given.id });
    expect(await mailsTo(boss.person.email)).toMatchObject([{ template: 'rights_changed' }]);
    await submit(`/requests/${request.id}/cancel`, {}, boss);
    expect((await submit(`/grants/${given.id}/ask`, { end: later }, boss)).status).not.toBe(303);
  });

  test('[Q4] declined, the share ends when it was to end', async () => {
    const { boss, owner, given, later } = await shared();
    const sent = await submit(`/grants/${given.id}/ask`, { end: later }, boss);
    const id = idIn(sent, 'req');
    expect((await submit(`/requests/${id}/decline`, {}, owner)).status).toBe(303);
    expect((await grantOf(given.id)).endsAt).toBe(given.endsAt);
    const late = await submit(`/requests/${id}/extend`, { end: later }, owner);
    expect(reasonOn(await late.text())).toBe('request_not_pending');
  });

  test('[Q4] only later than it ends now can be asked for and given', async () => {
    const { boss, owner, given, later } = await shared();
    const earlier = isoDay(Date.now() + 2 * day);
    expect((await submit(`/grants/${given.id}/ask`, { end: earlier }, boss)).status).toBe(422);
    const id = idIn(await submit(`/grants/${given.id}/ask`, { end: later }, boss), 'req');
    expect((await submit(`/requests/${id}/extend`, { end: earlier }, owner)).status).toBe(422);
    expect((await submit(`/requests/${id}/extend`, { end: later }, boss)).status).toBe(403);
  });
});
