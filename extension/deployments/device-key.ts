import type { TokenRequest } from '../../shared/api/sign-in.ts';
import type { Table } from './database.ts';
import { base64url, randomText, sha256 } from './encoding.ts';

/** The key that makes a refresh token worthless elsewhere (E13): P-256, never extractable, one per deployment. */
export interface DeviceKey {
  privateKey: CryptoKey;
  publicKey: CryptoKey;
}

type PublicJwk = Extract<TokenRequest, { grant_type: 'authorization_code' }>['device_key'];

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;

export const acceptDeviceKey = (stored: unknown): DeviceKey | null => {
  if (typeof stored !== 'object' || stored === null) return null;
  if (!('privateKey' in stored) || !('publicKey' in stored)) return null;
  const { privateKey, publicKey } = stored;
  return privateKey instanceof CryptoKey && publicKey instanceof CryptoKey ? { privateKey, publicKey } : null;
};

export const makeDeviceKey = async (): Promise<DeviceKey> => {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  return { privateKey, publicKey };
};

export const deviceKeyOf = async (keys: Table<DeviceKey>, deployment: string): Promise<DeviceKey> => {
  const known = await keys.get(deployment);
  if (known) return known;
  const made = await makeDeviceKey();
  await keys.put(deployment, made);
  return made;
};

export const publicJwk = async (key: DeviceKey): Promise<PublicJwk> => {
  const { x, y } = await crypto.subtle.exportKey('jwk', key.publicKey);
  if (x === undefined || y === undefined) throw new Error('not a point on P-256');
  return { kty: 'EC', crv: 'P-256', x, y };
};

/** The proof that goes with a code or refresh token: bound to the deployment, to that secret and to this moment. */
export const deviceProof = async (
  key: DeviceKey,
  claims: { deployment: string; secret: string; now: number },
): Promise<string> => {
  const part = (value: unknown): string => base64url(new TextEncoder().encode(JSON.stringify(value)));
  const head = part({ typ: 'device-proof+jwt', alg: 'ES256' });
  const body = part({
    aud: claims.deployment,
    jti: randomText(16),
    iat: Math.floor(claims.now / 1000),
    sha: await sha256(claims.secret),
  });
  const signed = new TextEncoder().encode(`${head}.${body}`);
  // WebCrypto's ECDSA signature is r and s side by side, which is what JWS asks for.
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key.privateKey, signed);
  return `${head}.${body}.${base64url(new Uint8Array(signature))}`;
};
