import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { lastAttempt } from '../../worker/jobs/backoff.ts';
import { reportGivenUp } from '../../worker/jobs/given-up.ts';
import { eventsOf, grantOf, panelFollowed, settledUntil, sharing } from './support/living.ts';
import { jobsOf, mailsTo } from './support/outbox.ts';
import { account, grant, person, type SignedIn, services, submit, visit } from './support/world.ts';

/** The panel answers every cut with 503; the entry has been tried as often as it is. */
const endedInVain = async () => {
  const scene = await sharing({ host: 'slow-cut' });
  await submit(`/grants/${scene.given.id}/end`, {}, scene.owner);
  await panelFollowed(scene.given.id);
  await env.DB.prepare(
    `UPDATE outbox SET attempts = ? WHERE payload ->> 'grantId' = ? AND kind = 'connector'`,
  )
    .bind(lastAttempt - 1, scene.given.id)
    .run();
  await settledUntil(async () =>
    (await eventsOf(scene.shop.id, scene.given.id)).some(
      ({ event }) => event === 'grant.deprovision_given_up',
    ),
  );
  return scene;
};
const noticesTo = async (one: SignedIn) =>
  (await mailsTo(one.person.email)).filter((mail) => mail['template'] === 'notice');

test('[E38] a cut that is given up is told to the customer and the admins, and the pages lead through it by hand', async () => {
  const admin = await person('Ada Admin', { hostRole: 'admin' });
  const { owner, clerk, helper, boss, on, given } = await endedInVain();
  expect(await jobsOf(given.id)).toEqual(['deprovision']);
  expect((await grantOf(given.id)).panelState).toBe('not_yet_cut');
  for (const one of [owner, clerk]) {
    expect(await noticesTo(one)).toMatchObject([
      { notice: 'cut_given_up', path: `/grants/${given.id}/receipt` },
    ]);
  }
  for (const one of [helper, boss]) expect(await noticesTo(one)).toEqual([]);
  expect(await noticesTo(admin)).toMatchObject([{ notice: 'panel_not_cutting', about: on.name }]);

  for (const path of [`/grants/${given.id}`, `/grants/${given.id}/receipt`]) {
    const page = await (await visit(path, owner)).text();
    expect(page).toContain('we have stopped trying');
    expect(page).not.toContain('We keep trying');
    expect(page).toContain('data-cut-by-hand');
    expect(page).toContain('Remove every member of Studio Nord');
    // The partner reads the same state, and has nothing to do there.
    const theirs = await (await visit(path, boss)).text();
    expect(theirs).toContain('we have stopped trying');
    expect(theirs).not.toContain('data-cut-by-hand');
  }
});

test('[E38] the admins hear of one panel once a day, however many cuts it leaves undone', async () => {
  const admin = await person('Ada Admin', { hostRole: 'admin' });
  const { studio, shop, on, given } = await endedInVain();
  const all = await services();
  const second = await grant(await account(shop, on), studio, undefined, { panelState: 'not_yet_cut' });
  await reportGivenUp({ job: 'deprovision', grantId: second.id, generation: second.panelGeneration }, all);
  const mine = (await noticesTo(admin)).filter((mail) => mail['about'] === on.name);
  expect(mine).toHaveLength(1);
  // What was cut meanwhile, or belongs to an older state, is nobody's alarm.
  const before = await noticesTo(admin);
  await reportGivenUp({ job: 'deprovision', grantId: given.id, generation: 0 }, all);
  expect(await noticesTo(admin)).toEqual(before);
});

test('[E38] once the panel has confirmed, nothing of it is left on the page', async () => {
  const { owner, given } = await endedInVain();
  await env.DB.prepare(`UPDATE grants SET panel_state = 'cut', version = version + 1 WHERE id = ?`)
    .bind(given.id)
    .run();
  const page = await (await visit(`/grants/${given.id}/receipt`, owner)).text();
  expect(page).not.toContain('data-cut-by-hand');
  expect(page).not.toContain('we have stopped trying');
});
