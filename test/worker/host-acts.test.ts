import { env } from 'cloudflare:workers';
import { beforeAll, expect, test } from 'vitest';
import type { Account } from '../../shared/domain/account.ts';
import type { ChangeSet } from '../../worker/app/change-set.ts';
import type { Route } from '../../worker/http/route.ts';
import { routes } from '../../worker/http/routes.ts';
import { bodies } from './support/bodies.ts';
import { sharing } from './support/living.ts';
import { type Scene, scene } from './support/scene.ts';
import { account, organisation, panel, person, services, submit, visit } from './support/world.ts';

/*
 * E14: whatever the host's people do to an organisation stands in that organisation's log. Two things hold
 * it: the commit refuses an act that writes an organisation's rows and names it in no log, and every post of
 * the dashboard and of staff is tried here, so that a new one cannot be forgotten.
 */
let stage: Scene;
beforeAll(async () => {
  stage = await scene();
});

const posts = routes.filter(
  ({ method, authorisation: { kind } }) => method === 'POST' && (kind === 'admin' || kind === 'staff'),
);

/** What belongs to the host alone, and why no organisation's data is in it. */
const hostsOwn: readonly (readonly [RegExp, string])[] = [
  [/^\/admin\/panels/, 'a panel of the host, its credential and its rules'],
  [/^\/admin\/imports/, 'the host’s own list of accounts, before anybody proves one'],
  [/^\/admin\/settings/, 'settings of the deployment'],
  [/^\/admin\/health/, 'what is told of the deployment'],
  [/^\/admin\/outbox/, 'a mail or a job is tried again'],
  [/^\/admin\/people/, 'who works for the host'],
  [/^\/admin\/prices/, 'what the host asks for its products'],
  [/^\/admin\/books\/export$/, 'the host’s own books; the event stands in its log'],
  [/^\/admin\/audit\/export$/, 'the host’s own log; that of an organisation is proved in log-export.test.ts'],
  [/^\/staff\/identify$/, 'who is on the phone; what follows from it is written down by itself'],
];
const isHostsOwn = ({ path }: Route): boolean => hostsOwn.some(([pattern]) => pattern.test(path));

const concerning = posts.filter((route) => !isHostsOwn(route));

const eventsBy = async (personId: string) =>
  (
    await env.DB.prepare(
      'SELECT id, organisation_id, event FROM audit_events WHERE actor_id = ? ORDER BY rowid',
    )
      .bind(personId)
      .all<{ id: string; organisation_id: string | null; event: string }>()
  ).results;

/** An act as the host's people do it, and what it wrote into the organisations' logs. */
const act = async (route: Route) => {
  const who = route.authorisation.kind === 'staff' ? stage.staff : stage.admin;
  const before = new Set((await eventsBy(who.person.id)).map(({ id }) => id));
  await submit(stage.pathOf(route), bodies[`POST ${route.path}`] ?? {}, who);
  const written = (await eventsBy(who.person.id)).filter(({ id }) => !before.has(id));
  return {
    seen: written.filter((one) => one.organisation_id !== null).map(({ event }) => event),
    wrote: written.length > 0,
  };
};

test.each(concerning.map((route) => [route.path, route] as const))(
  '[E14] [A4] POST %s: what it does stands in the log of whom it concerns',
  async (_, route) => {
    // What is refused in this scene has done nothing; what was done is seen.
    const { seen, wrote } = await act(route);
    expect(seen.length > 0).toBe(wrote);
  },
);

/** Events of a person in one organisation's log, oldest first. */
const inLogOf = async (organisationId: string, personId: string) =>
  (await eventsBy(personId))
    .filter((one) => one.organisation_id === organisationId)
    .map(({ event }) => event);

test('[E14] [A4] holding, lifting, suspending, reinstating and ending stand in the logs of both sides', async () => {
  const { owner, shop, studio, given } = await sharing();
  const admin = await person('Ada Admin', { hostRole: 'admin' });
  const { store } = await services();
  const both = async () => [
    await inLogOf(shop.id, admin.person.id),
    await inLogOf(studio.id, admin.person.id),
  ];
  await submit(`/admin/grants/${given.id}/freeze`, { reason: 'complaint' }, admin);
  await submit(`/admin/grants/${given.id}/unfreeze`, { reason: 'settled' }, admin);
  const held = ['grant.frozen', 'grant.unfrozen'];
  expect(await both()).toEqual([held, held]);
  for (const verb of ['suspend', 'reinstate', 'suspend']) {
    const { version } = await store.partnerships.of(studio.id);
    const done = await submit(
      `/admin/applications/${studio.id}/${verb}`,
      { version: String(version), reason: 'because' },
      admin,
    );
    expect(done.status).toBe(303);
  }
  const [customer, partner] = await both();
  expect(customer).toEqual([...held, 'grant.frozen', 'grant.unfrozen', 'grant.frozen']);
  expect(partner?.filter((event) => event.startsWith('partnership.'))).toEqual([
    'partnership.suspended',
    'partnership.reinstated',
    'partnership.suspended',
  ]);
  // And on the page where the customer looks, with the name of who did it.
  const page = await visit(`/organisations/${shop.id}/log?actor=${admin.person.id}`, owner);
  expect(await page.text()).toContain('Ada Admin');
});

const moved = async (audited: readonly string[], hostRole: 'admin' | 'staff' | null, member = false) => {
  const anna = await person('Anna');
  const berg = await organisation('Berg', [[anna, 'legal_representative']]);
  const row: Account = await account(berg, await panel('froxlor'));
  const { commit, clock } = await services();
  const someone = await person('Ada', hostRole === null ? {} : { hostRole });
  const changes: ChangeSet = {
    actor: {
      kind: 'person',
      personId: someone.person.id,
      email: someone.person.email,
      language: 'en',
      memberships: member ? [{ organisationId: berg.id, role: 'administrator' }] : [],
      hostRole,
      session: 'full',
      provenAt: null,
      passkeyAt: null,
      deviceId: 'dev_x',
    },
    requestId: 'test',
    now: clock.now(),
    writes: [{ do: 'update', kind: 'account', row: { ...row, name: 'Moved', version: row.version + 1 } }],
    audit: audited.map((one) => ({
      organisations: one === 'own' ? [berg.id] : [],
      event: 'account.moved',
      subject: { kind: 'account', id: row.id },
    })),
  };
  const outcome = await commit(changes).then(
    ({ ok }) => (ok ? 'written' : 'refused'),
    () => 'fault',
  );
  const stored = await (await services()).store.accounts.byId(row.id);
  return { outcome, name: stored?.name };
};

test('[E14] an act of the host that names the organisation in no log is a fault, and nothing of it is written', async () => {
  for (const role of ['admin', 'staff'] as const) {
    const unseen = await moved(['host'], role);
    expect(unseen.outcome).toBe('fault');
    expect(unseen.name).not.toBe('Moved');
    expect(await moved([], role)).toMatchObject({ outcome: 'fault' });
    expect(await moved(['own'], role)).toEqual({ outcome: 'written', name: 'Moved' });
  }
  // A member acts as a member, and whoever is nobody at the host is not held to it.
  expect(await moved(['host'], 'admin', true)).toMatchObject({ outcome: 'written' });
  expect(await moved(['host'], null)).toMatchObject({ outcome: 'written' });
});
