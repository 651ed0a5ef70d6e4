import { describe, expect, test } from 'vitest';
import { added, clientOf, connected, htmlOf } from './support/book.ts';
import { eventsOf, grantOf, sharing } from './support/living.ts';
import { client } from './support/requests.ts';
import { account, partner, person, services, submit, visit } from './support/world.ts';

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

  test('[Q1] a name from a vendor’s portal leads to its record, to the form that makes one, or to the book', async () => {
    const { boss, worker, studio } = await sharing();
    const led = async (name: string, as = boss) =>
      (await visit(`/clients${name === '' ? '' : `?name=${encodeURIComponent(name)}`}`, as)).headers.get(
        'location',
      );
    const path = `/organisations/${studio.id}/clients`;
    expect(await led('')).toBe(path);
    expect(await led('Diaz Cycles')).toBe(`${path}/new?name=Diaz%20Cycles`);
    const id = await added(studio, boss, { name: 'Diaz Cycles' });
    expect(await led('Diaz Cycles')).toBe(`/clients/${id}`);
    // What is not assigned to a collaborator is to them as if it were not there.
    expect(await led('Diaz Cycles', worker)).not.toContain(id);
    await added(studio, boss, { name: 'Diaz Cycles' });
    expect(await led('Diaz Cycles')).toBe(`${path}?words=Diaz%20Cycles`);
    expect(await led('Diaz Cycles', await person('Nobody'))).toBe('/partner');
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

  test('[M6] nor does a collaborator read in the list of groups which other clients there are', async () => {
    const { manager, worker, studio, clientId, given } = await connected();
    const { commit, clock } = await services();
    const head = { actor: { kind: 'system' }, requestId: 'scene', now: clock.now(), audit: [] } as const;
    const other = await client(studio.id, 'secret@else.example', 'Secret clinic');
    for (const [id, groupName] of [
      [clientId, 'Bakers'],
      [other.id, 'Clinics'],
    ] as const) {
      const group = { do: 'group_clients', partnerId: studio.id, clientIds: [id], groupName } as const;
      await commit({ ...head, sets: [group] });
    }
    const list = `/organisations/${studio.id}/clients`;
    expect(await htmlOf(list, worker)).not.toContain('Bakers');
    await submit(`/grants/${given.id}/assign`, { to: worker.person.id }, manager);
    const seen = await htmlOf(list, worker);
    expect(seen).toContain('Bakers');
    expect(seen).not.toContain('Clinics');
    expect(await htmlOf(list, manager)).toContain('Clinics');
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
