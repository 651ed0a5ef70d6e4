import { expect, test } from 'vitest';
import { asked, client, give, look, whole, wholeAccount } from './support/requests.ts';
import { customerAndPartner, idIn } from './support/sharing.ts';
import { services, submit, visit } from './support/world.ts';

const said = 'or when the partner marks its project as done';

test('[X3] [S12] a share that ends with a project says so wherever its end is shown', async () => {
  const { boss, owner, studio, shop } = await customerAndPartner();
  const record = await client(studio.id, owner.person.email);
  await submit(`/clients/${record.id}/projects`, { name: 'Relaunch' }, boss);
  const { store } = await services();
  const [project] = await store.projects.ofClient(record.id);
  const sent = await asked(record, { ...whole(owner.person.email), project: project?.id ?? '' }, boss);
  const shows = async (path: string, as = owner) => (await (await visit(path, as)).text()).includes(said);
  expect(await shows(`/requests/${sent.id}`)).toBe(true);
  expect(await (await look(sent, shop, owner)).text()).toContain(said);

  // More than asked is an offer, which says it as well.
  const offered = idIn(await give(sent, shop, owner, wholeAccount('partner')), 'inv');
  expect(await shows(`/invitations/${offered}`)).toBe(true);
  expect(await shows(`/invitations/${offered}`, boss)).toBe(true);
  const given = idIn(await submit(`/invitations/${offered}/accept`, {}, boss), 'grt');
  expect((await store.grants.byId(given))?.projectId).toBe(project?.id);

  for (const [path, as] of [
    [`/grants/${given}`, owner],
    [`/grants/${given}`, boss],
    [`/accounts/${shop.id}`, owner],
    [`/clients/${record.id}`, boss],
    [`/requests/${sent.id}`, boss],
  ] as const) {
    expect({ path, says: await shows(path, as) }).toEqual({ path, says: true });
  }
  await submit(`/projects/${project?.id}/state`, { state: 'done' }, boss);
  expect((await store.grants.byId(given))?.endedAt).not.toBeNull();
});
