import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { expect, test, vi } from 'vitest';
import { transitionGrant } from '../../shared/domain/grant.ts';
import type { Services } from '../../worker/ports.ts';
import { servicesOf } from '../../worker/services.ts';
import { grantOf } from './support/living.ts';
import { copyDatabase, restoreDatabase } from './support/older-copy.ts';
import { mailsTo } from './support/outbox.ts';
import {
  aMinute,
  logged,
  minutes,
  opening,
  openRestores,
  rested,
  restored,
  scene,
  wholeChain,
} from './support/restoring.ts';
import { person, services, submit } from './support/world.ts';

/** What happens between the copy and the day it is restored. */
const oneDay = async () => {
  const one = await scene();
  const [byCustomer, byPartner, paused, narrowed, opened, untouched] = [
    await one.share(),
    await one.share(),
    await one.share(),
    await one.share(),
    await one.share(),
    await one.share(),
  ];
  // Something before the copy, so that no chain begins with the restore.
  expect(await opening(untouched.id, one.boss)).toBe('opened');
  await rested();
  const copy = await copyDatabase();

  expect((await submit(`/grants/${byCustomer.id}/end`, {}, one.owner)).status).toBe(303);
  expect((await submit(`/grants/${byPartner.id}/disconnect`, {}, one.boss)).status).toBe(303);
  expect((await submit(`/grants/${paused.id}/pause`, {}, one.owner)).status).toBe(303);
  await env.DB.prepare('DELETE FROM opening_locks').run();
  expect(await opening(opened.id, one.boss)).toBe('opened');
  const { commit: write, clock } = await services();
  await write({
    actor: { kind: 'system' },
    requestId: 'test',
    now: clock.now(),
    audit: [
      {
        organisations: [one.shop.id, one.studio.id],
        event: 'grant.rights_changed',
        subject: { kind: 'grant', id: narrowed.id },
      },
    ],
  });
  expect((await grantOf(byCustomer.id)).endedAt).not.toBeNull();
  expect((await grantOf(byPartner.id)).endedAt).not.toBeNull();
  await aMinute();
  await rested();
  const before = { shop: await logged(one.shop.id), studio: await logged(one.studio.id) };
  return { ...one, byCustomer, byPartner, paused, narrowed, opened, untouched, copy, before };
};

test('[A8] [E56] a drill: an older copy revives no grant, refuses every opening until it is matched, and loses nothing of the log', async () => {
  const day = await oneDay();
  const { boss, owner, shop, studio } = day;
  const live = [day.paused, day.narrowed, day.opened, day.untouched];
  const all = [day.byCustomer, day.byPartner, ...live];
  await restoreDatabase(day.copy);
  // The copy knows nothing of any of it.
  expect((await grantOf(day.byCustomer.id)).endedAt).toBeNull();
  expect((await logged(shop.id)).length).toBeLessThan(day.before.shop.length);

  // The very first attempt is refused, though the copy says yes, and freezes everything.
  expect(await opening(day.byCustomer.id, boss)).toBe('grant_not_active');
  expect(await openRestores()).toBe(1);
  for (const { id } of all) expect((await grantOf(id)).frozen).toEqual(['restore']);
  const anew = await person('Nils again', { email: `anew.${boss.person.id.slice(4)}@post.example` });
  await env.DB.prepare(
    `INSERT INTO members (organisation_id, person_id, role, since, version) VALUES (?, ?, 'legal_representative', 1, 1)`,
  )
    .bind(studio.id, anew.person.id)
    .run();
  for (const { id } of all) expect(await opening(id, anew)).not.toBe('opened');
  // Whoever was signed in by the copy is signed out.
  expect(await opening(day.untouched.id, boss)).not.toBe('opened');

  await minutes();
  const after = await Promise.all(all.map(({ id }) => grantOf(id)));
  expect(after.filter(({ endedAt }) => endedAt !== null).map(({ id }) => id)).toEqual([
    day.byCustomer.id,
    day.byPartner.id,
  ]);
  expect(after.map(({ frozen }) => frozen)).toEqual([['restore'], ['restore'], [], [], [], []]);
  expect((await grantOf(day.paused.id)).paused).toBe('customer');
  // Changed after the copy: the customer looks at it first.
  expect((await grantOf(day.narrowed.id)).paused).toBe('customer');
  expect((await grantOf(day.opened.id)).paused).toBeNull();
  expect((await grantOf(day.untouched.id)).paused).toBeNull();
  await env.DB.prepare('DELETE FROM opening_locks').run();
  expect(await opening(day.byCustomer.id, anew)).not.toBe('opened');
  expect(await opening(day.byPartner.id, anew)).not.toBe('opened');

  expect(await logged(shop.id)).toEqual(expect.arrayContaining([...day.before.shop]));
  expect(await logged(studio.id)).toEqual(expect.arrayContaining([...day.before.studio]));
  for (const chain of [shop.id, studio.id, 'host']) await wholeChain(chain);

  for (const side of [owner, boss]) {
    const told = await mailsTo(side.person.email);
    expect(told.filter((mail) => mail['notice'] === 'restore_changed')).toHaveLength(1);
  }
});

test('[A8] an end stands outside the database before it is answered', async () => {
  const { owner, share } = await scene();
  const shared = await share();
  await rested();
  const copy = await copyDatabase();
  expect((await submit(`/grants/${shared.id}/end`, {}, owner)).status).toBe(303);
  // No second for anything else: the log may not even be sealed.
  await restoreDatabase(copy);
  const { safekeeping } = await services();
  expect(
    await safekeeping.agrees({
      customerId: shared.customerId,
      partnerId: shared.partnerId,
      grantId: shared.id,
    }),
  ).toBe(false);
  await minutes();
  expect((await grantOf(shared.id)).endedAt).not.toBeNull();
  expect((await grantOf(shared.id)).endedBy).toBe('customer');
});

test('[A8] an end that no object could be told of is not answered as done, and the log tells of it later', async () => {
  const { share } = await scene();
  const shared = await share();
  await rested();
  const copy = await copyDatabase();
  const { store, clock } = await services();
  const silent = {
    ...env,
    ORGANISATION: {
      idFromName: (name: string) => env.ORGANISATION.idFromName(name),
      get: () => ({ recordEnds: () => Promise.reject(new Error('no answer')) }),
    },
  };
  const context = createExecutionContext();
  const own: Services = await Reflect.apply(servicesOf, undefined, [silent, context]);
  const ended = transitionGrant(shared, { type: 'end', by: 'partner' }, clock.now());
  if (!ended.ok) throw new Error('cannot end');
  const organisations = [shared.customerId, shared.partnerId];
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
  await expect(
    own.commit({
      actor: { kind: 'system' },
      requestId: 'test',
      now: clock.now(),
      writes: [{ do: 'update', kind: 'grant', row: ended.value.grant }],
      audit: [
        {
          organisations,
          event: 'grant.ended',
          subject: { kind: 'grant', id: shared.id },
          data: { by: 'partner' },
        },
      ],
    }),
  ).rejects.toThrow('no answer');
  expect((await store.grants.byId(shared.id))?.endedAt).not.toBeNull();
  await waitOnExecutionContext(context);
  quiet.mockRestore();
  await aMinute();
  await rested();
  await restored(copy);
  expect(await grantOf(shared.id)).toMatchObject({ endedBy: 'partner' });
});
