import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { waitingInvitations } from '../../shared/api/clients.ts';
import type { Access } from '../../shared/domain/access.ts';
import { acceptInvitation } from '../../worker/app/invitation/accept.ts';
import { claimAllHeld } from '../../worker/app/invitation/claim-held.ts';
import { jobsOf, mailsTo } from './support/outbox.ts';
import {
  contextOf,
  customerAndPartner,
  eventsOf,
  idIn,
  invitation,
  liveGrants,
  reasonOn,
  setPartnership,
} from './support/sharing.ts';
import {
  account,
  call,
  grant,
  organisation,
  panel,
  partner,
  person,
  type SignedIn,
  services,
  submit,
  visit,
} from './support/world.ts';

const limited: Access = {
  kind: 'limited',
  products: [{ productId: 'shop-web', name: 'Shop', category: 'website', actions: ['view', 'change'] }],
};
const tokenOf = async (id: string, generation: number): Promise<string> =>
  (await services()).secrets.linkToken('invitation', id, generation);
const stateOf = async (id: string) => {
  const row = await (await services()).store.invitations.byId(id);
  if (!row) throw new Error('no invitation');
  return row;
};
const grantOf = async (id: string) => (await services()).store.grants.byId(id);
const answer = (id: string, act: string, as: SignedIn, fields: Record<string, string> = {}) =>
  submit(`/invitations/${id}/${act}`, fields, as);
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

  test.each(['none', 'applied', 'rejected', 'ended'] as const)(
    '[E6] [P6] a partner whose partnership is %s accepts nothing',
    async (state) => {
      const { boss, studio, shop } = await customerAndPartner();
      const sent = await invitation(shop, studio);
      await setPartnership(studio.id, state);
      const html = await (await visit(`/invitations/${sent.id}`, boss)).text();
      expect(html).not.toContain('/accept"');
      expect(html).toContain(`/organisations/${studio.id}/partner`);
      const refused = await answer(sent.id, 'accept', boss);
      expect(refused.status).toBe(403);
      expect(reasonOn(await refused.text())).toBe('partner_not_authorized');
      expect(await liveGrants(shop.id)).toBe(0);
      expect((await stateOf(sent.id)).state).toBe('pending');
    },
  );

  test('[E1] [E6] a suspended partner learns that it is suspended, and may still say no', async () => {
    const { boss, studio, shop } = await customerAndPartner();
    const sent = await invitation(shop, studio);
    await setPartnership(studio.id, 'suspended');
    const refused = await answer(sent.id, 'accept', boss);
    expect(refused.status).toBe(403);
    expect(reasonOn(await refused.text())).toBe('partner_suspended');
    expect((await answer(sent.id, 'decline', boss)).status).toBe(303);
  });

  test('[E7] a suspension that commits between the check and the accept wins', async () => {
    const { boss, studio, shop } = await customerAndPartner();
    const sent = await invitation(shop, studio);
    const ctx = await contextOf(boss, [{ organisationId: studio.id, role: 'legal_representative' }]);
    const { store } = ctx;
    const stood = await store.partnerships.of(studio.id);
    await setPartnership(studio.id, 'suspended');
    const believing = {
      ...ctx,
      store: { ...store, partnerships: { ...store.partnerships, of: async () => stood } },
    };
    const outcome = await acceptInvitation(believing, { invitationId: sent.id, token: null });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'partner_not_authorized' } });
    expect(await liveGrants(shop.id)).toBe(0);
    expect((await stateOf(sent.id)).state).toBe('pending');
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

  test('[W1] the popup learns what waits, in the agreed shape, and outsiders nothing', async () => {
    const { boss, studio, shop, owner } = await customerAndPartner();
    const sent = await invitation(shop, studio, { access: limited });
    const body = v.parse(waitingInvitations, await (await call('GET', '/api/invitations', boss)).json());
    expect(body.invitations).toMatchObject([
      { id: sent.id, organisationId: studio.id, customerName: 'Berg Bakery', access: limited },
    ]);
    const page = await (await visit(`/organisations/${studio.id}`, boss)).text();
    expect(page).toContain(`/invitations/${sent.id}`);
    expect(await (await call('GET', '/api/invitations', owner)).json()).toEqual({ invitations: [] });
  });
});

describe('the customer follows', () => {
  test('[S9] sending again makes an expired invitation live once more, at most five times a day', async () => {
    const { owner, studio, shop } = await customerAndPartner();
    const sent = await invitation(shop, studio, { expiresAt: 1 });
    const page = await (await visit(`/invitations/${sent.id}`, owner)).text();
    expect(page).toContain('did not answer in time');
    expect((await answer(sent.id, 'resend', owner)).status).toBe(303);
    expect(await stateOf(sent.id)).toMatchObject({ state: 'pending', generation: 2 });
    expect((await stateOf(sent.id)).expiresAt).toBeGreaterThan(Date.now());
    for (let again = 2; again <= 5; again += 1) await answer(sent.id, 'resend', owner);
    expect((await answer(sent.id, 'resend', owner)).status).toBe(429);
    expect((await stateOf(sent.id)).generation).toBe(6);
  });

  test('[S9] withdrawing ends the link; an administrator may, a collaborator may not, and resending is for representatives', async () => {
    const { studio, on } = await customerAndPartner();
    const [admin, helper] = [await person('Admin'), await person('Helper')];
    const own = await organisation('Own', [
      [admin, 'administrator'],
      [helper, 'collaborator'],
    ]);
    const sent = await invitation(await account(own, on), studio);
    expect((await answer(sent.id, 'cancel', helper)).status).toBe(403);
    expect((await answer(sent.id, 'resend', admin)).status).toBe(403);
    expect((await answer(sent.id, 'cancel', admin)).status).toBe(303);
    expect((await stateOf(sent.id)).state).toBe('cancelled');
    expect((await answer(sent.id, 'cancel', admin)).status).toBe(409);
    expect(await eventsOf(studio.id)).toEqual(['invitation.cancelled']);
  });

  test('[E2] withdrawing and accepting at the same moment: one of them holds', async () => {
    const { owner, boss, studio, shop } = await customerAndPartner();
    const sent = await invitation(shop, studio);
    const [accepted, cancelled] = await Promise.all([
      answer(sent.id, 'accept', boss),
      answer(sent.id, 'cancel', owner),
    ]);
    expect([accepted?.status, cancelled?.status].sort()).toEqual([303, 409]);
    const { state } = await stateOf(sent.id);
    expect(await liveGrants(shop.id)).toBe(state === 'accepted' ? 1 : 0);
  });

  test('[E6] nothing is sent again to a partner that is no longer authorized', async () => {
    const { owner, studio, shop } = await customerAndPartner();
    const sent = await invitation(shop, studio);
    await setPartnership(studio.id, 'suspended');
    expect((await answer(sent.id, 'resend', owner)).status).toBe(403);
  });
});

describe('[S4] a share held for an agency that is no partner yet', () => {
  const held = async (email: string) => {
    const scene = await customerAndPartner();
    const sent = await invitation(scene.shop, null, { heldFor: email, access: limited });
    return { ...scene, sent };
  };

  test('its address leads to becoming a partner; nobody can accept meanwhile', async () => {
    const agent = await person('Agent');
    const { sent, boss } = await held(agent.person.email);
    const token = await tokenOf(sent.id, 1);
    const html = await (await visit(`/invitations/${sent.id}?t=${token}`, agent)).text();
    expect(html).toContain('must be an authorized sharing partner');
    expect(html).toContain('/organisations/new');
    expect((await answer(sent.id, 'accept', agent, { t: token })).status).toBe(404);
    expect((await visit(`/invitations/${sent.id}?t=${token}`, boss)).status).toBe(404);
    const waiting = await organisation('Agency', [[agent, 'legal_representative']]);
    const page = await (await visit(`/invitations/${sent.id}`, agent)).text();
    expect(page).toContain(`/organisations/${waiting.id}/partner`);
    expect(await (await visit(`/organisations/${waiting.id}`, agent)).text()).toContain(
      `/invitations/${sent.id}`,
    );
  });

  test('a leading member with that address takes it for an authorized partner and then answers', async () => {
    const agent = await person('Agent');
    const { sent, owner, shop } = await held(agent.person.email);
    const studio = await partner('Agency', [[agent, 'administrator']]);
    const token = await tokenOf(sent.id, 1);
    expect(await (await visit(`/invitations/${sent.id}?t=${token}`, agent)).text()).toContain(studio.id);
    const taken = await answer(sent.id, 'claim', agent, { organisation: studio.id, t: token });
    expect(taken.status).toBe(303);
    expect(await liveGrants(shop.id)).toBe(0);
    expect(await stateOf(sent.id)).toMatchObject({ state: 'pending', partnerId: studio.id });
    expect((await answer(sent.id, 'accept', agent)).status).toBe(303);
    expect(await liveGrants(shop.id)).toBe(1);
    expect((await mailsTo(owner.person.email)).at(-1)).toMatchObject({ template: 'accepted' });
  });

  test('it is taken neither for another’s organisation nor for one that is not authorized', async () => {
    const agent = await person('Agent');
    const { sent, studio } = await held(agent.person.email);
    expect((await answer(sent.id, 'claim', agent, { organisation: studio.id })).status).toBe(404);
    const waiting = await partner('Agency', [[agent, 'legal_representative']]);
    await setPartnership(waiting.id, 'applied');
    const refused = await answer(sent.id, 'claim', agent, { organisation: waiting.id });
    expect(reasonOn(await refused.text())).toBe('partner_not_authorized');
    expect((await stateOf(sent.id)).partnerId).toBeNull();
  });

  test('when the agency is authorized, everything held for its leaders reaches it and is mailed', async () => {
    const agent = await person('Agent');
    const { sent } = await held(agent.person.email);
    const old = await held(agent.person.email);
    await env.DB.prepare('UPDATE invitations SET expires_at = 1 WHERE id = ?').bind(old.sent.id).run();
    const agency = await partner('Agency', [[agent, 'legal_representative']]);
    const ctx = { ...(await contextOf(agent, [])), actor: { kind: 'system' as const } };
    expect(await claimAllHeld(ctx, agency.id)).toEqual({ claimed: 1 });
    expect((await stateOf(sent.id)).partnerId).toBe(agency.id);
    expect((await stateOf(old.sent.id)).partnerId).toBeNull();
    expect((await mailsTo(agent.person.email)).at(-1)).toMatchObject({
      template: 'invitation',
      invitationId: sent.id,
    });
  });
});

describe('[E31] bad input', () => {
  test('addresses and forms of invitations take known fields only', async () => {
    const { owner, boss, studio } = await customerAndPartner();
    const sent = await invitation(
      await account(await organisation('Own', [[owner, 'legal_representative']]), await panel('internex')),
      studio,
    );
    expect((await visit(`/invitations/${sent.id}?x=1`, boss)).status).toBe(400);
    expect((await visit(`/invitations/${sent.id}?t=${'x'.repeat(65)}`, boss)).status).toBe(400);
    expect((await answer(sent.id, 'accept', boss, { t: 'x'.repeat(65) })).status).toBe(400);
    expect((await answer(sent.id, 'claim', boss, { organisation: 'x' })).status).toBe(400);
    expect((await answer(sent.id, 'resend', owner, { to: 'eve@post.example' })).status).toBe(400);
    expect((await answer(sent.id, 'cancel', owner, { id: 'x' })).status).toBe(400);
    expect((await visit('/invitations/not-an-id', boss)).status).toBe(404);
    expect((await stateOf(sent.id)).version).toBe(1);
  });
});
