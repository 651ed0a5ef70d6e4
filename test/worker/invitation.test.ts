import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { waitingInvitations } from '../../shared/api/clients.ts';
import { jobsOf, mailsTo } from './support/outbox.ts';
import {
  answer,
  customerAndPartner,
  eventsOf,
  idIn,
  invitation,
  limited,
  liveGrants,
  reasonOn,
  stateOf,
  tokenOf,
} from './support/sharing.ts';
import { call, grant, partner, person, services, visit } from './support/world.ts';

const grantOf = async (id: string) => (await services()).store.grants.byId(id);
/** Everything an answer could change. */
const everything = async (): Promise<string> => {
  const tables = ['invitations', 'grants', 'outbox', 'audit_events'];
  const rows = await Promise.all(
    tables.map((table) => env.DB.prepare(`SELECT count(*) AS number FROM ${table}`).first()),
  );
  const { results } = await env.DB.prepare('SELECT id, state, version FROM invitations ORDER BY id').all();
  return JSON.stringify([rows, results]);
};

describe('the partner answers', () => {
  test('[S8] [E4] the mailed link shows who, what, how long and how it is held; opening it changes nothing', async () => {
    const { boss, studio, shop } = await customerAndPartner();
    const sent = await invitation(shop, studio, { access: limited });
    const before = await everything();
    const page = await visit(`/invitations/${sent.id}?t=${await tokenOf(sent.id, 1)}`, boss);
    const html = await page.text();
    expect(page.status).toBe(200);
    for (const word of [
      'Berg Bakery',
      shop.name,
      'Shop',
      'Accept',
      'Decline',
      'The panel itself limits this.',
    ]) {
      expect(html).toContain(word);
    }
    for (const act of ['accept', 'decline']) {
      expect((await visit(`/invitations/${sent.id}/${act}`, boss)).status).toBe(404);
    }
    expect(await everything()).toBe(before);
  });

  test('[S8] [S11] accepting starts the grant with exactly what was offered, orders the panel, and tells the customer', async () => {
    const { owner, boss, bakery, studio, shop } = await customerAndPartner();
    const sent = await invitation(shop, studio, { access: limited });
    const done = await answer(sent.id, 'accept', boss, { t: await tokenOf(sent.id, 1) });
    expect(done.status).toBe(303);
    const grantId = idIn(done, 'grt');
    expect(await grantOf(grantId)).toMatchObject({
      accountId: shop.id,
      customerId: bakery.id,
      partnerId: studio.id,
      access: limited,
      endsAt: null,
      panelGeneration: 1,
    });
    expect(await stateOf(sent.id)).toMatchObject({
      state: 'accepted',
      answeredBy: boss.person.id,
      grantId,
    });
    expect(await jobsOf(grantId)).toEqual(['provision']);
    expect(await mailsTo(owner.person.email)).toMatchObject([
      { template: 'accepted', grantId, partnerId: studio.partnerId, partnerName: 'Studio Nord' },
    ]);
    for (const side of [bakery, studio]) {
      expect(await eventsOf(side.id)).toEqual(
        expect.arrayContaining(['invitation.accepted', 'grant.started']),
      );
    }
  });

  test('[S8] declining opens nothing and tells the customer', async () => {
    const { owner, boss, studio, shop } = await customerAndPartner();
    const sent = await invitation(shop, studio);
    expect((await answer(sent.id, 'decline', boss)).status).toBe(303);
    expect((await stateOf(sent.id)).state).toBe('declined');
    expect(await liveGrants(shop.id)).toBe(0);
    expect(await mailsTo(owner.person.email)).toMatchObject([{ template: 'declined' }]);
  });

  test('[E2] [S10] two colleagues at the same moment make one grant and one mail; the loser learns the state', async () => {
    const { owner, boss, studio, shop } = await customerAndPartner();
    const colleague = await person('Colleague');
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
            organisationId: studio.id,
            personId: colleague.person.id,
            role: 'administrator',
            since: clock.now(),
            version: 1,
          },
        },
      ],
    });
    const sent = await invitation(shop, studio);
    const answers = await Promise.all([boss, colleague, boss].map((one) => answer(sent.id, 'accept', one)));
    expect(answers.map((one) => one.status).sort()).toEqual([303, 409, 409]);
    for (const lost of answers.filter((one) => one.status === 409)) {
      const html = await lost.text();
      expect(reasonOn(html)).toBe('invitation_not_pending');
      expect(html).toContain('accepted already');
    }
    expect(await liveGrants(shop.id)).toBe(1);
    expect(await mailsTo(owner.person.email)).toHaveLength(1);
  });

  test.each([
    ['accepted', 'has been accepted'],
    ['declined', 'was declined'],
    ['cancelled', 'has withdrawn'],
    ['expired', 'ran out'],
  ] as const)(
    '[E3] a link used after it was %s says what happened and changes nothing',
    async (state, words) => {
      const { boss, studio, shop } = await customerAndPartner();
      const sent = await invitation(shop, studio, state === 'expired' ? { expiresAt: 1 } : { state });
      const token = await tokenOf(sent.id, 1);
      const before = await everything();
      const html = await (await visit(`/invitations/${sent.id}?t=${token}`, boss)).text();
      expect(html).toContain(words);
      expect(html).not.toContain('/accept"');
      for (const act of ['accept', 'decline']) {
        const late = await answer(sent.id, act, boss, { t: token });
        expect(late.status).toBe(409);
        expect(reasonOn(await late.text())).toBe('invitation_not_pending');
      }
      expect(await everything()).toBe(before);
    },
  );

  test('[E5] [S9] a resent invitation kills the old link; the new one works', async () => {
    const { owner, boss, studio, shop } = await customerAndPartner();
    const sent = await invitation(shop, studio);
    const [old, fresh] = [await tokenOf(sent.id, 1), await tokenOf(sent.id, 2)];
    expect((await visit(`/invitations/${sent.id}?t=${fresh}`, boss)).status).toBe(404);
    expect((await answer(sent.id, 'resend', owner)).status).toBe(303);
    expect((await mailsTo(boss.person.email)).at(-1)).toMatchObject({
      template: 'invitation',
      generation: 2,
    });
    const dead = await visit(`/invitations/${sent.id}?t=${old}`, boss);
    expect(dead.status).toBe(410);
    expect(reasonOn(await dead.text())).toBe('link_replaced');
    const late = await answer(sent.id, 'accept', boss, { t: old });
    expect(late.status).toBe(410);
    expect(await liveGrants(shop.id)).toBe(0);
    expect((await answer(sent.id, 'accept', boss, { t: fresh })).status).toBe(303);
  });

  test('[E5] [E17] a forwarded link gives another account nothing, whatever it carries', async () => {
    const { owner, studio, shop } = await customerAndPartner();
    const sent = await invitation(shop, studio);
    const token = await tokenOf(sent.id, 1);
    const missing = await (await visit('/invitations/inv_00000000000000000000', owner)).text();
    const rival = await person('Rival');
    await partner('Rival studio', [[rival, 'legal_representative']]);
    for (const one of [rival, await person('Nobody')]) {
      const seen = await visit(`/invitations/${sent.id}?t=${token}`, one);
      expect(seen.status).toBe(404);
      const html = await seen.text();
      expect(html).not.toContain('Berg Bakery');
      expect(html).not.toContain(owner.person.email);
      expect(reasonOn(html)).toBe(reasonOn(missing));
      for (const act of ['accept', 'decline', 'claim', 'resend', 'cancel'] as const) {
        const answering = act === 'accept' || act === 'decline';
        const fields: Record<string, string> =
          act === 'claim' ? { organisation: studio.id, t: token } : answering ? { t: token } : {};
        expect((await answer(sent.id, act, one, fields)).status).toBe(404);
      }
    }
    expect((await visit(`/invitations/${sent.id}?t=${token}`)).headers.get('location')).toMatch(
      /^\/sign-in\?next=/,
    );
    // The customer answers its own invitation neither.
    expect((await answer(sent.id, 'accept', owner, { t: token })).status).toBe(404);
  });

  test('[E16] scope and payer come from the invitation only; any other field is refused', async () => {
    const { boss, studio, shop } = await customerAndPartner();
    const sent = await invitation(shop, studio, { access: limited });
    for (const more of [
      { access: 'full' },
      { payer: 'partner' },
      { endsAt: '0' },
      { partnerId: studio.id },
    ]) {
      expect((await answer(sent.id, 'accept', boss, more)).status).toBe(400);
    }
    expect(await liveGrants(shop.id)).toBe(0);
    const grantId = idIn(await answer(sent.id, 'accept', boss), 'grt');
    expect((await grantOf(grantId))?.access).toEqual(limited);
  });

  test('[S10] accepting when connected already updates the one grant and keeps what holds it', async () => {
    const { boss, studio, shop } = await customerAndPartner();
    const given = await grant(shop, studio, limited, { paused: 'customer', pausedAt: 1 });
    const sent = await invitation(shop, studio, { access: { kind: 'full', payer: 'partner' } });
    expect(idIn(await answer(sent.id, 'accept', boss), 'grt')).toBe(given.id);
    expect(await liveGrants(shop.id)).toBe(1);
    expect(await grantOf(given.id)).toMatchObject({
      access: { kind: 'full', payer: 'partner' },
      paused: 'customer',
    });
  });

  test('[E38] while an earlier share is not cut at the panel, a new one waits', async () => {
    const { boss, studio, shop } = await customerAndPartner();
    const other = await partner('Before', []);
    const ended = await grant(shop, other, limited, {
      endedAt: 1,
      endedBy: 'customer',
      panelState: 'not_yet_cut',
    });
    const sent = await invitation(shop, studio);
    const refused = await answer(sent.id, 'accept', boss);
    expect(reasonOn(await refused.text())).toBe('grant_cutting');
    await env.DB.prepare(`UPDATE grants SET panel_state = 'cut' WHERE id = ?`).bind(ended.id).run();
    expect((await answer(sent.id, 'accept', boss)).status).toBe(303);
  });

  test('a share whose last day has passed before the answer is not started', async () => {
    const { boss, studio, shop } = await customerAndPartner();
    const sent = await invitation(shop, studio, { endsAt: Date.now() - 1 });
    expect(reasonOn(await (await answer(sent.id, 'accept', boss)).text())).toBe('end_date_invalid');
    expect(await liveGrants(shop.id)).toBe(0);
  });

  test('a collaborator of the partner looks and leaves the answer to others', async () => {
    const helper = await person('Helper');
    const studio = await partner('Studio', [[helper, 'collaborator']]);
    const { shop } = await customerAndPartner();
    const sent = await invitation(shop, studio);
    const html = await (await visit(`/invitations/${sent.id}`, helper)).text();
    expect(html).toContain('legal representative or an administrator');
    expect(html).not.toContain('/accept"');
    expect((await answer(sent.id, 'accept', helper)).status).toBe(403);
  });

  test('[S6] [O3] to pay for a customer only a legal representative of the partner agrees; an administrator may decline', async () => {
    const [boss, manager] = [await person('Boss'), await person('Manager')];
    const studio = await partner('Studio', [
      [boss, 'legal_representative'],
      [manager, 'administrator'],
    ]);
    const { shop } = await customerAndPartner();
    const access = { kind: 'full', payer: 'partner' } as const;
    const sent = await invitation(shop, studio, { access });
    const html = await (await visit(`/invitations/${sent.id}`, manager)).text();
    expect(html).toContain('your organisation would pay');
    expect(html).not.toContain('/accept"');
    expect(html).toContain('/decline"');
    expect((await answer(sent.id, 'accept', manager)).status).toBe(403);
    expect(await liveGrants(shop.id)).toBe(0);
    expect((await answer(sent.id, 'accept', boss)).status).toBe(303);
    expect(await liveGrants(shop.id)).toBe(1);
    const again = await customerAndPartner();
    const second = await invitation(again.shop, studio, { access });
    expect((await answer(second.id, 'decline', manager)).status).toBe(303);
    const third = await invitation(again.shop, studio);
    expect((await answer(third.id, 'accept', manager)).status).toBe(303);
  });

  test('[W1] the popup learns what waits, in the agreed shape, and outsiders nothing', async () => {
    const { boss, studio, shop, owner } = await customerAndPartner();
    const sent = await invitation(shop, studio, { access: limited });
    const body = v.parse(waitingInvitations, await (await call('GET', '/api/invitations', boss)).json());
    expect(body.invitations).toMatchObject([
      {
        id: sent.id,
        organisationId: studio.id,
        customerName: 'Berg Bakery',
        access: limited,
        counterOffer: false,
      },
    ]);
    const page = await (await visit(`/organisations/${studio.id}`, boss)).text();
    expect(page).toContain(`/invitations/${sent.id}`);
    expect(await (await call('GET', '/api/invitations', owner)).json()).toEqual({ invitations: [] });
  });
});
