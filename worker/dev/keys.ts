import { generateKeyPairSync, randomBytes } from 'node:crypto';

/** Fresh keys for one local deployment, in the form the Worker's bindings take. */
export const localKeys = (): Record<'DERIVE_KEY' | 'CREDENTIAL_KEYS' | 'SIGNING_KEYS', string> => ({
  DERIVE_KEY: randomBytes(32).toString('base64'),
  CREDENTIAL_KEYS: JSON.stringify({ local: randomBytes(32).toString('base64') }),
  SIGNING_KEYS: JSON.stringify({ keys: [signingKey('local-1'), signingKey('local-2')] }),
});

const signingKey = (kid: string) => ({
  ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
  kid,
});
