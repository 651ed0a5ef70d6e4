import { describe, expect, test } from 'vitest';
import { clientOf, connected, htmlOf } from './support/book.ts';
import { eventsOf, grantOf } from './support/living.ts';
import { jobsOf, mailsTo } from './support/outbox.ts';
import { account, grant, organisation, person, services, submit, visit } from './support/world.ts';

describe('deleting a client', () => {
  test.each(['keep', 'delete'] as const)(
    '[Q6] [E23] with projects: %s, everything for it ends in one commit',
    async (projects) => {
      const stage = await connected();
      const { boss, owner, shop, studio, on, given, clientId } = stage;
      await submit(`/clients/${clientId}/projects`, { name: 'Relaunch' }, boss);
      const { store, ids, commit } = await services();
      const project = (await store.projects.ofClient(clientId))[0];
      if (!project) throw new Error('no project');
      // Access bound to the project through another record, with an e-mail copy, and an offer nobody answered.
      const second = await grant(await account(shop, on), studio, undefined, {
        projectId: project.id,
        mailCopy: 'on',
      });
      const invited = ids.id('inv');
      const now = Date.now();
      await commit({
        actor: { kind: 'system' },
        requestId: 'test',
        now,
        audit: [],
        writes: [
          { do: 'update', kind: 'grant', row: { ...second, clientId, version: 2 } },
          {
            do: 'insert',
            kind: 'invitation',
            row: {
              id: invited,
              accountId: (await account(shop, on)).id,
              customerId: shop.id,
              partnerId: studio.id,
              heldFor: null,
              access: { kind: 'full', payer: 'customer' },
              endsAt: null,
              idleDays: null,
              projectId: null,
              requestId: null,
              state: 'pending',
              generation: 1,
              expiresAt: now + 1_000_000,
              invitedBy: owner.person.id,
              createdAt: now,
              answeredBy: null,
              answeredAt: null,
              grantId: null,
              version: 1,
            },
          },
          {
            do: 'insert',
            kind: 'accessRequest',
            row: {
              id: ids.id('req'),
              partnerId: studio.id,
              clientId,
              extendsGrantId: null,
              email: 'lena@berg.example',
              asked: { kind: 'full', payer: 'customer' },
              endsAt: null,
              projectId: null,
              message: '',
              replyTo: null,
              note: '',
              state: 'pending',
              generation: 1,
              expiresAt: now + 1_000_000,
              createdBy: boss.person.id,
              createdAt: now,
              answeredBy: null,
              answeredAt: null,
              customerId: null,
              accountId: null,
              granted: null,
              grantId: null,
              version: 1,
            },
          },
        ],
      });
      const request = await store.requests.pendingOfClient(clientId);
      const page = await htmlOf(`/clients/${clientId}/delete`, boss);
      expect(page).toContain('2 accesses end');
      expect(page).toContain('1 invitation is declined');
      // Neither answer is chosen beforehand.
      expect(page).not.toMatch(/type="radio"[^>]*checked/);
      expect((await submit(`/clients/${clientId}/delete`, {}, boss)).status).toBe(400);
      expect((await submit(`/clients/${clientId}/delete`, { projects }, boss)).status).toBe(303);

      expect(await store.clients.byId(clientId)).toBeNull();
      for (const id of [given.id, second.id]) {
        expect(await grantOf(id)).toMatchObject({
          endedBy: 'partner',
          mailCopy: 'off',
          // The request's own relay may have been at it already.
          panelState: expect.stringMatching(/^cut(?:ting)?$/),
          clientId: null,
        });
        expect(await jobsOf(id)).toContain('deprovision');
        expect((await visit(`/grants/${id}/receipt`, boss)).status).toBe(200);
        expect((await visit(`/grants/${id}/receipt`, owner)).status).toBe(200);
      }
      expect((await store.invitations.byId(invited))?.state).toBe('declined');
      expect((await store.requests.byId(request?.id ?? ''))?.state).toBe('cancelled');
      const kept = await store.projects.byId(project.id);
      if (projects === 'keep') {
        expect(kept).toMatchObject({ clientId: null, clientName: 'Berg Bakery', state: 'open' });
        expect(await htmlOf(`/organisations/${studio.id}/projects`, boss)).toContain('Berg Bakery (deleted)');
        expect(await store.projects.liveGrantsOf([project.id])).toEqual([]);
      } else expect(kept).toBeNull();
      expect((await eventsOf(studio.id, clientId))[0]?.event).toBe('client.deleted');
      // The panel may have answered already.
      expect((await eventsOf(shop.id, given.id)).map(({ event }) => event)).toContain('grant.ended');
      const told = (await mailsTo(owner.person.email)).map((mail) => mail['template']);
      expect(told.filter((one) => one === 'ended')).toHaveLength(2);
      expect(told).toContain('declined');
    },
  );

  test('[Q6] [M3] it takes a representative with a fresh proof, also while the partnership is on hold', async () => {
    const { manager, studio, clientId, boss } = await connected();
    expect((await submit(`/clients/${clientId}/delete`, { projects: 'keep' }, manager)).status).toBe(403);
    const stale = await person('Stale Stan', { session: { provenAt: null } });
    const { commit, store } = await services();
    await commit({
      actor: { kind: 'system' },
      requestId: 'test',
      now: Date.now(),
      audit: [],
      writes: [
        {
          do: 'insert',
          kind: 'member',
          row: {
            organisationId: studio.id,
            personId: stale.person.id,
            role: 'legal_representative',
            since: Date.now(),
            version: 1,
          },
        },
      ],
    });
    const asked = await submit(`/clients/${clientId}/delete`, { projects: 'keep' }, stale);
    expect(asked.headers.get('location')).toContain('/prove');
    expect(await store.clients.byId(clientId)).not.toBeNull();
    const held = await store.partnerships.of(studio.id);
    await commit({
      actor: { kind: 'system' },
      requestId: 'test',
      now: Date.now(),
      audit: [],
      writes: [
        {
          do: 'update',
          kind: 'partnership',
          row: { ...held, state: 'suspended', version: held.version + 1 },
        },
      ],
    });
    expect((await submit(`/clients/${clientId}/delete`, { projects: 'keep' }, boss)).status).toBe(303);
    expect(await store.clients.byId(clientId)).toBeNull();
  });

  test('[Q6] the database keeps a record whose access lives', async () => {
    const { clientId, studio } = await connected();
    const { commit } = await services();
    const forced = await commit({
      actor: { kind: 'system' },
      requestId: 'test',
      now: Date.now(),
      audit: [],
      sets: [{ do: 'delete_client', clientId, version: 1, projects: 'delete' }],
    });
    expect(forced).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect((await clientOf(clientId)).partnerId).toBe(studio.id);
  });

  test('[Q6] what another customer offers stays, and so does its access', async () => {
    const { boss, studio, on, clientId } = await connected();
    const other = await person('Ada Alt');
    const mill = await organisation('Mill', [[other, 'legal_representative']]);
    const theirs = await grant(await account(mill, on), studio);
    expect((await submit(`/clients/${clientId}/delete`, { projects: 'keep' }, boss)).status).toBe(303);
    expect((await grantOf(theirs.id)).endedAt).toBeNull();
  });
});
