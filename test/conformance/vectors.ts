/**
 * Assertions a host must refuse, each with the code it answers. The names are those of the table in
 * docs/delegated-login.md. Every vector is a valid assertion bent in one place, so that a refusal
 * can have one reason only.
 */
import type { Refusal } from '../panels/host/protocol.ts';
import { BERG, DIAZ, NORD } from '../panels/internex/world.ts';
import { testKey } from './fake-issuer.ts';
import type { Stage } from './stage.ts';
import {
  everything,
  login,
  loginClaims,
  product,
  signedWithPublicKey,
  tampered,
  unsigned,
} from './tokens.ts';

export interface BadVector {
  readonly name: string;
  readonly code: Refusal;
  readonly assertion: (stage: Stage) => Promise<string>;
}

const whole = everything(BERG);
const seconds = ({ party }: Stage): number => Math.floor(party.clock() / 1000);

function bent(name: string, code: Refusal, claims: (stage: Stage) => Record<string, unknown>): BadVector {
  return {
    name,
    code,
    assertion: (stage) => login(stage.party, BERG, 'grant-1', whole, { claims: claims(stage) }),
  };
}

const times: readonly BadVector[] = [
  bent('expired', 'expired', (s) => ({ iat: seconds(s) - 90, nbf: seconds(s) - 90, exp: seconds(s) - 30 })),
  bent('not yet valid', 'not_yet_valid', (s) => ({ nbf: seconds(s) + 31 })),
  bent('issued in the future', 'not_yet_valid', (s) => ({ iat: seconds(s) + 31, exp: seconds(s) + 60 })),
  bent('lifetime over 60 s', 'lifetime', (s) => ({ exp: seconds(s) + 61 })),
  bent('lifetime below zero', 'lifetime', (s) => ({ exp: seconds(s) - 1 })),
  bent('no exp', 'malformed', () => ({ exp: undefined })),
  bent('no nbf', 'malformed', () => ({ nbf: undefined })),
  bent('times as text', 'malformed', (s) => ({ exp: String(seconds(s) + 60) })),
];

const names: readonly BadVector[] = [
  bent('wrong aud', 'wrong_audience', () => ({ aud: 'https://other-host.example' })),
  bent('aud as a list', 'wrong_audience', ({ party }) => ({ aud: [party.host] })),
  bent('aud with a trailing slash', 'wrong_audience', ({ party }) => ({ aud: `${party.host}/` })),
  bent('no aud', 'malformed', () => ({ aud: undefined })),
  bent('wrong iss', 'wrong_issuer', () => ({ iss: 'https://other-issuer.example' })),
  bent('no jti', 'malformed', () => ({ jti: undefined })),
  bent('no grant_id', 'malformed', () => ({ grant_id: undefined })),
  bent('no act', 'malformed', () => ({ act: undefined })),
  bent('no authorization_details', 'malformed', () => ({ authorization_details: [] })),
  bent('authorization_details of an unknown type', 'malformed', () => ({
    authorization_details: [{ type: 'hosting_universe', identifier: BERG, actions: ['view'] }],
  })),
  bent('sub not owned by the linking customer', 'revoked', () => ({
    sub: DIAZ,
    authorization_details: everything(DIAZ),
  })),
  {
    name: 'sub never linked',
    code: 'unknown_account',
    assertion: ({ party }) => login(party, NORD, 'grant-nord', everything(NORD)),
  },
];

const scopes: readonly BadVector[] = [
  bent('product of another account', 'nothing_shared', () => ({
    authorization_details: [product('web-diaz-store')],
  })),
  bent('product the host never shares', 'nothing_shared', () => ({
    authorization_details: [product('cloud-berg-main'), product('srv-berg')],
  })),
  bent('whole account of another sub', 'nothing_shared', () => ({ authorization_details: everything(DIAZ) })),
  bent('whole account and products at once', 'nothing_shared', () => ({
    authorization_details: [...whole, product('web-shop')],
  })),
];

const signatures: readonly BadVector[] = [
  ...['client-authentication+jwt', 'secevent+jwt', 'JWT', 'at+jwt'].map(
    (typ): BadVector => ({
      name: `wrong typ ${typ}`,
      code: 'wrong_type',
      assertion: ({ party }) => login(party, BERG, 'grant-1', whole, { typ }),
    }),
  ),
  {
    name: 'unknown kid',
    code: 'unknown_key',
    assertion: async ({ party }) =>
      login(party, BERG, 'grant-1', whole, { key: await testKey('key-z', 'ES256') }),
  },
  {
    name: 'foreign key under a known kid',
    code: 'bad_signature',
    assertion: async ({ party }) =>
      login(party, BERG, 'grant-1', whole, { key: await testKey('key-a', 'ES256') }),
  },
  {
    name: 'key brought along in the header',
    code: 'unknown_key',
    assertion: async ({ party }) => {
      const key = await testKey('key-z', 'ES256');
      return login(party, BERG, 'grant-1', whole, { key, header: { jwk: key.publicJwk } });
    },
  },
  {
    name: 'algorithm of another key',
    code: 'wrong_algorithm',
    assertion: ({ party, issuer }) =>
      login(party, BERG, 'grant-1', whole, { key: issuer.eddsa, header: { kid: issuer.es256.kid } }),
  },
  {
    name: 'no kid',
    code: 'malformed',
    assertion: ({ party }) => login(party, BERG, 'grant-1', whole, { header: { kid: undefined } }),
  },
  {
    name: 'alg none',
    code: 'wrong_algorithm',
    assertion: async ({ party }) => unsigned(party, loginClaims(party, BERG, 'grant-1', whole)),
  },
  {
    name: 'HS256 with the public key',
    code: 'wrong_algorithm',
    assertion: async ({ party }) => signedWithPublicKey(party, loginClaims(party, BERG, 'grant-1', whole)),
  },
  {
    name: 'tampered claims',
    code: 'bad_signature',
    assertion: async ({ party }) =>
      tampered(await login(party, BERG, 'grant-1', whole), (claims) => ({ ...claims, sub: DIAZ })),
  },
  { name: 'no token at all', code: 'malformed', assertion: async () => 'not-a-token' },
  { name: 'oversized token', code: 'malformed', assertion: async () => 'a'.repeat(9000) },
];

export const badVectors: readonly BadVector[] = [...times, ...names, ...scopes, ...signatures];
