import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { hour, minute } from '../../shared/domain/duration.ts';
import { secretsFrom } from '../../worker/crypto/secrets.ts';
import { resealSecrets } from '../../worker/jobs/reseal.ts';
import { deployment, testBindings } from './bindings.ts';
import { browser, led, codeOf as mailedCode } from './support/browser.ts';
import { addPasskey, usePasskey } from './support/passkeys.ts';
import { clientId, clientSecret } from './support/provider-order.ts';
import {
  ada,
  begin,
  begun,
  codeOf,
  comeBack,
  configure,
  connected,
  from,
  issuer,
  sessionOf,
  signInAs,
  staffClaims,
} from './support/provider-sign-in.ts';
import { organisation, person, services, submit, visit } from './support/world.ts';

describe('[O7] staff signs in by the host’s provider', () => {
  test('code with PKCE, state and nonce, to our one address', async () => {
    const { url, cookie } = await begin();
    expect(`${url.origin}${url.pathname}`).toBe(`${issuer}/authorize`);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      client_id: clientId,
      redirect_uri: `${deployment}/sign-in/host/back`,
      response_type: 'code',
      scope: 'openid email',
      code_challenge_method: 'S256',
      max_age: '28800',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(url.searchParams.get(name)?.length).toBeGreaterThan(30);
    }
    expect(cookie.length).toBeGreaterThan(30);
    expect(await (await visit('/sign-in')).text()).toContain('Sign in with North Login');
  });

  test('the client’s secret is sealed, is never shown, and moves to a new key', async () => {
    const { results } = await env.DB.prepare('SELECT * FROM host_secrets').all();
    expect(JSON.stringify(results)).not.toContain(clientSecret);
    expect(await (await visit('/admin/settings/sign-in', ada)).text()).not.toContain(clientSecret);
    const log = await env.DB.prepare("SELECT data FROM audit_events WHERE subject_id = 'provider'").all();
    expect(JSON.stringify(log.results)).not.toContain(clientSecret);
    const keys = {
      k2: 'QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl8=',
      ...JSON.parse(testBindings.CREDENTIAL_KEYS),
    };
    const rotated = secretsFrom(testBindings.DERIVE_KEY, JSON.stringify(keys));
    await resealSecrets(env.DB, { secrets: rotated });
    const sealed = await (await services()).store.provider.secret('provider');
    expect(sealed?.keyId).toBe('k2');
    expect(sealed && (await rotated.open(sealed, 'host_secret|provider'))).toBe(clientSecret);
    const first = secretsFrom(testBindings.DERIVE_KEY, testBindings.CREDENTIAL_KEYS);
    expect(first.currentKeyId).toBe('k1');
    await configure({ name: 'North' });
  });

  test('the secret of one provider is not kept for another', async () => {
    expect((await configure({ issuer: 'http://idp-next.localhost:9000', secret: '' })).status).toBe(400);
    expect((await configure({ client_id: 'another', secret: '' })).status).toBe(400);
    expect((await configure({ name: 'North', secret: '' })).status).toBe(303);
    const { results } = await env.DB.prepare(
      "SELECT value ->> 'issuer' AS issuer FROM host_settings WHERE name = 'provider'",
    ).all();
    expect(results).toEqual([{ issuer }]);
  });

  test('a connected sign-in opens the host’s pages and nothing else of the person', async () => {
    const { sam, sub } = await connected();
    const shop = await organisation('Sam’s shop', [[sam, 'legal_representative']]);
    const back = await signInAs({ sub, claims: { ...staffClaims, amr: ['hwk'] } });
    expect(back.headers.get('location')).toBe('/staff');
    const session = sessionOf(back, sam);
    expect((await visit('/staff', session)).status).toBe(200);
    expect((await visit('/admin', session)).status).toBe(404);
    expect((await visit('/', session)).headers.get('location')).toBe('/staff');
    const own = await visit(`/organisations/${shop.id}`, session);
    expect(own.status).toBe(403);
    expect(await codeOf(own)).toBe('host_session_only');
    expect(await codeOf(await visit('/me', session))).toBe('host_session_only');
    // And ends after the hours the host has set.
    const { results } = await env.DB.prepare(
      "SELECT expires_at - created_at AS life FROM devices WHERE person_id = ? AND scope = 'host'",
    )
      .bind(sam.person.id)
      .all();
    expect(results).toEqual([{ life: 10 * hour }]);
    expect((await submit('/sign-out', {}, session)).status).toBe(303);
    expect((await visit('/staff', session)).headers.get('location')).toContain('/sign-in');
  });

  test('an admin’s sign-in there keeps from deciding about the admin’s own organisation (E14)', async () => {
    const { sam, sub } = await connected('admin');
    const shop = await organisation('Own shop', [[sam, 'legal_representative']]);
    const session = sessionOf(
      await signInAs({ sub, claims: { groups: ['panel-admins'], amr: ['hwk'] } }),
      sam,
    );
    const response = await submit(
      `/admin/organisations/${shop.id}/shares`,
      { act: 'freeze_shares', reason: 'x' },
      session,
    );
    expect(await codeOf(response)).toBe('not_allowed');
  });

  test.each([
    ['nothing about how', {}],
    ['another way than the host has named', { amr: ['pwd'] }],
    ['the right way, but not when', { amr: ['hwk'], auth_time: null }],
    ['the right way, hours ago', { amr: ['hwk'], auth_time: Math.floor((Date.now() - 20 * hour) / 1000) }],
  ])('where the provider says %s, a passkey is still asked for', async (_, claims) => {
    const { sam, sub } = await connected();
    await signInAs({ sub, claims: { ...staffClaims, ...claims } });
    const row = await env.DB.prepare(
      "SELECT passkey_at, proven_at FROM devices WHERE person_id = ? AND scope = 'host' ORDER BY created_at DESC",
    )
      .bind(sam.person.id)
      .first<{ passkey_at: number | null; proven_at: number | null }>();
    expect(row?.proven_at).toBeNull();
    // What counts is decided by age: eight hours for the host's pages.
    expect(row?.passkey_at === null || (row?.passkey_at ?? 0) < Date.now() - 8 * hour).toBe(true);
  });

  test('an own passkey makes it the person’s own session; a mailed code does not', async () => {
    const { sam, sub } = await connected();
    const shop = await organisation('Proved shop', [[sam, 'legal_representative']]);
    const { key } = await addPasskey(browser({ cookie: sam.cookie }));
    const session = sessionOf(await signInAs({ sub, claims: staffClaims }), sam);
    const web = browser({ cookie: session.cookie });
    expect((await web.get(`/organisations/${shop.id}`)).status).toBe(403);
    const challenge = led(await web.post('/prove'), 'challenge');
    const proved = await web.post('/prove/code', { challenge, code: await mailedCode(challenge) });
    expect(proved.headers.get('location')).toBe('/prove/done');
    expect((await web.get(`/organisations/${shop.id}`)).status).toBe(403);
    expect((await usePasskey(web, key, '/prove/passkey')).status).toBe(303);
    expect((await web.get(`/organisations/${shop.id}`)).status).toBe(200);
  });

  test('the old session of this browser ends with the new one', async () => {
    const { sam, sub } = await connected();
    const start = await begin(sam);
    const back = await comeBack(start, { sub, claims: staffClaims }, { as: sam });
    expect(back.status).toBe(303);
    expect((await visit('/staff', sam)).headers.get('location')).toContain('/sign-in');
  });
});

describe('[O7] who is who', () => {
  test('an address alone binds nobody, confirmed or not', async () => {
    const sam = await person('Unbound', { hostRole: 'staff' });
    const response = await signInAs({
      sub: 'stranger',
      claims: { ...staffClaims, email: sam.person.email, email_verified: true },
    });
    expect(await codeOf(response)).toBe('provider_not_bound');
    expect(response.headers.get('set-cookie')).not.toContain('__Host-session');
  });

  test('an admin’s word binds the next sign-in there with the same confirmed address, once', async () => {
    const sam = await person('Allowed', { hostRole: 'staff' });
    expect((await submit(`/admin/settings/sign-in/${sam.person.id}/allow`, {}, ada)).status).toBe(303);
    const claims = { ...staffClaims, email: sam.person.email };
    for (const unsure of [{}, { email_verified: false }, { email_verified: 'true' }]) {
      const early = await signInAs({ sub: 'allowed-1', claims: { ...claims, ...unsure } });
      expect(await codeOf(early)).toBe('provider_not_bound');
    }
    const first = await signInAs({ sub: 'allowed-1', claims: { ...claims, email_verified: true } });
    expect(first.status).toBe(303);
    const second = await signInAs({ sub: 'allowed-2', claims: { ...claims, email_verified: true } });
    expect(await codeOf(second)).toBe('provider_not_bound');
    // From now on the subject counts and the address does not.
    const later = await signInAs({ sub: 'allowed-1', claims: { ...staffClaims, email: 'new@post.example' } });
    expect(later.status).toBe(303);
  });

  test('an admin’s word binds no other admin, at whatever provider: nobody confirms the own decisions (A6)', async () => {
    const ben = await person('Ben', { hostRole: 'admin' });
    expect((await submit(`/admin/settings/sign-in/${ben.person.id}/allow`, {}, ada)).status).toBe(403);
    // Nor one that was bound by another's word as staff, and is an admin's by now.
    const sam = await person('Sam to be admin', { hostRole: 'staff' });
    expect((await submit(`/admin/settings/sign-in/${sam.person.id}/allow`, {}, ada)).status).toBe(303);
    const claims = { groups: ['panel-admins'], email: sam.person.email, email_verified: true };
    expect((await signInAs({ sub: 'promoted', claims })).status).toBe(303);
    await env.DB.prepare("UPDATE persons SET host_role = 'admin' WHERE id = ?").bind(sam.person.id).run();
    expect(await codeOf(await signInAs({ sub: 'promoted', claims }))).toBe('provider_not_bound');
    // Who connects it in person is let in again.
    const start = begun(await submit('/me/host-sign-in/connect', {}, sam, from()));
    await comeBack(start, { sub: 'promoted' }, { as: sam });
    expect((await signInAs({ sub: 'promoted', claims })).status).toBe(303);
  });

  test('a new role ends what the provider opened for the old one', async () => {
    const { sam, sub } = await connected();
    const session = sessionOf(await signInAs({ sub, claims: staffClaims }), sam);
    await env.DB.prepare("UPDATE persons SET host_role = 'admin' WHERE id = ?").bind(sam.person.id).run();
    expect((await submit(`/admin/people/${sam.person.id}/remove`, {}, sam)).status).toBe(303);
    expect((await visit('/staff', session)).headers.get('location')).toContain('/sign-in');
  });

  test('connecting asks for a passkey of the last ten minutes and ends with who began it', async () => {
    const then = Date.now() - 30 * minute;
    const late = await person('Late', { hostRole: 'staff', session: { passkeyAt: then, provenAt: then } });
    expect((await submit('/me/host-sign-in/connect', {}, late)).status).toBe(403);
    const sam = await person('Begins', { hostRole: 'staff' });
    const eve = await person('Eve', { hostRole: 'staff' });
    const start = begun(await submit('/me/host-sign-in/connect', {}, sam, from()));
    expect(await codeOf(await comeBack(start, { sub: 'eves' }, { as: eve }))).toBe('link_expired');
    const { store } = await services();
    expect(await store.provider.link(issuer, 'eves')).toBeNull();
  });

  test('a sign-in that is somebody’s cannot be connected by somebody else', async () => {
    const { sub } = await connected();
    const eve = await person('Eve', { hostRole: 'staff' });
    const start = begun(await submit('/me/host-sign-in/connect', {}, eve, from()));
    expect(await codeOf(await comeBack(start, { sub }, { as: eve }))).toBe('conflict');
  });

  test.each([
    ['staff here, no group there', 'staff', []],
    ['staff here, a group that is not named', 'staff', ['cleaning']],
    ['admin here, staff there', 'admin', ['panel-staff']],
  ] as const)('%s: not let in', async (_, role, groups) => {
    const { sub } = await connected(role);
    expect(await codeOf(await signInAs({ sub, claims: { groups } }))).toBe('provider_no_role');
  });

  test('a group there gives no role here (A6)', async () => {
    const { sam, sub } = await connected();
    const session = sessionOf(await signInAs({ sub, claims: { groups: ['panel-admins'] } }), sam);
    expect((await visit('/admin', session)).status).toBe(404);
    await env.DB.prepare('UPDATE persons SET host_role = NULL WHERE id = ?').bind(sam.person.id).run();
    expect(await codeOf(await signInAs({ sub, claims: { groups: ['panel-admins'] } }))).toBe(
      'provider_no_role',
    );
    expect((await visit('/staff', session)).status).toBe(404);
  });

  test('taking the connection away ends what it opened', async () => {
    const { sam, sub } = await connected();
    const session = sessionOf(await signInAs({ sub, claims: staffClaims }), sam);
    expect((await visit('/staff', session)).status).toBe(200);
    expect((await submit(`/admin/settings/sign-in/${sam.person.id}/disconnect`, {}, ada)).status).toBe(303);
    expect((await visit('/staff', session)).headers.get('location')).toContain('/sign-in');
    expect(await codeOf(await signInAs({ sub, claims: staffClaims }))).toBe('provider_not_bound');
    // The own passkey session lives on.
    expect((await visit('/staff', sam)).status).toBe(200);
  });
});
