import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { type Actor, decideAdmin } from '../../shared/decision.ts';
import { makeAdminSql } from '../../worker/db/make-admin.ts';
import { browser, codeOf, led, reasonOn, signIn, snapshot, wrongCodeOf } from './support/browser.ts';
import { mailsTo } from './support/outbox.ts';
import { person, services, visit } from './support/world.ts';

const start = async (email: string, one = browser()) => {
  const answer = await one.post('/sign-in', { email });
  return { one, answer, challenge: led(answer, 'challenge') };
};
const personOf = async (email: string) => (await services()).store.persons.byEmail(email);

test('[O1] the first code makes the person, the next ones sign it in, and there is no password', async () => {
  const one = browser();
  expect(await (await one.get('/sign-in')).text()).not.toContain('type="password"');
  const entered = await signIn(one, '  Anna.Berg@Post.Example ');
  expect(entered.status).toBe(303);
  expect(entered.headers.get('location')).toBe('/');
  const made = await personOf('anna.berg@post.example');
  expect(made?.name).toBe('anna.berg');
  expect((await one.get('/')).headers.get('location')).toBe('/organisations/new');

  const again = browser();
  await signIn(again, 'anna.berg@post.example');
  expect((await personOf('anna.berg@post.example'))?.id).toBe(made?.id);
});

test('[O1] the session cookie is locked to us and kept only as a hash', async () => {
  const one = browser();
  const entered = await signIn(one, 'cookie@post.example');
  const header = entered.headers.get('set-cookie') ?? '';
  for (const part of ['__Host-session=', 'Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) {
    expect(header).toContain(part);
  }
  expect(header).not.toContain('Domain');
  const secret = one.cookie()?.split('=')[1] ?? '';
  expect(secret).toMatch(/^[\w-]{43}$/);
  const { results } = await env.DB.prepare('SELECT secret_hash FROM devices').all<{ secret_hash: string }>();
  expect(results.map((row) => row.secret_hash)).toContain(await (await services()).secrets.hash(secret));
  expect(JSON.stringify(results)).not.toContain(secret);
});

test('[O1] signing in again in the same browser gives a new secret and ends the one before', async () => {
  const one = browser();
  await signIn(one, 'twice@post.example');
  const before = one.cookie();
  await signIn(one, 'twice@post.example');
  expect(one.cookie()).not.toBe(before);
  expect((await browser({ cookie: before ?? '' }).get('/me')).headers.get('location')).toContain('/sign-in');
  expect((await one.get('/me')).status).toBe(200);
});

test('[E8] a known and an unknown address get the same answers', async () => {
  const known = await person('Known');
  const shown = async (email: string) => {
    const { one, answer, challenge } = await start(email);
    const page = await one.get(`/sign-in/code?challenge=${challenge}`);
    const wrong = await one.post('/sign-in/code', { challenge, code: await wrongCodeOf(challenge) });
    const text = async (response: Response) =>
      (await response.text()).replaceAll(challenge, 'CHALLENGE').replaceAll(email, 'ADDRESS');
    const mails = (await mailsTo(email)).map(({ template, purpose }) => ({ template, purpose }));
    return {
      status: answer.status,
      location: answer.headers.get('location')?.replace(challenge, ''),
      page: await text(page),
      wrong: [wrong.status, await text(wrong)],
      mails,
    };
  };
  const one = await shown(known.person.email);
  expect(one).toEqual(await shown('nobody.knows@post.example'));
  expect(one.mails).toEqual([{ template: 'code', purpose: 'sign_in' }]);
  expect(await personOf('nobody.knows@post.example')).toBeNull();
});

test('[O1] five wrong codes and the right one no longer counts', async () => {
  const { one, challenge } = await start('guesser@post.example');
  const wrong = await wrongCodeOf(challenge);
  for (let left = 4; left >= 0; left -= 1) {
    const refused = await one.post('/sign-in/code', { challenge, code: wrong });
    expect(refused.status).toBe(422);
    if (left > 0) expect(await refused.text()).toContain(`Attempts left: ${left}.`);
  }
  const right = await one.post('/sign-in/code', { challenge, code: await codeOf(challenge) });
  expect(await reasonOn(right)).toBe('code_used_up');
  expect(one.cookie()).toBeNull();
});

test('[O1] guessing at the same time gets no more than five attempts', async () => {
  const { one, challenge } = await start('racer@post.example');
  const wrong = await wrongCodeOf(challenge);
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => one.post('/sign-in/code', { challenge, code: wrong })),
  );
  const reasons = await Promise.all(answers.map(reasonOn));
  expect(reasons.filter((reason) => reason === 'code_wrong')).toHaveLength(5);
});

test('[O1] a code works once, and the same right code at the same time signs in once', async () => {
  const { one, challenge } = await start('once@post.example');
  const code = await codeOf(challenge);
  const answers = await Promise.all([
    one.post('/sign-in/code', { challenge, code }),
    browser().post('/sign-in/code', { challenge, code }),
  ]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([303, 410]);
  expect(await reasonOn(await browser().post('/sign-in/code', { challenge, code }))).toBe('code_expired');
});

test('[O1] a new code kills the one before; one that ran out does not count', async () => {
  const { one, challenge } = await start('again@post.example');
  const first = await codeOf(challenge);
  const resent = await one.post('/sign-in/code/again', { challenge });
  expect(await (await one.get(resent.headers.get('location') ?? '')).text()).toContain('no longer counts');
  const second = await codeOf(challenge);
  expect(await reasonOn(await one.post('/sign-in/code', { challenge, code: first }))).toBe('code_wrong');
  await env.DB.prepare('UPDATE challenges SET expires_at = 1 WHERE id = ?').bind(challenge).run();
  expect(await reasonOn(await one.post('/sign-in/code', { challenge, code: second }))).toBe('code_expired');
  expect((await mailsTo('again@post.example')).map((mail) => mail['generation'])).toEqual([1, 2]);
});

test('[O1] a code for one thing opens nothing else', async () => {
  const { one, challenge } = await start('purpose@post.example');
  const code = await codeOf(challenge);
  expect(await reasonOn(await one.post('/safety/code', { challenge, code }))).toBe('code_expired');
  expect(one.cookie()).toBeNull();
});

test('[E8] codes are limited by address and by network address, known or not', async () => {
  const statuses: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    statuses.push((await browser().post('/sign-in', { email: 'bombed@post.example' })).status);
  }
  expect(statuses).toEqual([303, 303, 303, 303, 303, 303, 429]);
  const crowd = browser();
  const answers = await Promise.all(
    Array.from({ length: 61 }, (_, index) => crowd.post('/sign-in', { email: `crowd${index}@post.example` })),
  );
  expect(answers.filter((answer) => answer.status === 429)).toHaveLength(1);
});

test('[O1] after signing in one goes on to a page of ours and nowhere else', async () => {
  const goesTo = async (next: string, index: number) =>
    (await signIn(browser(), `next${index}@post.example`, next)).headers.get('location');
  expect(await goesTo('/grants/x?tab=1', 0)).toBe('/grants/x?tab=1');
  const foreign = ['//evil.example', '/\\evil.example', 'https://evil.example/', '/\t/evil.example', 'evil'];
  const places = await Promise.all(foreign.map((next, index) => goesTo(next, index + 1)));
  expect(places).toEqual(foreign.map(() => '/'));
});

test('[O2] a new device is mailed, except when the person is made by it', async () => {
  const email = 'device@post.example';
  await signIn(browser(), email);
  const newDevices = async () => (await mailsTo(email)).filter((mail) => mail['template'] === 'new_device');
  expect(await newDevices()).toHaveLength(0);
  await signIn(browser(), email);
  expect(await newDevices()).toMatchObject([{ deviceName: 'Firefox · Linux' }]);
});

test('[E4] opening any page of signing in changes nothing', async () => {
  const { one, challenge } = await start('scanner@post.example');
  const before = await snapshot();
  const paths = [
    '/',
    '/sign-in',
    `/sign-in/code?challenge=${challenge}`,
    '/safety',
    '/prove',
    '/authorize',
    '/me',
  ];
  for (const path of paths) await one.get(path);
  expect(await snapshot()).toBe(before);
});

test('[E4] posts that come from another page are refused, also with a hidden origin', async () => {
  const { one, challenge } = await start('csrf@post.example');
  const form = { challenge, code: await codeOf(challenge) };
  const cross = { 'sec-fetch-site': 'cross-site', origin: 'null' };
  expect(await reasonOn(await one.post('/sign-in/code', form, cross))).toBe('cross_site_request');
  const foreign = { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' };
  expect(await reasonOn(await one.post('/sign-in/code', form, foreign))).toBe('cross_site_request');
  // What a browser sends from a page with `Referrer-Policy: no-referrer`.
  const own = { 'sec-fetch-site': 'same-origin', origin: 'null' };
  expect((await one.post('/sign-in/code', form, own)).status).toBe(303);
});

test('[O1] bad input is answered with the form, and nothing is written', async () => {
  const one = browser();
  const before = await snapshot();
  expect((await one.post('/sign-in', { email: 'no address' })).status).toBe(400);
  expect((await one.post('/sign-in', { email: 'a@post.example', admin: '1' })).status).toBe(400);
  expect((await one.post('/sign-in/code', { challenge: 'x', code: '1' })).status).toBe(400);
  expect((await one.get('/sign-in/code?challenge=x')).status).toBe(400);
  expect((await one.get('/nothing-here')).status).toBe(404);
  expect(await snapshot()).toBe(before);
});

test('[O1] signing out ends the session at once', async () => {
  const one = browser();
  await signIn(one, 'out@post.example');
  const cookie = one.cookie() ?? '';
  expect((await one.post('/sign-out')).headers.get('location')).toBe('/sign-in');
  expect(one.cookie()).toBeNull();
  expect((await browser({ cookie }).get('/me')).headers.get('location')).toContain('/sign-in');
});

test('[O7] one command makes the first admin, who still has to prove itself and needs a passkey', async () => {
  const email = 'first.admin@host.example';
  const run = async () => {
    const facts = {
      personId: (await services()).ids.id('per'),
      auditId: (await services()).ids.id('aud'),
      now: 1,
    };
    for (const statement of makeAdminSql(email, facts)
      .split(';\n')
      .filter((one) => one.trim() !== '')) {
      await env.DB.prepare(statement).run();
    }
  };
  await run();
  await run();
  const one = browser();
  await signIn(one, email);
  expect((await personOf(email))?.hostRole).toBe('admin');
  const { results } = await env.DB.prepare("SELECT * FROM audit_events WHERE event = 'admin.made'").all();
  expect(results).toHaveLength(2);
  expect((await visit('/admin', await person('Nobody'))).status).toBe(404);
  const admin: Actor = {
    kind: 'person',
    personId: 'per',
    email,
    language: 'en',
    memberships: [],
    hostRole: 'admin',
    session: 'full',
    provenAt: 1,
    passkeyAt: null,
    deviceId: 'dev',
  };
  expect(decideAdmin(admin, 'admin.look', 'required', 2)).toEqual({
    allow: false,
    refusal: { code: 'passkey_required' },
  });
});
