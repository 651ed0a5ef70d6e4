/** Well-formed tokens of the protocol, to be sent as they are or bent in one place. */
import { createHmac, randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { type Claims, everything, type FakeIssuer, sign, type TestKey } from './fake-issuer.ts';

export { everything };

export interface Party {
  readonly issuer: FakeIssuer;
  readonly host: string;
  /** Now, in milliseconds. */
  readonly clock: () => number;
}

export interface Bend {
  readonly claims?: Claims;
  readonly header?: Claims;
  readonly typ?: string;
  readonly key?: TestKey;
}

const seconds = (party: Party): number => Math.floor(party.clock() / 1000);

const lived = (party: Party): Claims => ({
  iss: party.issuer.origin,
  aud: party.host,
  jti: randomUUID(),
  iat: seconds(party),
  exp: seconds(party) + 60,
});

export const product = (identifier: string, actions: string[] = ['view', 'change']): Claims => ({
  type: 'hosting_product',
  identifier,
  actions,
});

export function loginClaims(party: Party, account: string, grantId: string, details: Claims[]): Claims {
  return {
    ...lived(party),
    nbf: seconds(party),
    sub: account,
    act: {
      sub: 'org_studio_nord',
      name: 'Studio Nord',
      email: 'nils@studio-nord.example',
      person: 'per_nils',
    },
    grant_id: grantId,
    authorization_details: details,
    acr: 'urn:panelshare:passkey',
    amr: ['hwk', 'user'],
  };
}

/** An assertion for a grant the issuer holds active, unless the test has said otherwise before. */
export async function login(
  party: Party,
  account: string,
  grantId: string,
  details: Claims[],
  bend: Bend = {},
): Promise<string> {
  if (!party.issuer.grants.has(grantId)) party.issuer.grants.set(grantId, { active: true, sub: account });
  return sign(
    bend.key ?? party.issuer.es256,
    bend.typ ?? 'delegated-login+jwt',
    { ...loginClaims(party, account, grantId, details), ...bend.claims },
    bend.header,
  );
}

export function client(party: Party, bend: Bend = {}): Promise<string> {
  return sign(
    bend.key ?? party.issuer.es256,
    bend.typ ?? 'client-authentication+jwt',
    { ...lived(party), sub: party.issuer.origin, ...bend.claims },
    bend.header,
  );
}

export function revoked(party: Party, account: string, grantId: string, bend: Bend = {}): Promise<string> {
  const { exp: _, ...event } = lived(party);
  return sign(
    bend.key ?? party.issuer.es256,
    bend.typ ?? 'secevent+jwt',
    {
      ...event,
      sub: account,
      grant_id: grantId,
      events: { 'https://schemas.openid.net/secevent/caep/event-type/session-revoked': {} },
      ...bend.claims,
    },
    bend.header,
  );
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** `alg: none`, with an empty signature as RFC 7515 writes it. */
export function unsigned(party: Party, claims: Claims): string {
  return `${part({ alg: 'none', typ: 'delegated-login+jwt', kid: party.issuer.es256.kid })}.${part(claims)}.`;
}

/** The classic confusion: the published key's bytes as the secret of an HMAC. */
export function signedWithPublicKey(party: Party, claims: Claims): string {
  const key = party.issuer.es256;
  const body = `${part({ alg: 'HS256', typ: 'delegated-login+jwt', kid: key.kid })}.${part(claims)}`;
  return `${body}.${createHmac('sha256', JSON.stringify(key.publicJwk)).update(body).digest('base64url')}`;
}

/** The same signature under other claims. */
export function tampered(token: string, change: (claims: Claims) => Claims): string {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const claims = v.parse(
    v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown())),
    Buffer.from(payload, 'base64url').toString(),
  );
  return `${header}.${part(change(claims))}.${signature}`;
}
