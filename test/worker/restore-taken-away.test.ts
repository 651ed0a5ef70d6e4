import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import type { AuditEvent, SetWrite } from '../../worker/app/change-set.ts';
import { browser, codeOf, led, reasonOn, signIn } from './support/browser.ts';
import { grantOf, sharing } from './support/living.ts';
import { copyDatabase, restoreDatabase } from './support/older-copy.ts';
import { mailsTo } from './support/outbox.ts';
import { addPasskey, usePasskey } from './support/passkeys.ts';
import { aMinute, commit, minutes, openRestores, rested, restored } from './support/restoring.ts';
import { account, grant, person, services, submit, visit } from './support/world.ts';

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

const changeTo = async (from: string, to: string): Promise<void> => {
  const one = browser();
  await signIn(one, from);
  const challenge = led(await one.post('/me/address', { email: to }), 'challenge');
  expect((await one.post('/me/address/code', { challenge, code: await codeOf(challenge) })).status).toBe(303);
};

/** How a sign-in by a mailed code ends. */
const signingIn = async (email: string): Promise<string> => {
  const one = browser();
  const challenge = led(await one.post('/sign-in', { email }), 'challenge');
  const entered = await one.post('/sign-in/code', { challenge, code: await codeOf(challenge) });
  return entered.status === 303 ? 'signed in' : ((await reasonOn(entered)) ?? 'refused');
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

test('[A8] [E56] an address that was left signs nobody in from a copy, from the first try on', async () => {
  await aMinute();
  const lena = await person('Lena', { email: 'lena.left@post.example' });
  await rested();
  const copy = await copyDatabase();
  await changeTo('lena.left@post.example', 'lena.now@post.example');
  await rested();
  await restoreDatabase(copy);
  const { store } = await services();
  // The copy says yes; what is known outside says that it is another's by now, and notices the restore.
  expect((await store.persons.byEmail('lena.left@post.example'))?.id).toBe(lena.person.id);
  expect(await signingIn('lena.left@post.example')).toBe('address_changed_recently');
  expect(await openRestores()).toBe(1);
  await aMinute();
  await minutes();
  expect((await store.persons.byId(lena.person.id))?.email).toBe('lena.now@post.example');
  expect(await store.persons.byEmail('lena.left@post.example')).toBeNull();
  expect(await signingIn('lena.now@post.example')).toBe('signed in');
  // The old address has a way back again, because the copy knows nothing of the link it had.
  const told = (await mailsTo('lena.left@post.example')).filter((one) => one['notice'] === 'address_changed');
  const path = String(told.at(-1)?.['path']);
  const { secrets, clock } = await services();
  expect(await store.proof.openAddressChange(lena.person.id, clock.now())).not.toBeNull();
  const t = await secrets.linkToken('address_change', path.split('/')[2] ?? '', 1);
  expect((await browser().post(`${path}/undo`, { t })).status).toBeLessThan(400);
  expect((await store.persons.byId(lena.person.id))?.email).toBe('lena.left@post.example');
});

test('[A8] [E24] a thief whose change of address was undone has it neither by the copy nor by a link of that time', async () => {
  await aMinute();
  const mara = await person('Mara', { email: 'mara@post.example' });
  await changeTo('mara@post.example', 'thief.m@post.example');
  const { store, secrets, clock } = await services();
  const open = await store.proof.openAddressChange(mara.person.id, clock.now());
  await rested();
  const copy = await copyDatabase();
  const t = await secrets.linkToken('address_change', open?.id ?? '', 1);
  expect((await browser().post(`/address-changes/${open?.id}/undo`, { t })).status).toBeLessThan(400);
  await rested();
  await restored(copy);
  expect((await store.persons.byId(mara.person.id))?.email).toBe('mara@post.example');
  expect(await store.persons.byEmail('thief.m@post.example')).toBeNull();
  expect((await store.proof.addressChange(open?.id ?? ''))?.state).toBe('undone');
  expect(await signingIn('mara@post.example')).toBe('signed in');
});

test('[A8] [E56] an address that passed on to somebody else follows both; one that was taken anew meanwhile stays with nobody', async () => {
  await aMinute();
  const first = await person('First', { email: 'desk@post.example' });
  const second = await person('Second', { email: 'second@post.example' });
  const third = await person('Third', { email: 'third@post.example' });
  await rested();
  const copy = await copyDatabase();
  await changeTo('desk@post.example', 'first@post.example');
  await env.DB.prepare(`UPDATE address_changes SET state = 'confirmed', version = version + 1`).run();
  await changeTo('second@post.example', 'desk@post.example');
  await changeTo('third@post.example', 'third.now@post.example');
  await rested();
  await restoreDatabase(copy);
  // Before the minute has noticed: the copy knows nobody of that address.
  expect(await signingIn('third.now@post.example')).toBe('signed in');
  await aMinute();
  await minutes();
  const { store } = await services();
  const emailOf = async (id: string) => (await store.persons.byId(id))?.email;
  expect(await emailOf(first.person.id)).toBe('first@post.example');
  expect(await emailOf(second.person.id)).toBe('desk@post.example');
  expect(await emailOf(third.person.id)).toBe(`${third.person.id}@left.invalid`);
});

test('[A8] [E56] a passkey that was removed signs nobody in from a copy, from the first try on', async () => {
  await aMinute();
  const pia = await person('Pia');
  const mine = browser({ cookie: pia.cookie });
  const { key } = await addPasskey(mine);
  const { store } = await services();
  const [passkey] = await store.persons.passkeys(pia.person.id);
  if (!passkey) throw new Error('no passkey');
  await rested();
  const copy = await copyDatabase();
  await commit({ writes: [{ do: 'delete', kind: 'passkey', row: passkey }] });
  await rested();
  await restoreDatabase(copy);
  expect(await store.persons.passkeys(pia.person.id)).toHaveLength(1);
  const thief = browser();
  expect(await reasonOn(await usePasskey(thief, key, '/sign-in/passkey'))).toBe('passkey_failed');
  expect(await openRestores()).toBe(1);
  await minutes();
  expect(await store.persons.passkeys(pia.person.id)).toEqual([]);
});
