import * as v from 'valibot';
import { shortText } from './primitives.ts';

const jwkPublic = v.strictObject({
  kty: v.literal('EC'),
  crv: v.literal('P-256'),
  x: v.pipe(v.string(), v.maxLength(64)),
  y: v.pipe(v.string(), v.maxLength(64)),
});

/**
 * `POST /oauth/token`. RFC 6749 with PKCE (RFC 7636). `proof` is a JWT (ES256) signed by the
 * device key: claims `aud` = deployment, `jti`, `iat`, `sha` = base64url SHA-256 of the code or
 * refresh token it goes with, so that a stolen refresh token is worth nothing (E13).
 */
export const tokenRequest = v.variant('grant_type', [
  v.strictObject({
    grant_type: v.literal('authorization_code'),
    code: v.pipe(v.string(), v.maxLength(200)),
    code_verifier: v.pipe(v.string(), v.minLength(43), v.maxLength(128)),
    redirect_uri: v.pipe(v.string(), v.maxLength(300)),
    device_key: jwkPublic,
    device_name: shortText,
    proof: v.pipe(v.string(), v.maxLength(2000)),
  }),
  v.strictObject({
    grant_type: v.literal('refresh_token'),
    refresh_token: v.pipe(v.string(), v.maxLength(200)),
    proof: v.pipe(v.string(), v.maxLength(2000)),
  }),
]);
export type TokenRequest = v.InferOutput<typeof tokenRequest>;

export const tokenAnswer = v.strictObject({
  access_token: v.string(),
  token_type: v.literal('Bearer'),
  /** Seconds. */
  expires_in: v.number(),
  refresh_token: v.string(),
});
export type TokenAnswer = v.InferOutput<typeof tokenAnswer>;

/** `POST /api/proofs`: starts a fresh proof for this device; the page does the proving. */
export const proofRequest = v.strictObject({ passkey: v.boolean() });
export const proofAnswer = v.strictObject({ url: v.string() });
