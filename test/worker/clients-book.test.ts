import { describe, expect, test } from 'vitest';
import type { Client } from '../../shared/domain/client.ts';
import { eventsOf, grantOf, sharing } from './support/living.ts';
import { jobsOf, mailsTo } from './support/outbox.ts';
import {
  account,
  grant,
  organisation,
  partner,
  person,
  type SignedIn,
  services,
  submit,
  visit,
} from './support/world.ts';

const htmlOf = async (path: string, as: SignedIn): Promise<string> => (await visit(path, as)).text();

/** Adds a client through the form and says which it became. */
const added = async (
  studio: { id: string },
  as: SignedIn,
  fields: Readonly<Record<string, string>> = { name: 'Diaz Cycles' },
): Promise<string> => {
  const response = await submit(`/organisations/${studio.id}/clients/new`, fields, as);
  expect(response.status).toBe(303);
  return (response.headers.get('location') ?? '').replace('/clients/', '');
};

const clientOf = async (id: string): Promise<Client> => {
  const found = await (await services()).store.clients.byId(id);
  if (!found) throw new Error('no such client');
  return found;
};

/** The grant of the scene put under a record of its own, through the page. */
const connected = async () => {
  const stage = await sharing();
  const response = await submit(`/grants/${stage.given.id}/client`, { client: 'new' }, stage.manager);
  expect(response.status).toBe(303);
  const clientId = (response.headers.get('location') ?? '').replace('/clients/', '');
  return { ...stage, clientId };
};

describe('the book', () => {
  test('[Q1] a representative adds a client without any grant; others of the partner cannot', async () => {
    const { boss, manager, worker, studio } = await sharing();
    const id = await added(studio, boss, {
      name: 'Diaz Cycles',
      contact: 'Inés Diaz',
      email: 'ines@diaz.example',
      phone: '+34 600 000 000',
      address: 'Calle 1\r\n28001 Madrid',
      notes: 'Likes calls.',
      groupName: 'Care contract',
    });
    const html = await htmlOf(`/clients/${id}`, manager);
    for (const said of ['Inés Diaz', 'ines@diaz.example', '28001 Madrid', 'Likes calls.', 'Not connected']) {
      expect(html).toContain(said);
    }
    expect((await eventsOf(studio.id, id)).map((row) => row.event)).toEqual(['client.added']);
    for (const other of [manager, worker]) {
      const refused = await submit(`/organisations/${studio.id}/clients/new`, { name: 'X' }, other);
      expect(refused.status).toBe(403);
    }
    // A collaborator sees what is assigned to it, and nothing is.
    expect((await visit(`/clients/${id}`, worker)).status).toBe(404);
    expect(await htmlOf(`/organisations/${studio.id}/clients`, worker)).not.toContain('Diaz Cycles');
  });

  test('[Q1] what is wrong is said above the form, and what was filled in stays', async () => {
    const { boss, studio } = await sharing();
    const path = `/organisations/${studio.id}/clients/new`;
    const response = await submit(
      path,
      { name: 'Diaz Cycles', email: 'not an address', notes: 'Keep me' },
      boss,
    );
    expect(response.status).toBe(400);
    const html = await response.text();
    expect(html).toContain('data-code="invalid_input"');
    expect(html).toContain('Keep me');
    expect((await submit(path, { name: ' \u202e ' }, boss)).status).toBe(400);
    expect(
      (
        await (
          await services()
        ).store.clients.page(studio.id, { personId: null, words: '', groupName: null, after: null })
      ).rows,
    ).toEqual([]);
  });

  test('[Q1] who edits an older record reads the newer one first', async () => {
    const { boss, manager, studio } = await sharing();
    const id = await added(studio, boss);
    expect((await submit(`/clients/${id}/edit`, { name: 'Diaz Bikes', seen: '1' }, manager)).status).toBe(
      303,
    );
    const late = await submit(`/clients/${id}/edit`, { name: 'Diaz Motors', seen: '1' }, boss);
    expect(late.status).toBe(409);
    expect((await clientOf(id)).name).toBe('Diaz Bikes');
  });

  test('[Q1] words find by name, contact and account; groups filter; pages follow on by name', async () => {
    const { boss, manager, studio } = await sharing();
    const { store } = await services();
    const lines = Array.from({ length: 60 }, (_, index) => `Client ${String(index).padStart(2, '0')}`);
    await submit(
      `/organisations/${studio.id}/clients/import`,
      { text: `name\n${lines.join('\n')}`, confirm: 'yes' },
      boss,
    );
    const path = `/organisations/${studio.id}/clients`;
    const first = await htmlOf(path, manager);
    expect(first).toContain('Client 49');
    expect(first).not.toContain('Client 50');
    const next = /href="([^"]+after=cli[^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(await htmlOf(next, manager)).toContain('Client 59');
    const found = await store.clients.page(studio.id, {
      personId: null,
      words: 'ENT 33',
      groupName: null,
      after: null,
    });
    expect(found.rows.map((one) => one.name)).toEqual(['Client 33']);
    const chosen = found.rows[0]?.id ?? '';
    expect((await submit(`${path}/group`, { client: chosen, group: 'Care contract' }, manager)).status).toBe(
      303,
    );
    const grouped = await htmlOf(`${path}?group=Care+contract`, manager);
    expect(grouped).toContain('Client 33');
    expect(grouped).not.toContain('Client 34');
    expect((await submit(`${path}/group`, { group: 'Care contract' }, manager)).status).toBe(422);
  });

  test('[Q1] [M7] a group is set on the partner’s own clients only', async () => {
    const one = await sharing();
    const other = await sharing();
    const theirs = await added(other.studio, other.boss);
    await submit(
      `/organisations/${one.studio.id}/clients/group`,
      { client: theirs, group: 'Mine' },
      one.boss,
    );
    expect((await clientOf(theirs)).groupName).toBe('');
  });

  test('[Q1] the database refuses access under another partner’s client', async () => {
    const one = await sharing();
    const other = await sharing();
    const theirs = await added(other.studio, other.boss);
    const response = await submit(`/grants/${one.given.id}/client`, { client: theirs }, one.boss);
    expect(response.status).toBe(404);
    const { commit } = await services();
    const forced = await commit({
      actor: { kind: 'system' },
      requestId: 'test',
      now: Date.now(),
      audit: [],
      writes: [{ do: 'update', kind: 'grant', row: { ...one.given, clientId: theirs, version: 2 } }],
    });
    expect(forced.ok).toBe(false);
    expect((await grantOf(one.given.id)).clientId).toBeNull();
  });
});

describe('what hangs on a client', () => {
  test('[Q1] [S8] who accepts connects the access with a new client, or with one of the book', async () => {
    const stage = await sharing();
    const { boss, manager, studio, shop, on, owner } = stage;
    const ready = await added(studio, boss, { name: 'Bakery, as we call it' });
    const { ids, commit } = await services();
    const invite = async (): Promise<string> => {
      const shared = await account(shop, on);
      const id = ids.id('inv');
      const now = Date.now();
      await commit({
        actor: { kind: 'system' },
        requestId: 'test',
        now,
        audit: [],
        writes: [
          {
            do: 'insert',
            kind: 'invitation',
            row: {
              id,
              accountId: shared.id,
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
        ],
      });
      return id;
    };
    const first = await invite();
    const page = await htmlOf(`/invitations/${first}`, manager);
    expect(page).toContain('New client: Berg Bakery');
    expect(page).toContain('Bakery, as we call it');
    const grantAfter = async (id: string, fields: Readonly<Record<string, string>>) => {
      const response = await submit(`/invitations/${id}/accept`, fields, manager);
      expect(response.status).toBe(303);
      return grantOf((response.headers.get('location') ?? '').replace('/grants/', ''));
    };
    expect((await grantAfter(first, { client: ready })).clientId).toBe(ready);
    const fresh = (await grantAfter(await invite(), {})).clientId ?? '';
    expect((await clientOf(fresh)).name).toBe('Berg Bakery');
    expect(fresh).not.toBe(ready);
    // Another partner's record is none of ours.
    const other = await sharing();
    const theirs = await added(other.studio, other.boss);
    const third = await invite();
    expect((await submit(`/invitations/${third}/accept`, { client: theirs }, manager)).status).toBe(404);
  });

  test('[Q4] once connected a tile has exactly two acts, and the detail no third beside them', async () => {
    const { boss, studio, clientId, given } = await connected();
    const list = await htmlOf(`/organisations/${studio.id}/clients`, boss);
    const tile = new RegExp(`<li class="card" data-client="${clientId}">.*?</li>`, 's').exec(list)?.[0] ?? '';
    const acts = (html: string) => [...html.matchAll(/<button type="submit"|class="button/g)].length;
    expect(acts(tile)).toBe(2);
    expect(tile).toContain(`action="/grants/${given.id}/open"`);
    expect(tile).toContain(`href="/grants/${given.id}/disconnect"`);
    const detail = await htmlOf(`/clients/${clientId}`, boss);
    const access =
      new RegExp(`<div data-grant="${given.id}">.*?<div class="actions">(.*?)</div>`, 's').exec(
        detail,
      )?.[1] ?? '';
    expect(acts(access)).toBe(2);
    expect(detail).toContain(`/clients/${clientId}/delete`);
  });

  test('[Q4] as long as nothing is connected a representative is offered to ask; once connected nobody is', async () => {
    const { boss, manager, studio, clientId } = await connected();
    const id = await added(studio, boss);
    const path = `/organisations/${studio.id}/clients`;
    expect(await htmlOf(path, boss)).toContain(`href="/clients/${id}/request"`);
    expect(await htmlOf(path, manager)).not.toContain(`href="/clients/${id}/request"`);
    expect(await htmlOf(`/clients/${id}`, boss)).toContain(`href="/clients/${id}/request"`);
    for (const page of [path, `/clients/${clientId}`]) {
      expect(await htmlOf(page, boss)).not.toContain(`href="/clients/${clientId}/request"`);
    }
    const second = await submit(
      `/clients/${clientId}/request`,
      { email: 'lena@berg.example', access: 'full' },
      boss,
    );
    expect(await second.text()).toContain('data-code="already_connected"');
  });

  test('[Q1] a collaborator sees a client while access of it is assigned', async () => {
    const { manager, worker, studio, clientId, given } = await connected();
    expect((await visit(`/clients/${clientId}`, worker)).status).toBe(404);
    expect((await submit(`/grants/${given.id}/assign`, { to: worker.person.id }, manager)).status).toBe(303);
    expect(await htmlOf(`/clients/${clientId}`, worker)).toContain('Berg Bakery');
    expect(await htmlOf(`/organisations/${studio.id}/clients`, worker)).toContain(clientId);
    expect((await visit(`/clients/${clientId}/edit`, worker)).status).toBe(403);
  });

  test('[E17] of another partner’s clients and projects nothing is there', async () => {
    const { clientId, boss } = await connected();
    await submit(`/clients/${clientId}/projects`, { name: 'Relaunch' }, boss);
    const project = (await (await services()).store.projects.ofClient(clientId))[0]?.id ?? '';
    const stranger = await person('Otto Other');
    await partner('Other studio', [[stranger, 'legal_representative']]);
    for (const path of [
      `/clients/${clientId}`,
      `/clients/${clientId}/edit`,
      `/clients/${clientId}/delete`,
      `/projects/${project}`,
    ]) {
      expect((await visit(path, stranger)).status).toBe(404);
    }
    expect((await submit(`/clients/${clientId}/delete`, { projects: 'delete' }, stranger)).status).toBe(404);
    expect((await submit(`/clients/${clientId}/export`, {}, stranger)).status).toBe(404);
    expect((await submit(`/projects/${project}/state`, { state: 'done' }, stranger)).status).toBe(404);
  });
});

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
          panelState: 'cutting',
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
      expect((await eventsOf(shop.id, given.id))[0]?.event).toBe('grant.ended');
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

describe('projects', () => {
  test('[Q7] [X3] a project is added, changed, done and opened again; done ends what was bound to it, as the page says before', async () => {
    const { boss, manager, owner, shop, studio, on, clientId } = await connected();
    expect(
      (await submit(`/clients/${clientId}/projects`, { name: 'Relaunch', notes: 'In May' }, manager)).status,
    ).toBe(303);
    const { store } = await services();
    const project = (await store.projects.ofClient(clientId))[0];
    if (!project) throw new Error('no project');
    const at = `/projects/${project.id}`;
    expect((await submit(at, { name: 'Relaunch 2', notes: 'In June', seen: '1' }, manager)).status).toBe(303);
    expect((await submit(at, { name: 'Too late', seen: '1' }, boss)).status).toBe(409);
    const bound = await grant(await account(shop, on), studio, undefined, { projectId: project.id });
    expect(await htmlOf(at, manager)).toContain('data-bound="1"');
    expect((await submit(`${at}/state`, { state: 'done' }, manager)).status).toBe(303);
    expect(await grantOf(bound.id)).toMatchObject({ endedBy: 'rule', panelState: 'cutting' });
    expect(await jobsOf(bound.id)).toContain('deprovision');
    expect((await mailsTo(owner.person.email)).map((mail) => mail['template'])).toContain('ended');
    expect((await submit(`${at}/state`, { state: 'open' }, manager)).status).toBe(303);
    expect((await grantOf(bound.id)).endedBy).toBe('rule');
    expect((await eventsOf(studio.id, project.id)).map((row) => row.event)).toEqual([
      'project.reopened',
      'project.done',
      'project.edited',
      'project.added',
    ]);
    const list = await htmlOf(`/organisations/${studio.id}/projects?state=open`, boss);
    expect(list).toContain('Relaunch 2');
    expect(await htmlOf(`/organisations/${studio.id}/projects?state=done`, boss)).not.toContain('Relaunch 2');
  });
});
