import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { minute } from '../../shared/domain/duration.ts';
import { removePasskey } from '../../worker/app/person/manage-passkeys.ts';
import { authenticator } from './support/authenticator.ts';
import { type Browser, browser, reasonOn, signIn } from './support/browser.ts';
import { contextOf } from './support/living.ts';
import { mailsTo } from './support/outbox.ts';
import { addPasskey, startAt, usePasskey } from './support/passkeys.ts';
import { account, grant, organisation, panel, partner, person, services } from './support/world.ts';

const signedIn = async (email: string): Promise<Browser> => {
  const one = browser();
  await signIn(one, email);
  return one;
};
const deviceOf = async (one: Browser) => {
  const { store, secrets, clock } = await services();
  const hash = await secrets.hash(one.cookie()?.split('=')[1] ?? '');
  return (await store.devices.bySecret(hash, clock.now()))?.device ?? null;
};
const age = (one: Browser, milliseconds: number) =>
  services().then(async ({ secrets }) =>
    env.DB.prepare(
      'UPDATE devices SET proven_at = proven_at - ?1, passkey_at = passkey_at - ?1 WHERE secret_hash = ?2',
    )
      .bind(milliseconds, await secrets.hash(one.cookie()?.split('=')[1] ?? ''))
      .run(),
  );

test('[O1] a passkey added on one browser signs in on another, without any address', async () => {
  const email = 'passkey@post.example';
  const one = await signedIn(email);
  const secret = one.cookie();
  const { key, answer } = await addPasskey(one);
  expect(answer.status).toBe(303);
  expect(one.cookie()).not.toBe(secret);
  expect((await deviceOf(one))?.passkeyAt).not.toBeNull();
  expect(await mailsTo(email)).toContainEqual(
    expect.objectContaining({ template: 'passkey_changed', change: 'added' }),
  );

  const other = browser();
  const entered = await usePasskey(other, key, '/sign-in/passkey', {}, { next: '/me' });
  expect(entered.headers.get('location')).toBe('/me');
  const device = await deviceOf(other);
  expect(device?.scope).toBe('full');
  expect(device?.provenAt).not.toBeNull();
  expect(device?.passkeyAt).not.toBeNull();
  expect(await (await other.get('/me')).text()).toContain('Test key');
});

test('[O1] each fault of an answer is refused, and none signs in', async () => {
  const one = await signedIn('faults@post.example');
  const { key } = await addPasskey(one);
  const faults = [
    { origin: 'https://evil.example' },
    { rpId: 'evil.example' },
    { verified: false },
    { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
    { counter: 0 },
  ];
  for (const fault of faults) {
    const other = browser();
    const refused = await usePasskey(other, key, '/sign-in/passkey', fault);
    expect([fault, refused.status, await reasonOn(refused)]).toEqual([fault, 422, 'passkey_failed']);
    expect(other.cookie()).toBeNull();
  }
  const stranger = await authenticator();
  expect(await reasonOn(await usePasskey(browser(), stranger, '/sign-in/passkey'))).toBe('passkey_failed');
});

test('[O1] a challenge works once, and only for the ceremony and person it was made for', async () => {
  const one = await signedIn('single@post.example');
  const { key } = await addPasskey(one);
  const other = browser();
  const { challenge, options } = await startAt(other, '/sign-in/passkey/options');
  expect(options.allowCredentials ?? []).toEqual([]);
  const response = await key.use({ challenge: options.challenge });
  expect((await other.post('/sign-in/passkey', { challenge, response })).status).toBe(303);
  const replayed = browser();
  expect(await reasonOn(await replayed.post('/sign-in/passkey', { challenge, response }))).toBe(
    'passkey_failed',
  );
  expect(replayed.cookie()).toBeNull();

  // A sign-in challenge is no proof, a proof's challenge signs nobody in.
  const forSignIn = await startAt(browser(), '/sign-in/passkey/options');
  const used = await key.use({ challenge: forSignIn.options.challenge });
  const asProof = await one.post('/prove/passkey', { challenge: forSignIn.challenge, response: used });
  expect(await reasonOn(asProof)).toBe('passkey_failed');
  const forProof = await startAt(one, '/prove/passkey/options');
  expect(forProof.options.allowCredentials?.map(({ id }) => id)).toEqual([key.id]);
  const proof = await key.use({ challenge: forProof.options.challenge });
  const asSignIn = await browser().post('/sign-in/passkey', {
    challenge: forProof.challenge,
    response: proof,
  });
  expect(await reasonOn(asSignIn)).toBe('passkey_failed');
});

test('[M3] a passkey proves freshly, rotates the session, and only one’s own counts', async () => {
  const one = await signedIn('prover@post.example');
  const { key } = await addPasskey(one);
  await age(one, 60 * minute);
  expect((await one.get('/me/passkeys/new')).headers.get('location')).toBe(
    '/prove?passkey=1&next=%2Fme%2Fpasskeys%2Fnew',
  );
  const foreign = await signedIn('foreign@post.example');
  const { key: foreignKey } = await addPasskey(foreign);
  expect(await reasonOn(await usePasskey(one, foreignKey, '/prove/passkey'))).toBe('passkey_failed');
  const before = one.cookie();
  const proved = await usePasskey(one, key, '/prove/passkey', {}, { next: '/me/passkeys/new' });
  expect(proved.headers.get('location')).toBe('/me/passkeys/new');
  expect(one.cookie()).not.toBe(before);
  expect((await browser({ cookie: before ?? '' }).get('/me')).headers.get('location')).toContain('/sign-in');
  expect((await one.get('/me/passkeys/new')).status).toBe(200);
});

test('[O2] adding and removing need a fresh proof; nobody removes another’s passkey', async () => {
  const email = 'owner@post.example';
  const one = await signedIn(email);
  await addPasskey(one);
  const owner = await (await services()).store.persons.byEmail(email);
  const [passkey] = await (await services()).store.persons.passkeys(owner?.id ?? '');
  const remove = `/me/passkeys/${passkey?.id}/remove`;
  const other = await person('Other');
  expect((await browser({ cookie: other.cookie }).post(remove)).status).toBe(404);
  await age(one, 11 * minute);
  expect(await reasonOn(await one.post(remove))).toBe('passkey_required');
  expect((await one.post('/me/passkeys/options')).status).toBe(403);
  await age(one, -11 * minute);
  expect((await one.post(remove)).status).toBe(303);
  expect(await (await services()).store.persons.passkeys(owner?.id ?? '')).toEqual([]);
  expect((await mailsTo(email)).at(-1)).toMatchObject({ template: 'passkey_changed', change: 'removed' });
});

test('[O2] a page that needs a fresh proof keeps the form: proof in a new tab, then the same again', async () => {
  const one = await signedIn('form@post.example');
  const made = await one.post('/organisations/new', { name: 'Form & Co' });
  const place = `${made.headers.get('location')}/members/invite`;
  await age(one, 11 * minute);
  const refused = await one.post(place, {
    email: 'newone@post.example',
    role: 'administrator',
  });
  expect(refused.status).toBe(403);
  const page = await refused.text();
  expect(page).toContain('href="/prove"');
  expect(page).toContain(`action="${place}"`);
  expect(page).toContain('name="email" value="newone@post.example"');
  expect(page).toContain('name="role" value="administrator"');
  await age(one, -11 * minute);
  const again = await one.post(place, { email: 'newone@post.example', role: 'administrator' });
  expect(again.headers.get('location')).toContain('done=invited');
});

test('[O1] the passkey pages take no script of another origin', async () => {
  const answer = await browser().get('/sign-in');
  expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
  const page = await answer.text();
  expect([...page.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)).toEqual([
    '<script type="module" src="/passkey.js">',
  ]);
  expect(page).toContain('<div hidden="" data-passkey-area="true">');
});

test('[S15] the last passkey stays while a code would prove nothing, so that nobody shuts itself out', async () => {
  const owner = await person('Owner', { email: 'owner@lastkey.example' });
  const customer = await organisation('Shop', [[owner, 'legal_representative']]);
  const shared = await account(customer, await panel('internex'));
  const ctx = await contextOf(owner);
  const keys = ['key_first', 'key_last'].map((id) => ({
    id,
    personId: owner.person.id,
    credentialId: id,
    publicKey: 'x',
    counter: 0,
    transports: [],
    name: id,
    createdAt: ctx.now,
    lastUsedAt: null,
  }));
  const domain = { id: 'd1', parent: null, category: 'domain', name: 'lastkey.example' } as const;
  await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: keys.map((row) => ({ do: 'insert', kind: 'passkey', row })),
    sets: [
      {
        do: 'replace_products',
        accountId: shared.id,
        products: [{ ...domain, shareable: true, actions: ['view'] }],
        at: ctx.now,
      },
    ],
    audit: [],
  });
  const given = await grant(shared, await partner('Studio', []));
  expect(await removePasskey(ctx, { passkeyId: 'key_first' })).toMatchObject({ ok: true });
  expect(await removePasskey(ctx, { passkeyId: 'key_last' })).toMatchObject({
    ok: false,
    error: { code: 'address_inside_shared_account' },
  });
  await env.DB.prepare(`UPDATE grants SET ended_at = 1, panel_state = 'cut' WHERE id = ?`)
    .bind(given.id)
    .run();
  expect(await removePasskey(ctx, { passkeyId: 'key_last' })).toMatchObject({ ok: true });
});
