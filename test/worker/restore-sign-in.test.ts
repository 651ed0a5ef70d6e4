import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { browser, codeOf, led, reasonOn, signIn } from './support/browser.ts';
import { copyDatabase, restoreDatabase } from './support/older-copy.ts';
import { mailsTo } from './support/outbox.ts';
import { addPasskey, usePasskey } from './support/passkeys.ts';
import { aMinute, commit, minutes, openRestores, rested, restored } from './support/restoring.ts';
import { person, services } from './support/world.ts';

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
