import { describe, expect, test } from 'vitest';
import { browser } from './support/browser.ts';
import { grantOf, panelFollowed } from './support/living.ts';
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
} from './support/world.ts';

const as = (one: SignedIn) => browser({ cookie: one.cookie });

describe('[E18] [M6] a session that is open at the panel when somebody loses a client', () => {
  const opened = async () => {
    const [boss, former, colleague, owner] = await Promise.all(
      ['Agency boss', 'Former', 'Colleague', 'Owner'].map((name) => person(name)),
    );
    if (!boss || !former || !colleague || !owner) throw new Error('nobody there');
    const agency = await partner('Ending', [
      [boss, 'legal_representative'],
      [former, 'administrator'],
      [colleague, 'administrator'],
    ]);
    const shop = await organisation('Shop', [[owner, 'legal_representative']]);
    const given = await grant(await account(shop, await panel('internex')), agency);
    expect((await call('POST', `/api/clients/${given.id}/open`, former, {})).status).toBe(200);
    const place = `/organisations/${agency.id}/members`;
    // Each generation begins with the panel ending every session of the grant.
    const generation = async () => {
      await panelFollowed(given.id);
      const { panelGeneration, panelState } = await grantOf(given.id);
      return [panelGeneration, panelState];
    };
    return { boss, former, colleague, given, place, generation };
  };

  test('ends when its person is removed, and not when somebody goes who never opened it', async () => {
    const { boss, former, colleague, place, generation } = await opened();
    await as(boss).post(`${place}/${colleague.person.id}/remove`);
    expect(await generation()).toEqual([1, 'in_force']);
    await as(boss).post(`${place}/${former.person.id}/remove`);
    expect(await generation()).toEqual([2, 'in_force']);
  });

  test('[S12] [X3] is no word of the customer: its yearly review and its idle days run on', async () => {
    const { boss, former, given, place, generation } = await opened();
    const before = await grantOf(given.id);
    await as(boss).post(`${place}/${former.person.id}/remove`);
    expect(await generation()).toEqual([2, 'in_force']);
    const { reviewedAt, idleFrom } = before;
    expect(await grantOf(given.id)).toMatchObject({ reviewedAt, idleFrom });
  });

  test('ends when its person becomes a collaborator who is not assigned to the client', async () => {
    const { boss, former, given, place, generation } = await opened();
    await as(boss).post(`${place}/${former.person.id}/role`, { role: 'collaborator' });
    expect((await call('POST', `/api/clients/${given.id}/open`, former, {})).status).toBe(404);
    expect(await generation()).toEqual([2, 'in_force']);
  });

  test('ends when its person is no longer assigned', async () => {
    const { boss, former, colleague, given, place, generation } = await opened();
    await as(boss).post(`${place}/${colleague.person.id}/role`, { role: 'collaborator' });
    await as(boss).post(`/grants/${given.id}/assign`, { to: colleague.person.id });
    await as(boss).post(`/grants/${given.id}/assign`, {});
    expect(await generation()).toEqual([1, 'in_force']);
    await as(boss).post(`/grants/${given.id}/assign`, { to: colleague.person.id });
    await (await services()).store.atomic.unlockOpening(given.accountId, former.person.id);
    expect((await call('POST', `/api/clients/${given.id}/open`, colleague, {})).status).toBe(200);
    await as(boss).post(`/grants/${given.id}/assign`, {});
    expect(await generation()).toEqual([2, 'in_force']);
  });
});
