import type { DeviceProofs } from '../ports.ts';
import { base64url } from './encoding.ts';

const sha256 = async (text: string): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));

/** How far a device's clock may be from ours, in seconds. */
const clockDifference = 60;

/** Checks type, algorithm, audience, moment and secret of a device proof against lists of one each (E13). */
export const deviceProofsOf = (deployment: string): DeviceProofs => ({
  codeChallenge: sha256,
  verify: async (proof, publicKey, secret, now) => {
    try {
      const { importJWK, jwtVerify } = await import('jose');
      const key = await importJWK({ ...publicKey }, 'ES256');
      const { payload } = await jwtVerify(proof, key, {
        algorithms: ['ES256'],
        typ: 'device-proof+jwt',
        audience: deployment,
        requiredClaims: ['iat', 'jti', 'sha'],
        currentDate: new Date(now),
      });
      const { iat, jti } = payload;
      if (iat === undefined || Math.abs(now / 1000 - iat) > clockDifference) return null;
      if (jti === undefined || jti.length < 8 || jti.length > 64) return null;
      return payload['sha'] === (await sha256(secret)) ? { jti } : null;
    } catch {
      return null;
    }
  },
});
