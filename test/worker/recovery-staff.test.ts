import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { hour } from '../../shared/domain/duration.ts';
import { browser, codeOf, reasonOn, signIn, snapshot } from './support/browser.ts';
import { mailsTo } from './support/outbox.ts';
import { addPasskey } from './support/passkeys.ts';
import { eventsOf } from './support/sharing.ts';
import { organisation, person, type SignedIn, services, submit } from './support/world.ts';

let count = 0;
const lost = async () => {
  count += 1;
  const old = `lost${count}@post.example`;
  const fresh = `found${count}@post.example`;
  const [owner, other, helper] = [
    await person('Lost', { email: old }),
    await person('Other representative'),
    await person('Helper'),
  ];
  const shop = await organisation('Shop', [
    [owner, 'legal_representative'],
    [other, 'legal_representative'],
    [helper, 'collaborator'],
  ]);
  const admin = await person('Admin', { hostRole: 'admin' });
  const start = (as: SignedIn = admin) =>
    submit(
      '/staff/recoveries',
      { email: old, new_email: fresh, identified_by: 'Called back', reason: 'Phone and mailbox lost' },
      as,
    );
  const pending = async () => {
    const row = await (await services()).store.proof.recoveryOf(owner.person.id);
    if (!row) throw new Error('no recovery');
    return row;
  };
  const token = async (purpose: 'recovery_cancel' | 'recovery_take_up') =>
    (await services()).secrets.linkToken(purpose, (await pending()).id, 1);
  const waited = async () =>
    env.DB.prepare('UPDATE recoveries SET ready_at = ready_at - ? WHERE person_id = ?')
      .bind(73 * hour, owner.person.id)
      .run();
  return { old, fresh, owner, other, helper, shop, admin, start, pending, token, waited };
};
const challengeIn = (html: string): string => /name="challenge" value="([^"]+)"/.exec(html)?.[1] ?? '';

test('[O6] old address and every representative are told, and the new address waits 72 hours', async () => {
  const { old, fresh, other, helper, shop, start, pending, token } = await lost();
  expect((await start()).status).toBe(303);
  for (const address of [old, other.person.email]) {
    expect((await mailsTo(address)).at(-1)).toMatchObject({
      notice: 'recovery_started',
      reason: 'Phone and mailbox lost',
    });
  }
  expect(await mailsTo(helper.person.email)).toEqual([]);
  expect((await mailsTo(fresh)).at(-1)).toMatchObject({ notice: 'recovery_link' });
  expect(await eventsOf(shop.id)).toContain('person.recovery_started');
  const { id } = await pending();
  const t = await token('recovery_take_up');
  const early = browser();
  expect(await (await early.get(`/recoveries/${id}/take-up?t=${t}`)).text()).toContain('waiting time');
  expect((await early.post(`/recoveries/${id}/take-up`, { t })).status).toBe(410);
  expect((await start()).status).toBe(409);
});

test('[O6] after the time a code to the new address completes it: sessions and passkeys are gone', async () => {
  const { old, fresh, owner, other, shop, start, pending, token, waited } = await lost();
  const before = browser({ cookie: owner.cookie });
  await addPasskey(before);
  const issuer = 'https://idp.example';
  const provider = {
    ...{ issuer, clientId: 'panelshare', name: 'North', scopes: 'openid', groupsClaim: 'groups' },
    ...{ adminGroups: [], staffGroups: [], strongAmr: [], strongAcr: [], sessionHours: 10 },
  };
  await env.DB.batch([
    env.DB.prepare(
      "INSERT INTO host_settings (name, value, changed_at, changed_by, version) VALUES ('provider', ?, 1, 'x', 1)",
    ).bind(JSON.stringify(provider)),
    env.DB.prepare(
      'INSERT INTO provider_links (issuer, subject, person_id, bound_at, bound_by) VALUES (?1, ?2, ?3, 1, ?3)',
    ).bind(issuer, 'thief', owner.person.id),
  ]);
  await start();
  await waited();
  const { id } = await pending();
  const t = await token('recovery_take_up');
  const one = browser();
  const asked = await one.post(`/recoveries/${id}/take-up`, { t });
  const challenge = challengeIn(await asked.text());
  expect((await mailsTo(fresh)).at(-1)).toMatchObject({ template: 'code', purpose: 'recovery' });
  const done = await one.post(`/recoveries/${id}/take-up/code`, {
    t,
    challenge,
    code: await codeOf(challenge),
  });
  expect(done.status).toBe(200);
  const { store } = await services();
  expect((await store.persons.byEmail(fresh))?.id).toBe(owner.person.id);
  expect(await store.persons.passkeys(owner.person.id)).toEqual([]);
  expect(await store.provider.link(issuer, 'thief')).toBeNull();
  expect((await before.get('/me')).headers.get('location')).toContain('/sign-in');
  for (const address of [old, other.person.email]) {
    expect((await mailsTo(address)).at(-1)).toMatchObject({ notice: 'recovery_done' });
  }
  expect(await eventsOf(shop.id)).toContain('person.recovered');
  expect((await signIn(browser(), fresh)).status).toBe(303);
});

test('[O6] anybody who was told stops it at once by a button; the link only shows, and the other link does not fit', async () => {
  const { owner, start, pending, token, waited, fresh } = await lost();
  await start();
  const { id } = await pending();
  const cancel = await token('recovery_cancel');
  const takeUp = await token('recovery_take_up');
  const before = await snapshot();
  expect((await browser().get(`/recoveries/${id}?t=${cancel}`)).status).toBe(200);
  expect(await snapshot()).toBe(before);
  expect((await browser().post(`/recoveries/${id}/cancel`, { t: takeUp })).status).toBe(410);
  expect((await browser().post(`/recoveries/${id}/cancel`, { t: cancel })).status).toBe(200);
  await waited();
  expect((await browser().post(`/recoveries/${id}/take-up`, { t: takeUp })).status).toBe(410);
  expect(await (await services()).store.persons.byEmail(fresh)).toBeNull();
  expect((await (await services()).store.persons.byId(owner.person.id))?.email).toBe(owner.person.email);
});

test('[O6] an admin recovers nobody of an own organisation, nor itself [E14]', async () => {
  const { shop, start, owner } = await lost();
  const insider = await person('Insider', { hostRole: 'admin' });
  const { commit, clock } = await services();
  await commit({
    actor: { kind: 'system' },
    requestId: 'scene',
    now: clock.now(),
    audit: [],
    writes: [
      {
        do: 'insert',
        kind: 'member',
        row: {
          organisationId: shop.id,
          personId: insider.person.id,
          role: 'collaborator',
          since: clock.now(),
          version: 1,
        },
      },
    ],
  });
  expect((await start(insider)).status).toBe(403);
  expect(await (await services()).store.proof.recoveryOf(owner.person.id)).toBeNull();
});

test('[O6] who has a passkey changes passkeys by it: a mailed code no longer suffices', async () => {
  const one = browser();
  await signIn(one, 'keyed@post.example');
  await addPasskey(one);
  const again = browser();
  await signIn(again, 'keyed@post.example');
  expect(await reasonOn(await again.post('/me/passkeys/options'))).toBeNull();
  expect((await again.post('/me/passkeys/options')).status).toBe(403);
  const id = (await (await services()).store.persons.byEmail('keyed@post.example'))?.id ?? '';
  const [passkey] = await (await services()).store.persons.passkeys(id);
  expect(await reasonOn(await again.post(`/me/passkeys/${passkey?.id}/remove`))).toBe('passkey_required');
});
