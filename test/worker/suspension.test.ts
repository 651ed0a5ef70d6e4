import { createExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { decideOpening, type PersonActor } from '../../shared/decision.ts';
import { grantState, startGrant, transitionGrant } from '../../shared/domain/grant.ts';
import type { ChangeSet } from '../../worker/app/change-set.ts';
import { settlePartnerships } from '../../worker/app/partnership/settle.ts';
import { servicesOf } from '../../worker/services.ts';
import { jobsOf, mailsTo } from './support/outbox.ts';
import { ownName } from './support/partnership.ts';
import { answer, invitation, tokenOf } from './support/sharing.ts';
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

const stage = async () => {
  const admin = await person('Admin', { hostRole: 'admin' });
  const customer = await person('Carla');
  const agent = await person('Paul');
  const shop = await organisation('Shop', [[customer, 'legal_representative']]);
  const studio = await partner(ownName(), [[agent, 'legal_representative']]);
  const on = await panel('internex');
  return { admin, customer, agent, shop, studio, on };
};

const partnershipOf = async (id: string) => (await services()).store.partnerships.of(id);
const grantOf = async (id: string) => {
  const found = await (await services()).store.grants.byId(id);
  if (!found) throw new Error('no such grant');
  return found;
};
const act = async (id: string, verb: string, as: SignedIn, reason = 'complaints') =>
  submit(
    `/admin/applications/${id}/${verb}`,
    { version: String((await partnershipOf(id)).version), reason },
    as,
  );
const commit = async (changes: Pick<ChangeSet, 'writes'>) =>
  (await services()).commit({
    actor: { kind: 'system' },
    requestId: 'test',
    now: Date.now(),
    audit: [],
    ...changes,
  });

const actorOf = (one: SignedIn, organisationId: string): PersonActor => ({
  kind: 'person',
  personId: one.person.id,
  email: one.person.email,
  language: 'en',
  memberships: [{ organisationId, role: 'legal_representative' }],
  hostRole: null,
  session: 'full',
  provenAt: Date.now(),
  passkeyAt: Date.now(),
  deviceId: 'dev_1',
});
const mayOpen = async (grantId: string, one: SignedIn, organisationId: string) => {
  const facts = await (await services()).store.grants.openingFacts(grantId, one.person.id);
  if (!facts) throw new Error('no such grant');
  return decideOpening(actorOf(one, organisationId), facts, 'required', Date.now());
};

describe('suspending a partner', () => {
  test('[E1] [P9] the next opening is refused, grants freeze and stay, the event names the admin', async () => {
    const { admin, agent, customer, shop, studio, on } = await stage();
    const shared = await grant(await account(shop, on), studio);
    expect((await mayOpen(shared.id, agent, studio.id)).allow).toBe(true);
    expect((await act(studio.id, 'suspend', admin, 'Customers complained.')).status).toBe(303);

    expect(await mayOpen(shared.id, agent, studio.id)).toEqual({
      allow: false,
      refusal: { code: 'partner_suspended' },
    });
    const opened = await call('POST', `/api/clients/${shared.id}/open`, agent, {});
    expect(opened.status).toBe(403);
    expect(await opened.json()).toMatchObject({ code: 'partner_suspended' });
    // The switcher empties with its next look.
    expect(await (await call('GET', '/api/clients', agent)).json()).toMatchObject({ clients: [] });

    const frozen = await grantOf(shared.id);
    expect(frozen).toMatchObject({ frozen: ['partnership'], endedAt: null, panelState: 'cutting' });
    expect(await jobsOf(shared.id)).toEqual(['deprovision']);
    const { store } = await services();
    const log = await store.audit.ofOrganisation(shop.id, { event: null, subject: shared.id, after: null });
    expect(log.rows[0]).toMatchObject({ event: 'grant.frozen', actorId: admin.person.id });
    expect((await mailsTo(agent.person.email)).at(-1)).toMatchObject({
      template: 'partnership_suspended',
      reason: 'Customers complained.',
    });
    // The customer is told that the share is on hold; the host's reason is for the partner.
    expect((await mailsTo(customer.person.email)).at(-1)).toMatchObject({
      template: 'frozen',
      because: 'partnership_suspended',
      reason: null,
    });
    expect(await (await visit(`/organisations/${studio.id}/partner`, agent)).text()).toContain(
      'Customers complained.',
    );
  });

  test('[E1] reinstating brings back only what the client has not ended or paused meanwhile', async () => {
    const { admin, customer, shop, studio, on } = await stage();
    const kept = await grant(await account(shop, on), studio);
    const ended = await grant(await account(shop, on), studio);
    const paused = await grant(await account(shop, on), studio);
    await act(studio.id, 'suspend', admin);
    for (const [one, command] of [
      [ended, { type: 'end', by: 'customer' }],
      [paused, { type: 'pause' }],
    ] as const) {
      const change = transitionGrant(await grantOf(one.id), command, Date.now());
      if (!change.ok) throw new Error(change.error.code);
      expect((await commit({ writes: [{ do: 'update', kind: 'grant', row: change.value.grant }] })).ok).toBe(
        true,
      );
    }
    expect((await act(studio.id, 'reinstate', admin, 'Settled.')).status).toBe(303);
    expect((await partnershipOf(studio.id)).state).toBe('authorized');
    const states = await Promise.all(
      [kept, ended, paused].map(async (one) => grantState(await grantOf(one.id))),
    );
    expect(states).toEqual(['active', 'ended', 'paused']);
    expect(await jobsOf(kept.id)).toEqual(['deprovision', 'provision']);
    const told = (await mailsTo(customer.person.email)).filter((mail) => mail['template'] === 'unfrozen');
    expect(told.map((mail) => mail['grantId'])).toEqual([kept.id]);
  });

  test('[P9] more grants than one batch holds all freeze, and all come back', async () => {
    const { admin, shop, studio, on } = await stage();
    const many = [];
    for (let index = 0; index < 120; index += 1) many.push(await grant(await account(shop, on), studio));
    await act(studio.id, 'suspend', admin);
    const { store } = await services();
    const frozen = await store.grants.ofPartner(studio.id);
    expect(frozen).toHaveLength(many.length);
    expect(frozen.filter((one) => !one.frozen.includes('partnership'))).toEqual([]);
    await act(studio.id, 'reinstate', admin);
    const back = await store.grants.ofPartner(studio.id);
    expect(back.filter((one) => grantState(one) !== 'active')).toEqual([]);
  }, 60_000);

  test('[P9] what was cut off half-way is finished by the minute’s job', async () => {
    const { shop, studio, on } = await stage();
    const shared = await grant(await account(shop, on), studio);
    const before = await partnershipOf(studio.id);
    const stopped = { ...before, state: 'suspended', reason: 'x', version: before.version + 1 } as const;
    await commit({ writes: [{ do: 'update', kind: 'partnership', row: stopped }] });
    const running = await servicesOf(env, createExecutionContext());
    await settlePartnerships({
      ...running,
      actor: { kind: 'system' },
      requestId: 'job',
      now: running.clock.now(),
    });
    expect((await grantOf(shared.id)).frozen).toEqual(['partnership']);
    expect(await running.store.partnerships.outOfStep(100)).not.toContain(studio.id);
  });

  test('[P9] an ended partnership keeps its shares frozen, tells the customers, and a new one brings them back paused', async () => {
    const { admin, agent, customer, shop, studio, on } = await stage();
    const shared = await grant(await account(shop, on), studio);
    await act(studio.id, 'end', admin, 'Contract ended.');
    expect(grantState(await grantOf(shared.id))).toBe('frozen');
    expect((await mailsTo(customer.person.email)).at(-1)).toMatchObject({
      template: 'frozen',
      because: 'partnership_ended',
    });
    expect((await mailsTo(agent.person.email)).at(-1)).toMatchObject({ template: 'partnership_ended' });
    const before = await partnershipOf(studio.id);
    const again = { ...before, state: 'applied', version: before.version + 1 } as const;
    await commit({ writes: [{ do: 'update', kind: 'partnership', row: again }] });
    const response = await submit(
      `/admin/applications/${studio.id}/authorise`,
      { version: String(again.version), reason: 'Known to us.' },
      admin,
    );
    expect(response.status).toBe(303);
    expect((await partnershipOf(studio.id)).partnerId).toBe(studio.partnerId);
    expect(grantState(await grantOf(shared.id))).toBe('paused');
    expect(await jobsOf(shared.id)).toEqual(['deprovision']);
  });
});

describe('races', () => {
  test('[E7] [P6] after a suspension no grant is accepted, and before it the grant freezes', async () => {
    const { admin, shop, studio, on } = await stage();
    const accounts = [await account(shop, on), await account(shop, on)] as const;
    const { ids } = await services();
    const fresh = (accountId: string) =>
      startGrant(
        {
          id: ids.id('grt'),
          accountId,
          customerId: shop.id,
          partnerId: studio.id,
          access: { kind: 'full', payer: 'customer' },
          endsAt: null,
        },
        Date.now(),
      ).grant;
    const early = fresh(accounts[0].id);
    expect((await commit({ writes: [{ do: 'insert', kind: 'grant', row: early }] })).ok).toBe(true);
    await act(studio.id, 'suspend', admin);
    const late = await commit({ writes: [{ do: 'insert', kind: 'grant', row: fresh(accounts[1].id) }] });
    expect(late).toEqual({ ok: false, error: { code: 'partner_not_authorized' } });
    expect(grantState(await grantOf(early.id))).toBe('frozen');
  });

  test('[E7] accepting and suspending at the same moment never leave an active grant', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { admin, shop, studio, on } = await stage();
      const of = await account(shop, on);
      const { ids, store } = await services();
      const { grant: row } = startGrant(
        {
          id: ids.id('grt'),
          accountId: of.id,
          customerId: shop.id,
          partnerId: studio.id,
          access: { kind: 'full', payer: 'customer' },
          endsAt: null,
        },
        Date.now(),
      );
      const [suspended, accepted] = await Promise.all([
        act(studio.id, 'suspend', admin),
        commit({ writes: [{ do: 'insert', kind: 'grant', row }] }),
      ]);
      expect(suspended.status).toBe(303);
      const live = await store.grants.ofPartner(studio.id);
      expect(live).toHaveLength(accepted.ok ? 1 : 0);
      expect(live.filter((one) => grantState(one) === 'active')).toEqual([]);
    }
  });

  test('[E7] the partner’s own yes and a suspension at the same moment never leave an active grant', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { admin, agent, shop, studio, on } = await stage();
      const sent = await invitation(await account(shop, on), studio);
      const token = await tokenOf(sent.id, 1);
      const [suspended, accepted] = await Promise.all([
        act(studio.id, 'suspend', admin),
        answer(sent.id, 'accept', agent, { t: token }),
      ]);
      expect(suspended.status).toBe(303);
      expect([303, 403]).toContain(accepted.status);
      const { store } = await services();
      const live = await store.grants.ofPartner(studio.id);
      expect(live).toHaveLength(accepted.status === 303 ? 1 : 0);
      expect(live.filter((one) => grantState(one) !== 'frozen')).toEqual([]);
    }
  });

  test('[E1] a customer who acts on a grant at the same moment does not stop the suspension', async () => {
    const { admin, customer, shop, studio, on } = await stage();
    const shared = await grant(await account(shop, on), studio);
    const [suspended] = await Promise.all([
      act(studio.id, 'suspend', admin),
      submit(`/grants/${shared.id}/pause`, {}, customer),
    ]);
    expect(suspended.status).toBe(303);
    expect((await grantOf(shared.id)).frozen).toEqual(['partnership']);
  });

  test('[P9] a suspended partner is not suspended twice, and no verb works out of turn', async () => {
    const { admin, studio } = await stage();
    expect((await act(studio.id, 'reinstate', admin)).status).toBe(409);
    expect((await act(studio.id, 'suspend', admin)).status).toBe(303);
    expect((await act(studio.id, 'suspend', admin)).status).toBe(409);
    expect((await act(studio.id, 'end', admin)).status).toBe(303);
    expect((await act(studio.id, 'reinstate', admin)).status).toBe(409);
  });
});
