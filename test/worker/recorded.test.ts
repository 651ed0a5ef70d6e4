import { describe, expect, test } from 'vitest';
import { eventsOf, grantOf } from './support/living.ts';
import {
  account,
  call,
  grant,
  organisation,
  panel,
  partner,
  person,
  services,
  settle,
  submit,
  visit,
} from './support/world.ts';

const stage = async (kind: 'infomaniak' | 'internex' = 'infomaniak') => {
  const owner = await person('Lena Berg');
  const helper = await person('Hugo Helper');
  const boss = await person('Nils North');
  const shop = await organisation('Berg Bakery', [
    [owner, 'legal_representative'],
    [helper, 'collaborator'],
  ]);
  const studio = await partner('Studio Nord', [[boss, 'legal_representative']]);
  // Its host is down: whoever called it would fail.
  const on = await panel(kind, 'down', { connection: 'recorded' });
  const shared = await account(shop, on);
  const given = await grant(shared, studio, { kind: 'full', payer: 'customer' }, { panelState: 'applying' });
  const { commit, clock } = await services();
  await commit({
    actor: { kind: 'system' },
    requestId: 'scene',
    now: clock.now(),
    audit: [],
    jobs: [{ job: 'provision', grantId: given.id, generation: 1 }],
  });
  await settle();
  return { owner, helper, boss, shop, studio, on, shared, given };
};

describe('[S13] [E30] [E40] a panel without a connector', () => {
  test('the consent page offers categories as a whole and says plainly that it is recorded', async () => {
    const { owner, shared } = await stage();
    const page = await (await visit(`/accounts/${shared.id}/share`, owner)).text();
    expect(page).toContain('All of: Domains');
    expect(page).toContain('data-enforcement="recorded"');
    expect(page).toContain('We show you its steps');
    expect(await (await visit(`/accounts/${shared.id}`, owner)).text()).toContain(
      'recorded: by hand in the panel',
    );
    const clouds = await stage('internex');
    const other = await (await visit(`/accounts/${clouds.shared.id}/share`, clouds.owner)).text();
    expect(other).toContain('All of: Clouds');
    expect(other).not.toContain('All of: Domains');
  });

  test('nothing is in force before the customer says so, and the word is kept with name and time', async () => {
    const { owner, helper, boss, shop, given } = await stage();
    expect((await grantOf(given.id)).panelState).toBe('applying');
    const page = await (await visit(`/grants/${given.id}`, owner)).text();
    expect(page).toContain('data-by-hand="in_force"');
    expect(page).toContain('Add a partner');
    expect(page).toContain('nobody has checked it');
    expect((await call('POST', `/api/clients/${given.id}/open`, boss)).status).toBe(403);
    const at = `/grants/${given.id}/by-hand`;
    expect((await submit(at, { done: 'in_force' }, helper)).status).toBe(403);
    expect((await submit(at, { done: 'in_force' }, boss)).status).toBe(404);
    expect((await submit(at, { done: 'in_force' }, owner)).status).toBe(303);
    expect((await grantOf(given.id)).panelState).toBe('in_force');
    const said = (await eventsOf(shop.id, given.id)).find((row) => row.event === 'grant.recorded_in_force');
    expect(said?.actorId).toBe(owner.person.id);
  });

  test('[L2] each step is ticked off with name and time, both sides see the same list, and nothing is in force by it', async () => {
    const { owner, helper, boss, shop, studio, given } = await stage();
    const at = `/grants/${given.id}`;
    const tick = (steps: string[], as = owner) =>
      submit(`${at}/by-hand`, { done: 'in_force', step: steps, only: 'steps' }, as);
    const before = await (await visit(at, boss)).text();
    expect(before).toContain('Berg Bakery does these steps there by hand');
    expect(before).toContain('not recorded yet');
    expect(before).not.toContain('name="step"');
    expect((await tick(['1'], helper)).status).toBe(403);
    expect((await tick(['1'], boss)).status).toBe(404);
    expect((await tick(['1', '3'])).status).toBe(303);
    expect((await tick(['1'])).status).toBe(303);
    for (const as of [owner, boss]) {
      const page = await (await visit(at, as)).text();
      expect(page).toContain('data-step-done="1"');
      expect(page).not.toContain('data-step-done="2"');
      expect(page).toContain('data-step-done="3"');
      expect(page).toContain('recorded: done by hand, Lena Berg,');
    }
    for (const side of [shop, studio]) {
      const rows = (await eventsOf(side.id, given.id)).filter((row) => row.event === 'grant.recorded_step');
      expect(rows.map(({ data }) => data['step']).toSorted()).toEqual([1, 3]);
    }
    expect((await grantOf(given.id)).panelState).toBe('applying');
    await submit(`${at}/by-hand`, { done: 'in_force', step: ['2'] }, owner);
    expect((await grantOf(given.id)).panelState).toBe('in_force');
    for (const as of [owner, boss]) {
      expect(await (await visit(at, as)).text()).toContain('Said to be given');
    }
    // What is done is not ticked again.
    expect((await tick(['2'])).status).toBe(409);
  });

  test('[E30] the steps that ending leaves to be done stand on the page before anybody ends it', async () => {
    const { owner, boss, given } = await stage();
    await submit(`/grants/${given.id}/by-hand`, { done: 'in_force' }, owner);
    for (const [path, as] of [
      ['end', owner],
      ['disconnect', boss],
    ] as const) {
      const page = await (await visit(`/grants/${given.id}/${path}`, as)).text();
      expect(page).toContain('data-steps-to-come="cut"');
      expect(page).toContain('in the row of Studio Nord and end the collaboration');
      expect(page).toContain('changes nothing in the panel');
    }
    expect((await grantOf(given.id)).endedAt).toBeNull();
    await submit(`/grants/${given.id}/end`, {}, owner);
    await settle();
    await submit(`/grants/${given.id}/by-hand`, { done: 'cut', step: ['1'], only: 'steps' }, owner);
    for (const as of [owner, boss]) {
      const receipt = await (await visit(`/grants/${given.id}/receipt`, as)).text();
      expect(receipt).toContain('data-by-hand="cut"');
      expect(receipt).toContain('data-step-done="1"');
    }
  });

  test('opening it leads to a page that says that the vendor signs the partner in', async () => {
    const { owner, boss, on, given } = await stage();
    await submit(`/grants/${given.id}/by-hand`, { done: 'in_force' }, owner);
    const opened = await submit(`/grants/${given.id}/open`, {}, boss);
    expect(opened.headers.get('location')).toBe(`/grants/${given.id}/card`);
    const card = await (await visit(`/grants/${given.id}/card`, boss)).text();
    expect(card).toContain('signs you in itself');
    expect(card).toContain(`href="${on.origin}"`);
  });

  test('[M9] ending shows the steps to take it away; the receipt says who said what, and claims nothing', async () => {
    const { owner, given } = await stage();
    await submit(`/grants/${given.id}/by-hand`, { done: 'in_force' }, owner);
    await submit(`/grants/${given.id}/end`, {}, owner);
    await settle();
    expect((await grantOf(given.id)).panelState).toBe('cutting');
    const receipt = async () => (await visit(`/grants/${given.id}/receipt`, owner)).text();
    const before = await receipt();
    expect(before).toContain('data-by-hand="cut"');
    expect(before).toContain('data-enforcement="recorded"');
    expect(before).not.toContain('Said to be removed');
    expect((await submit(`/grants/${given.id}/by-hand`, { done: 'cut' }, owner)).status).toBe(303);
    expect((await grantOf(given.id)).panelState).toBe('cut');
    const after = await receipt();
    expect(after).toContain('Said to be removed');
    expect(after).toContain('Lena Berg');
    expect(after).not.toContain('data-by-hand="cut"');
    expect(after).not.toContain('The panel has confirmed');
  });

  test('where a connector acts, nobody can say that it is done', async () => {
    const scene = await stage();
    const connected = await account(scene.shop, await panel('internex'));
    const other = await grant(connected, scene.studio, undefined, { panelState: 'applying' });
    const said = await submit(`/grants/${other.id}/by-hand`, { done: 'in_force' }, scene.owner);
    expect(said.status).not.toBe(303);
    expect((await grantOf(other.id)).panelState).toBe('applying');
  });
});
