import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { claimAllHeld } from '../../worker/app/invitation/claim-held.ts';
import { mailsTo } from './support/outbox.ts';
import {
  answer,
  contextOf,
  customerAndPartner,
  eventsOf,
  invitation,
  limited,
  liveGrants,
  reasonOn,
  setPartnership,
  stateOf,
  tokenOf,
} from './support/sharing.ts';
import { account, organisation, panel, partner, person, visit } from './support/world.ts';

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
