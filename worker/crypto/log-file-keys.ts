import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import * as v from 'valibot';
import type { Hash } from '../../shared/domain/log-chain.ts';
import type { Open } from '../../shared/log-file/verify.ts';
import { hex } from './encoding.ts';

/** What a check of a log needs outside the Worker. */
export const sha256: Hash = async (text) =>
  hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));

const publicKey = v.looseObject({ kty: v.literal('EC'), crv: v.literal('P-256'), kid: v.string() });
const keySet: v.GenericSchema<unknown, JSONWebKeySet> = v.object({ keys: v.array(publicKey) });

/** A file of public keys as the deployment publishes them (`/.well-known/jwks.json`); null when it is none. */
export const opensWith = (text: string): Open | null => {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), keySet), text);
  if (!read.success) return null;
  const keys = createLocalJWKSet(read.output);
  return async (signed, type) => {
    try {
      return (await jwtVerify(signed, keys, { typ: type, algorithms: ['ES256'] })).payload;
    } catch {
      return null;
    }
  };
};

/** Without keys: what is said, by whomever. */
export const reads: Open = async (signed) => {
  const read = v.safeParse(
    v.pipe(v.string(), v.parseJson()),
    Buffer.from(signed.split('.')[1] ?? '', 'base64url').toString('utf8'),
  );
  return read.success ? read.output : null;
};
