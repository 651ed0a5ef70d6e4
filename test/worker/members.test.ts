import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { isIdentifier } from '../../shared/domain/identifier.ts';
import type { MemberInvitation, MemberRole, Organisation } from '../../shared/domain/organisation.ts';
import { browser, reasonOn, signIn, snapshot } from './support/browser.ts';
import { mailsTo } from './support/outbox.ts';
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
const firm = async (name: string) => {
  const boss = await person(`${name} boss`);
  const clerk = await person(`${name} clerk`);
  const own = await organisation(name, [
    [boss, 'legal_representative'],
    [clerk, 'collaborator'],
  ]);
  return { boss, clerk, own, place: `/organisations/${own.id}/members` };
};
const roles = async (own: Organisation) =>
  Object.fromEntries(
    (await (await services()).store.organisations.members(own.id)).map(({ person: one, member }) => [
      one.id,
      member.role,
    ]),
  );
const invitationOf = async (own: Organisation, email: string): Promise<MemberInvitation> => {
  const { results } = await env.DB.prepare(
    'SELECT id FROM member_invitations WHERE organisation_id = ? AND email = ? ORDER BY rowid DESC LIMIT 1',
  )
    .bind(own.id, email)
    .all<{ id: string }>();
  const found = await (await services()).store.organisations.memberInvitation(results[0]?.id ?? '');
  if (!found) throw new Error(`no invitation for ${email}`);
  return found;
};
const linkOf = async ({ id, generation }: MemberInvitation, older = 0) => {
  const t = await (await services()).secrets.linkToken('member_invitation', id, generation - older);
  return { path: `/member-invitations/${id}?t=${t}`, accept: `/member-invitations/${id}/accept`, t };
};
const invite = async (
  boss: SignedIn,
  own: Organisation,
  email: string,
  role: MemberRole = 'administrator',
) => {
  const answer = await as(boss).post(`/organisations/${own.id}/members/invite`, { email, role });
  expect(answer.headers.get('location')).toContain('done=invited');
  return invitationOf(own, email);
};

test('[O4] making an organisation makes one its legal representative, with a Client-ID of its own', async () => {
  const one = as(await person('Founder'));
  const made = await one.post('/organisations/new', { name: ' Berg \u202EBakery ' });
  const id = (made.headers.get('location') ?? '').split('/').at(-1) ?? '';
  const row = await (await services()).store.organisations.byId(id);
  expect(row?.name).toBe('Berg Bakery');
  expect(isIdentifier('CID', row?.clientId ?? '')).toBe(true);
  expect(await (await one.get(`/organisations/${id}/members`)).text()).toContain('Legal representative');
  expect((await one.get('/')).headers.get('location')).toBe(`/organisations/${id}`);
  for (let more = 0; more < 9; more += 1) await one.post('/organisations/new', { name: `More ${more}` });
  expect((await one.post('/organisations/new', { name: 'Too many' })).status).toBe(429);
});

test('[O3] [O4] an invited person joins with the address it was sent to, and then has two organisations', async () => {
  const { boss, own } = await firm('Joining');
  const guest = await person('Guest');
  await organisation('Guest’s own', [[guest, 'legal_representative']]);
  const invitation = await invite(boss, own, guest.person.email);
  const { path, accept, t } = await linkOf(invitation);
  expect(await mailsTo(guest.person.email)).toMatchObject([
    {
      template: 'member_invitation',
      invitationId: invitation.id,
      generation: 1,
      organisationName: 'Joining',
    },
  ]);
  const page = await as(guest).get(path);
  expect(await page.text()).toContain('Joining invites you');
  expect((await as(guest).post(accept, { t })).headers.get('location')).toBe(`/organisations/${own.id}`);
  expect((await roles(own))[guest.person.id]).toBe('administrator');
  const { organisations } = await (await call('GET', '/api/me', guest)).json<{ organisations: unknown[] }>();
  expect(organisations).toHaveLength(2);
  expect(await reasonOn(await as(guest).post(accept, { t }))).toBe('invitation_not_pending');
});

test('[O3] somebody new signs in by the link and comes back to it', async () => {
  const { boss, own } = await firm('Newcomers');
  const { path, accept, t } = await linkOf(await invite(boss, own, 'newcomer@post.example', 'collaborator'));
  const one = browser();
  const location = (await one.get(path)).headers.get('location') ?? '';
  const next = new URL(location, 'https://x.example').searchParams.get('next') ?? '';
  expect((await signIn(one, 'newcomer@post.example', next)).headers.get('location')).toBe(path);
  expect((await one.post(accept, { t })).status).toBe(303);
});

test('[E5] another person with the link sees nothing, and learns no address', async () => {
  const { boss, own } = await firm('Forwarded');
  const { path, accept, t } = await linkOf(await invite(boss, own, 'right.one@post.example'));
  const thief = as(await person('Thief'));
  const shown = await thief.get(path);
  expect(shown.status).toBe(404);
  expect(await shown.text()).not.toContain('right.one');
  expect((await thief.post(accept, { t })).status).toBe(404);
});

test('[E5] inviting again kills the old link; a withdrawn or old one says so', async () => {
  const { boss, own } = await firm('Resending');
  const guest = await person('Resent');
  const first = await invite(boss, own, guest.person.email);
  const second = await invite(boss, own, guest.person.email, 'collaborator');
  expect([second.id, second.generation, second.role]).toEqual([first.id, 2, 'collaborator']);
  const old = await linkOf(second, 1);
  expect(await reasonOn(await as(guest).get(old.path))).toBe('link_replaced');
  expect(await reasonOn(await as(guest).post(old.accept, { t: old.t }))).toBe('link_replaced');
  expect((await as(guest).post(old.accept, { t: 'x'.repeat(32) })).status).toBe(404);
  const current = await linkOf(second);
  await env.DB.prepare('UPDATE member_invitations SET expires_at = 1 WHERE id = ?').bind(second.id).run();
  expect(await reasonOn(await as(guest).post(current.accept, { t: current.t }))).toBe('link_expired');
  await as(boss).post(`/organisations/${own.id}/members/invitations/${second.id}/cancel`);
  expect(await reasonOn(await as(guest).post(current.accept, { t: current.t }))).toBe(
    'invitation_not_pending',
  );
  expect((await roles(own))[guest.person.id]).toBeUndefined();
});

test('[E4] opening the link joins nobody', async () => {
  const { boss, own } = await firm('Scanned');
  const guest = await person('Scanned');
  const { path } = await linkOf(await invite(boss, own, guest.person.email));
  const before = await snapshot();
  await as(guest).get(path);
  await browser().get(path);
  expect(await snapshot()).toBe(before);
});

test('[E2] accepting twice at once makes one member', async () => {
  const { boss, own } = await firm('Racing');
  const guest = await person('Racer');
  const { accept, t } = await linkOf(await invite(boss, own, guest.person.email));
  const answers = await Promise.all([as(guest).post(accept, { t }), as(guest).post(accept, { t })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect(Object.keys(await roles(own))).toHaveLength(3);
});

test('[O3] [E24] the last legal representative can neither go nor step down', async () => {
  const { boss, clerk, own, place } = await firm('Last');
  const own2 = as(boss);
  for (const [path, fields] of [
    [`${place}/${boss.person.id}/remove`, {}],
    [`${place}/${boss.person.id}/role`, { role: 'administrator' }],
  ] as const) {
    const refused = await own2.post(path, fields);
    expect([refused.status, await reasonOn(refused)]).toEqual([409, 'last_representative']);
  }
  await own2.post(`${place}/${clerk.person.id}/role`, { role: 'legal_representative' });
  const answers = await Promise.all([
    as(boss).post(`${place}/${boss.person.id}/remove`),
    as(clerk).post(`${place}/${clerk.person.id}/remove`),
  ]);
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  expect(Object.values(await roles(own))).toEqual(['legal_representative']);
});

test('[E18] a removed member is cut at once: pages, API, assignments', async () => {
  const boss = await person('Agency boss');
  const former = await person('Former');
  const owner = await person('Owner');
  const agency = await partner('Cutting', [
    [boss, 'legal_representative'],
    [former, 'collaborator'],
  ]);
  const shop = await organisation('Shop', [[owner, 'legal_representative']]);
  const given = await grant(await account(shop, await panel('internex')), agency);
  const { commit, clock, store } = await services();
  await commit({
    actor: { kind: 'system' },
    requestId: 'scene',
    now: clock.now(),
    audit: [],
    sets: [{ do: 'assign', grantId: given.id, to: { personId: former.person.id }, products: null }],
  });
  const place = `/organisations/${agency.id}/members`;
  expect((await as(former).get(place)).status).toBe(200);
  expect((await call('POST', `/api/clients/${given.id}/open`, former, {})).status).toBe(200);
  const removed = await as(boss).post(`${place}/${former.person.id}/remove`);
  expect(removed.headers.get('location')).toContain('done=removed');
  expect((await as(former).get(place)).status).toBe(404);
  expect((await call('POST', `/api/clients/${given.id}/open`, former, {})).status).toBe(404);
  expect(await (await call('GET', '/api/me', former)).json()).toMatchObject({ organisations: [] });
  expect(await store.grants.assignees(given.id)).toEqual([]);
  // Coming back later brings no old assignment with it.
  const { accept, t } = await linkOf(await invite(boss, agency, former.person.email, 'collaborator'));
  await as(former).post(accept, { t });
  expect(await store.grants.assignees(given.id)).toEqual([]);
});

test('[O3] only legal representatives manage, each change stands in the organisation’s log', async () => {
  const { boss, clerk, own, place } = await firm('Logged');
  const page = await (await as(clerk).get(place)).text();
  expect(page).toContain('Only legal representatives');
  expect(page).not.toContain('/remove');
  expect((await as(clerk).post(`${place}/${boss.person.id}/remove`)).status).toBe(403);
  const invitation = await invite(boss, own, 'logged.guest@post.example');
  await as(boss).post(`${place}/invitations/${invitation.id}/cancel`);
  await as(boss).post(`${place}/${clerk.person.id}/role`, { role: 'administrator' });
  await as(boss).post(`${place}/${clerk.person.id}/remove`);
  const { results } = await env.DB.prepare(
    'SELECT event, actor_id, data FROM audit_events WHERE organisation_id = ? ORDER BY rowid',
  )
    .bind(own.id)
    .all<{ event: string; actor_id: string; data: string }>();
  expect(results.map(({ event }) => event)).toEqual([
    'member.invited',
    'member.invitation_cancelled',
    'member.role_changed',
    'member.removed',
  ]);
  expect(new Set(results.map(({ actor_id }) => actor_id))).toEqual(new Set([boss.person.id]));
  expect(JSON.stringify(results)).not.toContain('logged.guest@');
});

test('[O3] bad input changes nothing, and an invitation of another organisation does not exist here', async () => {
  const { boss, clerk, own, place } = await firm('Careful');
  const other = await firm('Elsewhere');
  const foreign = await invite(other.boss, other.own, 'foreign@post.example');
  const one = as(boss);
  expect((await one.post(`${place}/invite`, { email: 'nobody', role: 'collaborator' })).status).toBe(400);
  expect((await one.post(`${place}/invite`, { email: 'a@post.example', role: 'owner' })).status).toBe(400);
  expect(
    await reasonOn(await one.post(`${place}/invite`, { email: clerk.person.email, role: 'collaborator' })),
  ).toBe('already_member');
  expect((await one.post(`${place}/${clerk.person.id}/role`, { role: 'admin' })).status).toBe(400);
  expect((await one.post(`${place}/${other.clerk.person.id}/remove`)).status).toBe(404);
  expect((await one.post(`${place}/invitations/${foreign.id}/cancel`)).status).toBe(404);
  expect((await one.post('/organisations/new', { name: ' ' })).status).toBe(400);
  expect((await one.get('/member-invitations/min_00000000000000000000')).status).toBe(400);
  expect(Object.keys(await roles(own))).toHaveLength(2);
  expect((await invitationOf(other.own, 'foreign@post.example')).state).toBe('pending');
});
