import * as v from 'valibot';
import type { Signer } from '../ports.ts';

const privateKey = v.looseObject({
  kty: v.literal('EC'),
  crv: v.literal('P-256'),
  kid: v.string(),
  x: v.string(),
  y: v.string(),
  d: v.string(),
});
const keySet = v.object({ keys: v.pipe(v.array(privateKey), v.minLength(1)) });

/** ES256 over the deployment's key set; the first key signs, all are published so that keys can be rotated. */
export const signerFrom = (signingKeys: string): Signer => {
  const { keys } = v.parse(v.pipe(v.string(), v.parseJson(), keySet), signingKeys);
  return {
    sign: async (header, claims) => {
      const key = keys[0];
      if (!key) throw new Error('SIGNING_KEYS holds no key');
      const { importJWK, SignJWT } = await import('jose');
      const signing = await importJWK(key, 'ES256');
      return new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: key.kid, typ: header.typ })
        .sign(signing);
    },
    publicKeys: async () =>
      keys.map(({ kty, crv, kid, x, y }) => ({ kty, crv, kid, x, y, alg: 'ES256', use: 'sig' })),
  };
};
