import { exports } from 'cloudflare:workers';
import { SignJWT } from 'jose';
import * as v from 'valibot';
import { type TokenAnswer, tokenAnswer } from '../../../shared/api/sign-in.ts';
import { base64url } from '../../../worker/crypto/encoding.ts';
import { deployment } from '../bindings.ts';
import type { Browser } from './browser.ts';

export const redirect = 'https://redirect.example/panelshare';
const verifier = 'a'.repeat(43);

const sha256 = async (value: string): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(value))));

export const authorisation = async (): Promise<Record<string, string>> => ({
  response_type: 'code',
  client_id: 'panelshare-extension',
  redirect_uri: redirect,
  code_challenge: await sha256(verifier),
  code_challenge_method: 'S256',
  state: 'state-1',
});

/** The one-use code the person's browser brings back. */
export const codeFrom = async (one: Browser): Promise<string> => {
  const answer = await one.post('/authorize', await authorisation());
  const url = new URL(answer.headers.get('location') ?? '');
  if (`${url.origin}${url.pathname}` !== redirect || url.searchParams.get('state') !== 'state-1') {
    throw new Error(`led to ${url}`);
  }
  return url.searchParams.get('code') ?? '';
};

/** What a proof may have wrong. */
export interface ProofFaults {
  secret?: string;
  aud?: string;
  iat?: number;
  typ?: string;
  jti?: string;
  key?: CryptoKey;
}

/** An extension: its device key, and the requests it sends to the token endpoint. */
export const extension = async () => {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  if (!('privateKey' in keys)) throw new Error('no key pair');
  const jwk = await crypto.subtle.exportKey('jwk', keys.publicKey);
  if (jwk instanceof ArrayBuffer) throw new Error('no jwk');
  const proof = async (secret: string, faults: ProofFaults = {}): Promise<string> =>
    new SignJWT({ sha: await sha256(faults.secret ?? secret) })
      .setProtectedHeader({ alg: 'ES256', typ: faults.typ ?? 'device-proof+jwt' })
      .setAudience(faults.aud ?? deployment)
      .setJti(faults.jti ?? crypto.randomUUID())
      .setIssuedAt(faults.iat ?? Math.floor(Date.now() / 1000))
      .sign(faults.key ?? keys.privateKey);
  const send = (body: unknown): Promise<Response> =>
    exports.default.fetch(
      new Request(`${deployment}/oauth/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'moz-extension://an-extension' },
        body: JSON.stringify(body),
      }),
    );
  const codeRequest = async (code: string, faults: ProofFaults = {}, more: Record<string, unknown> = {}) => ({
    grant_type: 'authorization_code',
    code,
    code_verifier: verifier,
    redirect_uri: redirect,
    device_key: { kty: 'EC', crv: 'P-256', x: jwk.x, y: jwk.y },
    device_name: 'Firefox on Linux',
    proof: await proof(code, faults),
    ...more,
  });
  const refreshRequest = async (token: string, faults: ProofFaults = {}) => ({
    grant_type: 'refresh_token',
    refresh_token: token,
    proof: await proof(token, faults),
  });
  return {
    send,
    proof,
    codeRequest,
    refreshRequest,
    exchange: async (code: string, faults: ProofFaults = {}, more: Record<string, unknown> = {}) =>
      send(await codeRequest(code, faults, more)),
    refresh: async (token: string, faults: ProofFaults = {}) => send(await refreshRequest(token, faults)),
  };
};
export type Extension = Awaited<ReturnType<typeof extension>>;

export const tokensIn = async (response: Response): Promise<TokenAnswer> =>
  v.parse(tokenAnswer, await response.json());
