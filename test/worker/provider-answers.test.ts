import { describe, expect, test } from 'vitest';
import { clientId, type TokenOrder } from './support/provider-order.ts';
import {
  ada,
  type Begun,
  begin,
  codeOf,
  comeBack,
  configure,
  connected,
  from,
  issuer,
  signInAs,
  staffClaims,
} from './support/provider-sign-in.ts';
import { services, submit, visit } from './support/world.ts';

describe('[O7] [E31] what the provider sends is checked before it counts', () => {
  const now = () => Math.floor(Date.now() / 1000);
  const vectors: readonly (readonly [string, (start: Begun) => Partial<TokenOrder>])[] = [
    ['another issuer', () => ({ claims: { ...staffClaims, iss: 'http://idp-other.localhost:9000' } })],
    ['an issuer with a slash more', () => ({ claims: { ...staffClaims, iss: `${issuer}/` } })],
    ['another audience', () => ({ claims: { ...staffClaims, aud: 'another-client' } })],
    [
      'us among other audiences',
      () => ({ claims: { ...staffClaims, aud: [clientId, 'another-client'], azp: clientId } }),
    ],
    ['another nonce', () => ({ nonce: 'x'.repeat(43) })],
    ['no nonce', () => ({ claims: { ...staffClaims, nonce: null } })],
    ['a token that has expired', () => ({ claims: { ...staffClaims, exp: now() - 120 } })],
    ['a token without an end', () => ({ claims: { ...staffClaims, exp: null } })],
    ['a token that is not valid yet', () => ({ claims: { ...staffClaims, nbf: now() + 600 } })],
    ['no signature (alg none)', () => ({ bad: 'none', claims: staffClaims })],
    ['an HMAC of the client’s secret', () => ({ bad: 'hmac', claims: staffClaims })],
    ['the signature of another key', () => ({ bad: 'other_key', claims: staffClaims })],
    ['claims that were changed after signing', () => ({ bad: 'unsigned_body', claims: staffClaims })],
    ['no ID token', () => ({ bad: 'no_id_token', claims: staffClaims })],
    ['a code of another attempt (PKCE)', () => ({ challenge: 'y'.repeat(43), claims: staffClaims })],
  ];

  test.each(vectors)('%s is refused', async (_, defect) => {
    const { sub } = await connected();
    const start = await begin();
    const response = await comeBack(start, { sub, claims: staffClaims, ...defect(start) });
    expect(await codeOf(response)).toBe('provider_refused');
    expect(response.headers.get('set-cookie')).not.toContain('__Host-session');
  });

  test('the same order without a defect is let in', async () => {
    const { sub } = await connected();
    expect((await signInAs({ sub, claims: staffClaims })).status).toBe(303);
  });

  test('a state is good once', async () => {
    const { sub } = await connected();
    const start = await begin();
    expect((await comeBack(start, { sub, claims: staffClaims })).status).toBe(303);
    expect(await codeOf(await comeBack(start, { sub, claims: staffClaims }))).toBe('link_expired');
  });

  test.each([
    ['a state nobody began', { query: { state: 'z'.repeat(43) } }],
    ['no state', { query: { state: '' } }],
    ['another browser’s answer', { cookie: 'w'.repeat(43) }],
  ])('%s leads nowhere', async (_, more) => {
    const { sub } = await connected();
    expect(await codeOf(await comeBack(await begin(), { sub, claims: staffClaims }, more))).toBe(
      'link_expired',
    );
  });

  test.each([
    ['another issuer in the answer (mix-up)', { iss: 'http://idp-other.localhost:9000' }],
    ['a refusal there', { error: 'access_denied', code: '' }],
  ])('%s is refused', async (_, query) => {
    const { sub } = await connected();
    const response = await comeBack(await begin(), { sub, claims: staffClaims }, { query });
    expect(await codeOf(response)).toBe('provider_refused');
  });

  test('an answer that arrives after the host has set another provider counts for neither', async () => {
    const { sub } = await connected();
    const start = await begin();
    expect((await configure({ issuer: 'http://idp-next.localhost:9000' })).status).toBe(303);
    expect(await codeOf(await comeBack(start, { sub, claims: staffClaims }))).toBe('link_expired');
  });

  test('what the provider wrote is shown to nobody', async () => {
    const { sub } = await connected();
    const query = { error: 'access_denied', error_description: 'PLANTED <b>text</b>', code: '' };
    const failed = await comeBack(await begin(), { sub }, { query });
    const place = failed.headers.get('location') ?? '';
    const page = await visit(place);
    expect(page.status).toBe(403);
    const text = await page.text();
    expect(text).toContain('That sign-in could not be verified');
    expect(`${place} ${text}`).not.toContain('PLANTED');
  });
});

describe('[O7] a provider that does not answer', () => {
  test.each([
    ['is down', 'http://idp-down.localhost:9000', 503],
    ['describes itself as somebody else', 'http://idp-liar.localhost:9000', 403],
    ['lies in the inner network', 'http://10.0.0.7:8443', 503],
    ['does not exist at all', 'http://nowhere.localhost:9000', 503],
  ])('one that %s leaves the other ways in', async (_, other, status) => {
    expect((await configure({ issuer: other })).status).toBe(303);
    const response = await submit('/sign-in/host', {}, undefined, from());
    expect(response.status).toBe(status);
    const page = await response.text();
    expect(page).toContain('action="/sign-in/passkey"');
    expect(page).toContain('action="/sign-in"');
    // Who is signed in with a passkey works on.
    expect((await visit('/admin', ada)).status).toBe(200);
  });

  test('one whose description names an inner address is not called there', async () => {
    const inside = 'http://idp-inside.localhost:9000';
    await configure({ issuer: inside });
    const start = await begin();
    const response = await comeBack(start, { sub: 'x', claims: staffClaims }, { query: { iss: inside } });
    expect(await codeOf(response)).toBe('provider_unreachable');
  });

  test('attempts of one address are counted', async () => {
    const one = from();
    for (let attempt = 0; attempt < 30; attempt += 1) await submit('/sign-in/host', {}, undefined, one);
    expect((await submit('/sign-in/host', {}, undefined, one)).status).toBe(429);
  });

  test('switched off, there is no way in by it', async () => {
    await configure();
    const { version } = await (await services()).store.hostSettings.versioned('provider');
    const off = await submit('/admin/settings/sign-in', { off: 'on', seen: String(version) }, ada);
    expect(off.status).toBe(303);
    expect(await (await visit('/sign-in')).text()).not.toContain('/sign-in/host');
    expect((await submit('/sign-in/host', {})).status).toBe(404);
  });
});
