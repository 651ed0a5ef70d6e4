import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { devices, me } from '../../shared/api/person.ts';
import { proofAnswer } from '../../shared/api/sign-in.ts';
import { minute, sessionIdle } from '../../shared/domain/duration.ts';
import { browser, codeOf, led, reasonOn, signIn } from './support/browser.ts';
import { call, organisation, partner, person, type SignedIn, services } from './support/world.ts';

const listed = async (as: SignedIn) =>
  v.parse(devices, await (await call('GET', '/api/devices', as)).json()).devices;
const extensionOf = async (as: SignedIn) => (await listed(as)).find((one) => one.current);
const stale = (personId: string) =>
  env.DB.prepare('UPDATE devices SET proven_at = NULL, passkey_at = NULL WHERE person_id = ?')
    .bind(personId)
    .run();
const proofs = async (deviceId: string) => {
  const device = await (await services()).store.devices.byId(deviceId);
  return { provenAt: device?.provenAt ?? null, passkeyAt: device?.passkeyAt ?? null };
};

test('[O2] a person sees its own devices, and nobody else’s', async () => {
  const one = await person('One');
  const other = await person('Other');
  expect((await listed(one)).map(({ kind, current }) => [kind, current]).sort()).toEqual([
    ['extension', true],
    ['web', false],
  ]);
  const ids = (await listed(other)).map(({ id }) => id);
  for (const id of ids) {
    const refused = await call('POST', `/api/devices/${id}/end`, one);
    expect(refused.status).toBe(404);
    expect((await browser({ cookie: one.cookie }).post(`/me/devices/${id}/end`)).status).toBe(404);
  }
  expect(await listed(other)).toHaveLength(2);
});

test('[O2] ending a device stops its tokens and its cookie with the next request', async () => {
  const one = await person('Ending');
  const all = await listed(one);
  const idOf = (kind: 'web' | 'extension') => all.find((device) => device.kind === kind)?.id ?? '';
  const left = v.parse(devices, await (await call('POST', `/api/devices/${idOf('web')}/end`, one)).json());
  expect(left.devices.map(({ kind }) => kind)).toEqual(['extension']);
  expect((await browser({ cookie: one.cookie }).get('/me')).headers.get('location')).toContain('/sign-in');
  await call('POST', `/api/devices/${idOf('extension')}/end`, one);
  expect((await call('GET', '/api/me', one)).status).toBe(401);
  const { results } = await env.DB.prepare(
    "SELECT count(*) AS count FROM audit_events WHERE event = 'device.ended' AND actor_id = ?",
  )
    .bind(one.person.id)
    .all();
  expect(results).toEqual([{ count: 2 }]);
});

test('[O2] one button on the page ends all others; ending this one signs out', async () => {
  const email = 'many@post.example';
  const first = browser();
  const second = browser();
  await signIn(first, email);
  await signIn(second, email);
  expect((await second.post('/me/devices/end-others')).status).toBe(303);
  expect((await first.get('/me')).headers.get('location')).toContain('/sign-in');
  const page = await (await second.get('/me')).text();
  const own = /\/me\/devices\/(dev_[0-9a-z]+)\/end/.exec(page)?.[1];
  expect((await second.post(`/me/devices/${own}/end`)).headers.get('location')).toBe('/sign-in?next=%2Fme');
  expect(second.cookie()).toBeNull();
});

test('[O2] a session ends by itself when it is old or long unused', async () => {
  const old = await person('Old', { session: { expiresAt: 1 } });
  expect((await browser({ cookie: old.cookie }).get('/me')).headers.get('location')).toContain('/sign-in');
  const idle = await person('Idle', { session: { lastSeenAt: Date.now() - sessionIdle - minute } });
  expect((await browser({ cookie: idle.cookie }).get('/me')).headers.get('location')).toContain('/sign-in');
});

test('[O2] a fresh proof by code gives the session a new secret; the old cookie is dead', async () => {
  const one = await person('Prover');
  await stale(one.person.id);
  const web = browser({ cookie: one.cookie });
  const challenge = led(await web.post('/prove', { next: '/me?saved=1' }), 'challenge');
  const wrong = await web.post('/prove/code', { challenge, code: '12', next: '/me?saved=1' });
  expect(await reasonOn(wrong)).toBe('code_wrong');
  const right = { challenge, code: await codeOf(challenge), next: '/me?saved=1' };
  // A colleague who learns challenge and code gains nothing by them.
  const colleague = browser({ cookie: (await person('Colleague')).cookie });
  expect(await reasonOn(await colleague.post('/prove/code', right))).toBe('code_expired');
  expect((await web.post('/prove/code', right)).headers.get('location')).toBe('/me?saved=1');
  expect((await browser({ cookie: one.cookie }).get('/me')).headers.get('location')).toContain('/sign-in');
  expect((await web.get('/me/passkeys/new')).status).toBe(200);
});

test('[O2] an extension asks for a proof, the person gives it on our page, once, and it counts there too', async () => {
  const one = await person('Extension');
  await stale(one.person.id);
  const extension = await extensionOf(one);
  const asked = v.parse(
    proofAnswer,
    await (await call('POST', '/api/proofs', one, { passkey: false })).json(),
  );
  const url = new URL(asked.url);
  const path = `${url.pathname}${url.search}`;
  const proofId = url.searchParams.get('for') ?? '';
  const web = browser({ cookie: one.cookie });
  expect(await (await web.get(path)).text()).toContain(`extension “${extension?.name}”`);

  const other = browser({ cookie: (await person('Not me')).cookie });
  expect(await reasonOn(await other.get(path))).toBe('link_expired');
  expect(await reasonOn(await other.post('/prove/recent', { for: proofId }))).toBe('link_expired');
  expect(await proofs(extension?.id ?? '')).toEqual({ provenAt: null, passkeyAt: null });

  const challenge = led(await web.post('/prove', { for: proofId }), 'challenge');
  const done = await web.post('/prove/code', { challenge, code: await codeOf(challenge), for: proofId });
  expect(done.headers.get('location')).toBe('/prove/done');
  expect(await (await web.get('/prove/done')).text()).toContain('data-close-window');
  const { provenAt, passkeyAt } = await proofs(extension?.id ?? '');
  expect(provenAt).toBeGreaterThan(Date.now() - minute);
  expect(passkeyAt).toBeNull();
  expect(await reasonOn(await web.get(path))).toBe('link_expired');
});

test('[O2] a proof given just now on the page serves the extension by one click, a passkey only by a passkey', async () => {
  const one = await person('Recent', { session: { passkeyAt: null } });
  const extension = await extensionOf(one);
  await env.DB.prepare('UPDATE devices SET proven_at = NULL WHERE id = ?').bind(extension?.id).run();
  const ask = async (passkey: boolean) => {
    const asked = v.parse(proofAnswer, await (await call('POST', '/api/proofs', one, { passkey })).json());
    return new URL(asked.url);
  };
  const web = browser({ cookie: one.cookie });
  const withPasskey = await ask(true);
  const page = await (await web.get(`${withPasskey.pathname}${withPasskey.search}`)).text();
  expect(page).not.toContain('/prove/recent');
  expect(page).toContain('/me/passkeys/new?next=');
  const plain = await ask(false);
  expect(await (await web.get(`${plain.pathname}${plain.search}`)).text()).toContain('/prove/recent');
  const done = await web.post('/prove/recent', { for: plain.searchParams.get('for') ?? '' });
  expect(done.headers.get('location')).toBe('/prove/done');
  expect((await proofs(extension?.id ?? '')).provenAt).not.toBeNull();
});

test('[O2] [P5] the extension learns who it acts for, and nothing of another person', async () => {
  const one = await person('Me');
  const own = await organisation('Own', [[one, 'legal_representative']]);
  const agency = await partner('Agency', [[one, 'collaborator']]);
  const answer = v.parse(me, await (await call('GET', '/api/me', one)).json());
  expect(answer.email).toBe(one.person.email);
  expect(answer.organisations).toEqual([
    {
      id: agency.id,
      name: 'Agency',
      clientId: agency.clientId,
      role: 'collaborator',
      partnership: 'authorized',
      partnerId: agency.partnerId,
      staffAccessUntil: null,
    },
    {
      id: own.id,
      name: 'Own',
      clientId: own.clientId,
      role: 'legal_representative',
      partnership: 'none',
      partnerId: null,
      staffAccessUntil: null,
    },
  ]);
  expect((await call('POST', '/api/me/language', one, { language: 'de' })).status).toBe(200);
  expect(v.parse(me, await (await call('GET', '/api/me', one)).json()).language).toBe('de');
});

test('[L1] the profile keeps a clean name and the language of pages and mails', async () => {
  const one = await person('Profile');
  const web = browser({ cookie: one.cookie });
  await web.post('/me/profile', { name: ' Ann\u202Ea\u200B  Berg ', language: 'fr' });
  const row = await (await services()).store.persons.byId(one.person.id);
  expect([row?.name, row?.language]).toEqual(['Anna Berg', 'fr']);
  expect(await (await web.get('/me')).text()).toContain('Mon profil et mes appareils');
});

test('[O2] bad input changes nothing', async () => {
  const one = await person('Bad');
  const web = browser({ cookie: one.cookie });
  expect((await call('POST', '/api/me/language', one, { language: 'xx' })).status).toBe(400);
  expect((await call('POST', '/api/proofs', one, { passkey: 'yes' })).status).toBe(400);
  expect((await web.post('/me/profile', { name: '', language: 'en' })).status).toBe(400);
  expect((await web.post('/me/profile', { name: '\u200B', language: 'en' })).status).toBe(400);
  expect((await web.post('/me/profile', { name: 'x', language: 'en', admin: '1' })).status).toBe(400);
  expect((await web.post('/prove/code', { challenge: 'x', code: '1' })).status).toBe(400);
  const row = await (await services()).store.persons.byId(one.person.id);
  expect([row?.name, row?.version]).toEqual(['Bad', 1]);
});
