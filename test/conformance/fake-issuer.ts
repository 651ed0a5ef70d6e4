/**
 * The issuer's side in one process: keys, published documents, introspection and revocation, and a
 * pen that also writes what no honest issuer would. Hosts can point their verifier at `fetch`.
 */
import { CompactSign, type CryptoKey, exportJWK, generateKeyPair, type JWK } from 'jose';
import * as v from 'valibot';

export type Claims = Record<string, unknown>;

/** A signing key, the id it is published under, and whether it is published at all. */
export interface TestKey {
  readonly kid: string;
  readonly alg: 'ES256' | 'EdDSA';
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

export interface FakeGrant {
  active: boolean;
  readonly sub: string;
  /** The rights as they are now; the whole account unless a test says otherwise. `null` leaves them out. */
  rights?: readonly Claims[] | null;
}

export interface FakeIssuer {
  readonly origin: string;
  readonly hostToken: string;
  readonly es256: TestKey;
  readonly eddsa: TestKey;
  readonly published: TestKey[];
  readonly grants: Map<string, FakeGrant>;
  readonly revocations: string[];
  readonly requests: string[];
  /** How the issuer answers when asked about a grant or told of an end; `silent` publishes no keys either. */
  mood: 'well' | 'silent' | 'unreachable' | 'broken' | 'talks-of-another-grant';
  /** Runs while an introspection is being answered: for what happens in between. */
  meanwhile: (() => Promise<void>) | null;
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
}

export const everything = (account: string): Claims[] => [
  { type: 'hosting_account', identifier: account, actions: ['view', 'change', 'order'] },
];

export async function testKey(kid: string, alg: 'ES256' | 'EdDSA'): Promise<TestKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

export async function createFakeIssuer(origin: string): Promise<FakeIssuer> {
  const [es256, eddsa] = await Promise.all([testKey('key-a', 'ES256'), testKey('key-b', 'EdDSA')]);
  const issuer: FakeIssuer = {
    origin,
    hostToken: 'host-token-for-tests',
    es256,
    eddsa,
    published: [es256, eddsa],
    grants: new Map(),
    revocations: [],
    requests: [],
    mood: 'well',
    meanwhile: null,
    fetch: (url, init) => answer(issuer, new URL(url), init),
  };
  return issuer;
}

async function answer(issuer: FakeIssuer, url: URL, init: RequestInit | undefined): Promise<Response> {
  issuer.requests.push(url.pathname);
  if (url.origin !== issuer.origin) throw new Error(`The verifier called a foreign origin: ${url.origin}`);
  if (issuer.mood === 'silent') throw new TypeError('fetch failed');
  switch (url.pathname) {
    case '/.well-known/openid-configuration':
      return Response.json({
        issuer: issuer.origin,
        jwks_uri: `${issuer.origin}/.well-known/jwks.json`,
        introspection_endpoint: `${issuer.origin}/introspect`,
        revocation_endpoint: `${issuer.origin}/revoke`,
      });
    case '/.well-known/jwks.json':
      return Response.json({ keys: issuer.published.map((key) => key.publicJwk) });
    case '/introspect':
    case '/revoke':
      return answerAboutGrant(issuer, url.pathname, init);
    default:
      return new Response('Not found', { status: 404 });
  }
}

async function answerAboutGrant(
  issuer: FakeIssuer,
  path: string,
  init: RequestInit | undefined,
): Promise<Response> {
  if (issuer.mood === 'unreachable') throw new TypeError('fetch failed');
  if (issuer.mood === 'broken') return new Response('<html>Bad gateway</html>', { status: 502 });
  const authorization = new Headers(init?.headers).get('authorization');
  if (authorization !== `Bearer ${issuer.hostToken}`) return new Response(null, { status: 401 });
  const token = new URLSearchParams(v.parse(v.string(), init?.body)).get('token') ?? '';
  const grant = issuer.grants.get(token);
  if (path === '/revoke') {
    issuer.revocations.push(token);
    if (grant !== undefined) grant.active = false;
    return new Response(null, { status: 200 });
  }
  const reply =
    grant?.active === true
      ? {
          active: true,
          iss: issuer.origin,
          grant_id: issuer.mood === 'talks-of-another-grant' ? 'grant-other' : token,
          sub: grant.sub,
          ...(grant.rights === null ? {} : { authorization_details: grant.rights ?? everything(grant.sub) }),
        }
      : { active: false };
  await issuer.meanwhile?.();
  return Response.json(reply);
}

/** Signs whatever it is given; `header` may lie about everything but the signature itself. */
export async function sign(key: TestKey, typ: string, claims: Claims, header: Claims = {}): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: key.alg, kid: key.kid, typ, ...header })
    .sign(key.privateKey);
}
