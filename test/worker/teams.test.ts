import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import type { Access } from '../../shared/domain/access.ts';
import { grantOf, panelFollowed, sharing } from './support/living.ts';
import {
  call,
  organisation,
  partner,
  person,
  type SignedIn,
  services,
  submit,
  visit,
} from './support/world.ts';

const twoShops: Access = {
  kind: 'limited',
  products: [
    { productId: 'shop-web', name: 'Shop', category: 'website', actions: ['view', 'change'] },
    { productId: 'blog-web', name: 'Blog', category: 'website', actions: ['view'] },
  ],
};

const idIn = (response: Response): string =>
  /tea_[0-9a-z]+/.exec(response.headers.get('location') ?? '')?.[0] ?? 'no team';

const open = (grantId: string, as: SignedIn) => call('POST', `/api/clients/${grantId}/open`, as, {});
const clients = async (as: SignedIn): Promise<readonly { grantId: string; access: Access }[]> => {
  const answer: { clients: { grantId: string; access: Access }[] } = await (
    await call('GET', '/api/clients', as)
  ).json();
  return answer.clients;
};

/** A team with the collaborator in it, and the client assigned to it. */
const byTeam = async (access?: Access) => {
  const stage = await sharing(access ? { access } : {});
  const team = idIn(await submit(`/organisations/${stage.studio.id}/teams`, { name: 'Web' }, stage.manager));
  await submit(`/teams/${team}/members`, { person: stage.worker.person.id }, stage.manager);
  await submit(`/grants/${stage.given.id}/assign`, { to: team }, stage.manager);
  return { ...stage, team };
};

describe('[M6] teams', () => {
  test('a collaborator opens what is assigned to its team, and nothing before', async () => {
    const { manager, worker, studio, given } = await sharing();
    expect((await open(given.id, worker)).status).toBe(404);
    const made = await submit(`/organisations/${studio.id}/teams`, { name: 'Web' }, manager);
    const team = idIn(made);
    await submit(`/teams/${team}/members`, { person: worker.person.id }, manager);
    expect((await open(given.id, worker)).status).toBe(404);
    expect((await submit(`/grants/${given.id}/assign`, { to: team }, manager)).status).toBe(303);
    expect((await clients(worker)).map((one) => one.grantId)).toEqual([given.id]);
    expect((await open(given.id, worker)).status).toBe(200);
    expect(await (await visit(`/teams/${team}`, manager)).text()).toContain('Berg Bakery');
    expect((await visit(`/organisations/${studio.id}/teams`, worker)).status).toBe(403);
  });

  test('the same name twice is refused above the form, in another organisation it is free', async () => {
    const { manager, studio } = await byTeam();
    const again = await submit(`/organisations/${studio.id}/teams`, { name: 'WEB' }, manager);
    expect([again.status, await again.text()]).toEqual([
      409,
      expect.stringContaining('data-code="conflict"'),
    ]);
    const other = await person('Other boss');
    const agency = await partner('Other agency', [[other, 'legal_representative']]);
    expect((await submit(`/organisations/${agency.id}/teams`, { name: 'Web' }, other)).status).toBe(303);
  });

  test('[E16] only own members, and only own clients: the pages and the database say so', async () => {
    const { manager, owner, team, given } = await byTeam();
    expect((await submit(`/teams/${team}/members`, { person: owner.person.id }, manager)).status).toBe(400);
    await expect(
      env.DB.prepare('INSERT INTO team_members (team_id, person_id) VALUES (?, ?)')
        .bind(team, owner.person.id)
        .run(),
    ).rejects.toThrow('not_of_this_partner');
    const boss = await person('Foreign boss');
    const agency = await partner('Foreign agency', [[boss, 'legal_representative']]);
    const foreign = idIn(await submit(`/organisations/${agency.id}/teams`, { name: 'Web' }, boss));
    expect((await submit(`/grants/${given.id}/assign`, { to: foreign }, manager)).status).toBe(400);
    await expect(
      env.DB.prepare('INSERT INTO team_assignments (grant_id, team_id) VALUES (?, ?)')
        .bind(given.id, foreign)
        .run(),
    ).rejects.toThrow('not_of_this_partner');
  });

  test('a product chosen for the team narrows the list, the page and the opening', async () => {
    const { manager, worker, boss, team, given, studio } = await byTeam(twoShops);
    const page = await visit(`/grants/${given.id}/assign/products?to=${team}`, manager);
    expect(await page.text()).toContain('blog-web');
    const products = (fields: Record<string, string>) =>
      submit(`/grants/${given.id}/assign/products`, { to: team, ...fields }, manager);
    expect((await products({ which: 'some' })).status).toBe(422);
    expect((await products({ which: 'some', product: 'not-granted' })).status).toBe(422);
    expect((await products({ which: 'some', product: 'blog-web' })).status).toBe(303);
    const [seen] = await clients(worker);
    expect(seen?.access).toMatchObject({ kind: 'limited', products: [{ productId: 'blog-web' }] });
    expect((await clients(boss))[0]?.access).toMatchObject({ products: [{}, {}] });
    const shown = await (await visit(`/grants/${given.id}`, worker)).text();
    const listed = await (await visit(`/organisations/${studio.id}/clients`, worker)).text();
    expect(listed).toContain('1 product');
    expect(listed).not.toContain('2 products');
    expect([shown.includes('Blog'), shown.includes('Shop')]).toEqual([true, false]);
    // What the customer takes away takes the client away from who had nothing else of it.
    await env.DB.prepare(
      `UPDATE grants SET access = json_set(access, '$.products', json_array(json_extract(access, '$.products[0]'))) WHERE id = ?`,
    )
      .bind(given.id)
      .run();
    expect(await clients(worker)).toEqual([]);
    expect((await open(given.id, worker)).status).toBe(404);
    expect((await visit(`/grants/${given.id}`, worker)).status).toBe(404);
  });

  test('of a full access a collaborator may get one product: the sign-in asks for no more', async () => {
    const { manager, worker, team, given } = await byTeam();
    const { store } = await services();
    const page = await (await visit(`/grants/${given.id}/assign/products?to=${team}`, manager)).text();
    const product = /name="product" value="([^"]+)"/.exec(page)?.[1] ?? 'none';
    await submit(`/grants/${given.id}/assign/products`, { to: team, which: 'some', product }, manager);
    expect((await clients(worker))[0]?.access).toMatchObject({
      kind: 'limited',
      products: [{ productId: product }],
    });
    const facts = await store.grants.openingFacts(given.id, worker.person.id);
    expect(facts?.assignments).toMatchObject([{ teamId: team, products: [{ productId: product }] }]);
    expect((await open(given.id, worker)).status).toBe(200);
  });
});

describe('[M6] [E18] what a team gave ends at once, sessions at the panel too', () => {
  const opened = async () => {
    const stage = await byTeam();
    expect((await open(stage.given.id, stage.worker)).status).toBe(200);
    const generation = async () => {
      await panelFollowed(stage.given.id);
      return (await grantOf(stage.given.id)).panelGeneration;
    };
    return { ...stage, generation };
  };

  test('when its member leaves the team', async () => {
    const { manager, worker, team, given, generation } = await opened();
    await submit(`/teams/${team}/members`, {}, manager);
    expect((await open(given.id, worker)).status).toBe(404);
    expect(await clients(worker)).toEqual([]);
    expect(await generation()).toBe(2);
  });

  test('when the client is taken from the team', async () => {
    const { manager, worker, given, generation } = await opened();
    await submit(`/grants/${given.id}/assign`, {}, manager);
    expect((await open(given.id, worker)).status).toBe(404);
    expect(await generation()).toBe(2);
  });

  test('when the team is deleted, after a page that asks', async () => {
    const { manager, worker, studio, team, given, generation } = await opened();
    expect((await visit(`/teams/${team}/delete`, manager)).status).toBe(200);
    const gone = await submit(`/teams/${team}/delete`, {}, manager);
    expect(gone.headers.get('location')).toBe(`/organisations/${studio.id}/teams`);
    expect((await open(given.id, worker)).status).toBe(404);
    expect(await generation()).toBe(2);
    expect((await visit(`/teams/${team}`, manager)).status).toBe(404);
  });

  test('when its member leaves the organisation, whatever the code above the database forgot', async () => {
    const { boss, worker, studio, team, given, generation } = await opened();
    await submit(`/organisations/${studio.id}/members/${worker.person.id}/remove`, {}, boss);
    expect((await open(given.id, worker)).status).toBe(404);
    expect(await generation()).toBe(2);
    const left = await env.DB.prepare('SELECT count(*) AS number FROM team_members WHERE team_id = ?')
      .bind(team)
      .first<{ number: number }>();
    expect(left?.number).toBe(0);
  });

  test('but not for who has the same by another way', async () => {
    const { manager, worker, team, given, generation } = await opened();
    await submit(`/grants/${given.id}/assign`, { to: [team, worker.person.id] }, manager);
    await submit(`/teams/${team}/members`, {}, manager);
    expect((await clients(worker)).map((one) => one.grantId)).toEqual([given.id]);
    expect(await generation()).toBe(1);
  });

  test('and who is in a team of one partner has nothing by it at another', async () => {
    const { worker, team } = await opened();
    await organisation('Own shop', [[worker, 'legal_representative']]);
    expect((await visit(`/teams/${team}`, worker)).status).toBe(403);
    const stranger = await person('Stranger');
    await partner('Elsewhere', [[stranger, 'legal_representative']]);
    expect((await visit(`/teams/${team}`, stranger)).status).toBe(404);
  });
});
