import { expect, test } from 'vitest';
import { transitionGrant } from '../../shared/domain/grant.ts';
import type { AuditEvent, SetWrite } from '../../worker/app/change-set.ts';
import { grantOf, sharing } from './support/living.ts';
import { copyDatabase } from './support/older-copy.ts';
import { aMinute, commit, rested, restored } from './support/restoring.ts';
import { account, grant, organisation, person, services, submit, visit } from './support/world.ts';

const idIn = (response: Response): string =>
  /tea_[0-9a-z]+/.exec(response.headers.get('location') ?? '')?.[0] ?? 'no team';
const digitsIn = (html: string): string =>
  /class="digits">(\d{5} \d{5})</.exec(html)?.[1]?.replace(' ', '') ?? 'no code';

/** One set write with the entry that a use case would put beside it. */
const write = async (set: SetWrite, event: Pick<AuditEvent, 'organisations' | 'event' | 'subject'>) => {
  const { commit: committing, clock } = await services();
  const done = await committing({
    actor: { kind: 'system' },
    requestId: 'test',
    now: clock.now(),
    sets: [set],
    audit: [event],
  });
  if (!done.ok) throw new Error(done.error.code);
};

test('[A8] [E56] places in teams and assignments that were taken away do not come back with a copy', async () => {
  await aMinute();
  const { manager, worker, shop, shared, studio, on, given } = await sharing();
  const team = async (name: string): Promise<string> => {
    const id = idIn(await submit(`/organisations/${studio.id}/teams`, { name }, manager));
    await submit(`/teams/${id}/members`, { person: worker.person.id }, manager);
    return id;
  };
  const [left, gone, kept] = [await team('Left'), await team('Gone'), await team('Kept')];
  const other = await grant(await account(shop, on), studio);
  const third = await grant(await account(shop, on), studio);
  for (const id of [other.id, third.id]) {
    expect((await submit(`/grants/${id}/assign`, { to: worker.person.id }, manager)).status).toBe(303);
  }
  await rested();
  const copy = await copyDatabase();
  expect((await submit(`/teams/${left}/members`, {}, manager)).status).toBe(303);
  expect((await submit(`/teams/${gone}/delete`, {}, manager)).status).toBe(303);
  // Left and joined again: what is known last counts.
  expect((await submit(`/teams/${kept}/members`, {}, manager)).status).toBe(303);
  await submit(`/teams/${kept}/members`, { person: worker.person.id }, manager);
  expect((await submit(`/grants/${other.id}/assign`, {}, manager)).status).toBe(303);
  await rested();
  await restored(copy);
  const { store } = await services();
  const inside = async (id: string) => (await store.teams.view(id))?.members.map((one) => one.id);
  expect(await inside(left)).toEqual([]);
  expect(await inside(gone)).toBeUndefined();
  expect(await inside(kept)).toEqual([worker.person.id]);
  expect(await store.grants.assignees(other.id)).toEqual([]);
  expect((await store.grants.assignees(third.id)).map(({ id }) => id)).toEqual([worker.person.id]);
  expect((await grantOf(given.id)).frozen).toEqual([]);
  expect(shared.organisationId).toBe(shop.id);
});

test('[A8] [E56] an assignment that was made narrower is not the wide one of the copy', async () => {
  await aMinute();
  const web = { productId: 'web', name: 'Web', category: 'website', actions: ['view'] } as const;
  const mail = { productId: 'mail', name: 'Mail', category: 'mailbox', actions: ['view'] } as const;
  const { manager, worker, shop, studio, given } = await sharing({
    access: { kind: 'limited', products: [web, mail] },
  });
  const to = { personId: worker.person.id };
  const narrowed = (products: readonly (typeof web | typeof mail)[]) =>
    write(
      { do: 'assign', grantId: given.id, to, products },
      {
        organisations: [shop.id, studio.id],
        event: 'grant.assignment_changed',
        subject: { kind: 'grant', id: given.id },
      },
    );
  const { store } = await services();
  expect((await submit(`/grants/${given.id}/assign`, { to: to.personId }, manager)).status).toBe(303);
  await rested();
  const wide = await copyDatabase();
  await narrowed([web]);
  await rested();
  await restored(wide);
  expect(await store.grants.assignees(given.id)).toEqual([]);

  // One that is in the copy as it was left stays.
  await narrowed([mail]);
  await rested();
  const same = await copyDatabase();
  await aMinute();
  await restored(same);
  expect((await store.grants.assignees(given.id)).map(({ id }) => id)).toEqual([to.personId]);
});

test('[A8] [E56] codes that were replaced, a block, an address for answers and a sign-in at the provider do not revive', async () => {
  await aMinute();
  const ada = await person('Ada Admin', { hostRole: 'admin' });
  const { owner, shop, studio } = await sharing();
  const window = `/organisations/${shop.id}/support`;
  const vip = async () => digitsIn(await (await visit(window, owner)).text());
  expect((await submit(`/admin/organisations/${shop.id}/premium`, { on: '1' }, ada)).status).toBe(303);
  const old = await vip();
  const { store, clock } = await services();
  const now = clock.now();
  const link = {
    issuer: 'https://idp.example',
    subject: 'a subject',
    personId: ada.person.id,
    boundAt: now,
    boundBy: 'x',
  };
  await commit({ writes: [{ do: 'insert', kind: 'providerLink', row: link }] });
  const answers = {
    do: 'keep_reply_address',
    organisationId: studio.id,
    email: 'sales@post.example',
  } as const;
  const sender = {
    organisations: [studio.id],
    event: 'request.sender_removed',
    subject: { kind: 'organisation', id: studio.id },
  };
  await write({ ...answers, personId: owner.person.id, at: now, kept: true }, sender);
  await rested();
  const copy = await copyDatabase();

  expect((await submit(`${window}/vip`, {}, owner)).status).toBe(303);
  await commit({ writes: [{ do: 'delete', kind: 'providerLink', row: link }] });
  await write({ ...answers, personId: owner.person.id, at: now, kept: false }, sender);
  for (const addressee of [shop.id, 'lena@post.example']) {
    await write(
      {
        do: 'block_partner',
        addressee,
        partnerId: studio.id,
        personId: owner.person.id,
        at: now,
        blocked: true,
      },
      {
        organisations: addressee === shop.id ? [shop.id] : [],
        event: 'request.partner_blocked',
        subject: { kind: 'partnership', id: studio.id },
      },
    );
  }
  await commit({
    writes: [
      {
        do: 'insert',
        kind: 'requestCode',
        row: { organisationId: shop.id, required: true, generation: 1, version: 1 },
      },
    ],
  });
  await rested();
  await restored(copy);

  const generation = (await store.support.premiumOf(shop.id))?.generation;
  expect(generation).toBe(2);
  const sam = await person('Sam', { hostRole: 'staff' });
  expect((await submit('/staff/identify', { code: old }, sam)).headers.get('location')).toBeNull();
  expect(await store.provider.link(link.issuer, link.subject)).toBeNull();
  expect(await store.requests.replyAddresses(studio.id)).toEqual([]);
  expect(await store.requests.blocked(studio.id, [shop.id])).toBe(true);
  expect(await store.requests.blocked(studio.id, ['lena@post.example'])).toBe(true);
  expect(await store.requests.codes([shop.id])).toMatchObject([{ required: true, generation: 1 }]);
});

test('[A8] [E48] an account that the host moved to its owner is not the former holder’s again', async () => {
  await aMinute();
  const { shop, shared, given } = await sharing();
  const owner = await organisation('True Owner', [[await person('Tina True'), 'legal_representative']]);
  await rested();
  const copy = await copyDatabase();
  const { commit: committing, clock, store } = await services();
  const [now, grantBefore] = [clock.now(), await grantOf(given.id)];
  const ended = transitionGrant(grantBefore, { type: 'end', by: 'host' }, now);
  if (!ended.ok) throw new Error('cannot end');
  const moved = await committing({
    actor: { kind: 'system' },
    requestId: 'test',
    now,
    writes: [
      {
        do: 'update',
        kind: 'account',
        row: { ...shared, organisationId: owner.id, version: shared.version + 1 },
      },
      { do: 'update', kind: 'grant', row: ended.value.grant },
    ],
    audit: [
      { organisations: [shop.id], event: 'account.moved', subject: { kind: 'account', id: shared.id } },
    ],
  });
  expect(moved.ok).toBe(true);
  await rested();
  await restored(copy);
  expect(await store.accounts.byId(shared.id)).toMatchObject({
    organisationId: owner.id,
    pinnedEmail: null,
    provenBy: 'admin',
  });
  expect((await grantOf(given.id)).endedAt).not.toBeNull();
});
