import { calculateJwkThumbprint, decodeProtectedHeader, importJWK, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { deviceProof, makeDeviceKey, publicJwk } from '../../extension/deployments/device-key.ts';
import { base64url, sha256 } from '../../extension/deployments/encoding.ts';
import { authorizeAddress, codeFrom, newAttempt } from '../../extension/deployments/pkce.ts';

const redirect = 'https://abcdefgh.chromiumapp.org/panelshare';

describe('an attempt to sign in', () => {
  it('sends the S256 challenge of a verifier that stays here [O1] [E13]', async () => {
    const attempt = await newAttempt();
    expect(attempt.verifier).toMatch(/^[\w-]{43}$/);
    const url = new URL(authorizeAddress('https://share.example', redirect, attempt));
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: 'code',
      client_id: 'panelshare-extension',
      redirect_uri: redirect,
      code_challenge: await sha256(attempt.verifier),
      code_challenge_method: 'S256',
      state: attempt.state,
    });
    expect(url.href).not.toContain(attempt.verifier);
  });

  it('computes the challenge as RFC 7636 does in its appendix B [O1]', async () => {
    expect(await sha256('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    );
  });

  it('takes a code only at its own address and with its own state [E13]', async () => {
    const attempt = await newAttempt();
    const back = (state: string, address = redirect): string => `${address}?code=c1&state=${state}`;
    expect(codeFrom(back(attempt.state), redirect, attempt)).toBe('c1');
    expect(codeFrom(back('other'), redirect, attempt)).toBeNull();
    expect(codeFrom(back(attempt.state, 'https://evil.example/panelshare'), redirect, attempt)).toBeNull();
    expect(codeFrom(back(attempt.state, `${redirect}x`), redirect, attempt)).toBeNull();
    expect(codeFrom(undefined, redirect, attempt)).toBeNull();
    expect(codeFrom(`${redirect}?error=access_denied&state=${attempt.state}`, redirect, attempt)).toBeNull();
  });
});

describe('the device proof', () => {
  it('is a JWT another library verifies, bound to deployment, secret and moment [E13] [E59]', async () => {
    const key = await makeDeviceKey();
    const now = 1_800_000_000_000;
    const jwk = await publicJwk(key);
    const proof = await deviceProof(key, { deployment: 'https://share.example', secret: 'refresh-1', now });
    expect(decodeProtectedHeader(proof)).toEqual({ typ: 'device-proof+jwt', alg: 'ES256' });
    const { payload } = await jwtVerify(proof, await importJWK(jwk, 'ES256'), {
      audience: 'https://share.example',
      typ: 'device-proof+jwt',
      currentDate: new Date(now),
    });
    expect(payload).toEqual({
      aud: 'https://share.example',
      iat: now / 1000,
      jti: expect.stringMatching(/^[\w-]{22}$/),
      sha: await sha256('refresh-1'),
    });
    expect(await calculateJwkThumbprint(jwk)).toMatch(/^[\w-]{43}$/);
  });

  it('comes from a key that nobody can take along [E13]', async () => {
    const key = await makeDeviceKey();
    expect(key.privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('jwk', key.privateKey)).rejects.toThrow();
  });

  it('is never the same twice [E13]', async () => {
    const key = await makeDeviceKey();
    const claims = { deployment: 'https://share.example', secret: 's', now: 1 };
    expect(await deviceProof(key, claims)).not.toBe(await deviceProof(key, claims));
  });
});

it('writes base64url without padding', () => {
  expect(base64url(new Uint8Array([251, 255, 254]))).toBe('-__-');
  expect(base64url(new Uint8Array([1]))).toBe('AQ');
});
