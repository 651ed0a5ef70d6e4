import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { day } from '../../shared/domain/duration.ts';
import { mailsTo } from './support/outbox.ts';
import { ask, asked, client, websites } from './support/requests.ts';
import { organisation, partner, person, type SignedIn, services, submit, visit } from './support/world.ts';

const stage = async () => {
  const boss = await person('Nora Nord');
  const studio = await partner('Studio Nord', [[boss, 'legal_representative']]);
  const admin = await person('Ada Admin', { hostRole: 'admin' });
  return { boss, studio, admin };
};
type Stage = Awaited<ReturnType<typeof stage>>;

/** Asks somebody who never asked to be asked; gives back the way to say so. */
const bothered = async ({ boss, studio }: Stage, name: string) => {
  const owner = await person(name);
  await organisation(name, [[owner, 'legal_representative']]);
  const request = await asked(await client(studio.id, '', name), websites(owner.person.email), boss);
  const act = (verb: string, fields: Record<string, string>) =>
    submit(`/requests/${request.id}/${verb}`, fields, owner);
  return { owner, request, act };
};

const alarmsTo = async (admin: SignedIn) =>
  (await mailsTo(admin.person.email)).filter((mail) => mail['template'] === 'notice');

const atPage = async ({ admin, studio }: Stage): Promise<string> =>
  new RegExp(`data-alarm="([a-z_]+)"><a href="/admin/applications/${studio.id}"`).exec(
    await (await visit('/admin', admin)).text(),
  )?.[1] ?? 'none';

test('[E20] three who block a partner alarm the admins, once a day, by mail and in the dashboard', async () => {
  const scene = await stage();
  const first = await bothered(scene, 'One');
  // Whoever blocks again and again alarms nobody alone.
  for (const _ of [1, 2, 3, 4]) {
    expect((await first.act('block', {})).status).toBe(303);
    await submit(
      '/requests/allow',
      { partner: scene.studio.id, address: first.owner.person.email },
      first.owner,
    );
  }
  await (await bothered(scene, 'Two')).act('block', {});
  expect(await alarmsTo(scene.admin)).toEqual([]);
  expect(await atPage(scene)).toBe('none');
  await (await bothered(scene, 'Three')).act('block', {});
  expect(await alarmsTo(scene.admin)).toMatchObject([
    {
      notice: 'partner_often_blocked',
      about: 'Studio Nord',
      path: `/admin/applications/${scene.studio.id}`,
    },
  ]);
  expect(await atPage(scene)).toBe('blocked');
  await (await bothered(scene, 'Four')).act('block', {});
  expect(await alarmsTo(scene.admin)).toHaveLength(1);
  // The partner learns nothing of it; the admin finds it beside the decision.
  expect(await (await visit(`/organisations/${scene.studio.id}/log`, scene.boss)).text()).not.toContain(
    'alarm',
  );
  const page = await (await visit(`/admin/applications/${scene.studio.id}`, scene.admin)).text();
  expect(page).toContain('partner.alarm');
  // A day later the next one counts again.
  await env.DB.prepare('UPDATE rate_windows SET until = until - ? WHERE bucket = ?')
    .bind(2 * day, `partner_alarm:${scene.studio.id}`)
    .run();
  await (await bothered(scene, 'Five')).act('block', {});
  expect(await alarmsTo(scene.admin)).toHaveLength(2);
});

test('[E20] three reports are an alarm beside the reports themselves', async () => {
  const scene = await stage();
  for (const name of ['Uno', 'Due', 'Tre']) {
    await (await bothered(scene, name)).act('report', { text: 'They pretend to be you' });
  }
  expect(await alarmsTo(scene.admin)).toMatchObject([{ notice: 'partner_often_reported' }]);
  expect(await atPage(scene)).toBe('reported');
});

test('[E20] a partner at its limit of a day alarms at once, at that of single mailboxes only with several', async () => {
  const many = await stage();
  const { clock } = await services();
  await env.DB.prepare('INSERT INTO rate_windows (bucket, count, until) VALUES (?, 100, ?)')
    .bind(`requests:${many.studio.id}`, clock.now() + day)
    .run();
  const over = await ask(await client(many.studio.id, '', 'Over'), websites('over@berg.example'), many.boss);
  expect(over.status).toBe(429);
  expect(await mailsTo('over@berg.example')).toHaveLength(0);
  expect(await alarmsTo(many.admin)).toMatchObject([{ notice: 'partner_at_limit' }]);

  const same = await stage();
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    const request = await asked(
      await client(same.studio.id, '', name),
      websites(`${name}@berg.example`),
      same.boss,
    );
    expect((await alarmsTo(same.admin)).map((mail) => mail['about'])).toEqual([]);
    const again = () => submit(`/requests/${request.id}/resend`, {}, same.boss);
    expect([(await again()).status, (await again()).status]).toEqual([303, 303]);
    for (const _ of [1, 2, 3]) expect((await again()).status).toBe(429);
  }
  expect(await alarmsTo(same.admin)).toMatchObject([{ notice: 'partner_at_limit' }]);
});

test('[E20] nobody but an admin sees alarms', async () => {
  const scene = await stage();
  for (const name of ['Eins', 'Zwei', 'Drei']) await (await bothered(scene, name)).act('block', {});
  expect((await visit('/admin', scene.boss)).status).toBe(404);
  expect(await mailsTo(scene.boss.person.email)).not.toContainEqual(
    expect.objectContaining({ template: 'notice' }),
  );
});
