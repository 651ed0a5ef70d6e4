import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { clientId, clientSecret, type TokenOrder } from './provider-order.ts';

/**
 * A small OpenID provider at `http://idp….localhost:9000`, in Node like the panels outside. Where a
 * browser would be asked who it is, a test writes the answer itself: the code is its order, as JSON, for
 * the ID token that the token endpoint then signs. Names tell the story: `idp-liar` describes itself as
 * somebody else, `idp-down` answers 503, `idp-inside` names an address of the inner network.
 */
const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });

const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const signed = (header: object, claims: object, key: KeyObject): string => {
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
};

const idToken = (order: TokenOrder, issuer: string): string => {
  const now = Math.floor(Date.now() / 1000);
  const all = {
    iss: issuer,
    aud: clientId,
    sub: order.sub,
    nonce: order.nonce,
    iat: now,
    exp: now + 300,
    auth_time: now,
    ...order.claims,
  };
  const claims = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
  const header = { alg: 'RS256', kid: 'k1', typ: 'JWT' };
  switch (order.bad) {
    case 'none':
      return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
    case 'hmac':
      return `${part({ alg: 'HS256', kid: 'k1' })}.${part(claims)}.${part('signed with the secret')}`;
    case 'other_key':
      return signed(header, claims, foreign.privateKey);
    case 'unsigned_body': {
      const [head, , signature] = signed(header, { ...claims, sub: 'somebody else' }, own.privateKey).split(
        '.',
      );
      return `${head}.${part(claims)}.${signature}`;
    }
    default:
      return signed(header, claims, own.privateKey);
  }
};

const used = new Set<string>();

const token = async (request: Request, issuer: string): Promise<Response> => {
  const given = /^Basic (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  // RFC 6749, 2.3.1: both parts are encoded like a form's.
  const [id, secret] = Buffer.from(given, 'base64').toString().split(':').map(decodeURIComponent);
  if (id !== clientId || secret !== clientSecret) return json({ error: 'invalid_client' }, 401);
  const form = new URLSearchParams(await request.text());
  const code = form.get('code') ?? '';
  const order: TokenOrder = JSON.parse(Buffer.from(code, 'base64url').toString());
  const challenge = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url');
  if (used.has(code) || challenge !== order.challenge) return json({ error: 'invalid_grant' }, 400);
  used.add(code);
  return json({
    access_token: 'PLANTED-access-token',
    token_type: 'Bearer',
    expires_in: 300,
    ...(order.bad === 'no_id_token' ? {} : { id_token: idToken(order, issuer) }),
  });
};

export const providerOutside = async (request: Request, url: URL): Promise<Response | null> => {
  if (!url.hostname.startsWith('idp')) return null;
  if (url.hostname.startsWith('idp-down')) return json({ error: 'temporarily_unavailable' }, 503);
  const at = (path: string): string => `${url.origin}${path}`;
  switch (url.pathname) {
    case '/.well-known/openid-configuration':
      return json({
        issuer: url.hostname.startsWith('idp-liar') ? 'http://idp-other.localhost:9000' : url.origin,
        authorization_endpoint: at('/authorize'),
        token_endpoint: url.hostname.startsWith('idp-inside') ? 'http://10.0.0.7/token' : at('/token'),
        jwks_uri: at('/jwks'),
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
        authorization_response_iss_parameter_supported: true,
      });
    case '/jwks':
      return json({
        keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: 'RS256' }],
      });
    case '/token':
      return token(request, url.origin);
    default:
      return json({ error: 'not_found' }, 404);
  }
};
