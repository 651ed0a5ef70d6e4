import * as v from 'valibot';
import type { Secrets } from '../ports.ts';
import { base64url, fromBase64, hex } from './encoding.ts';

const keyRing = v.record(v.string(), v.string());
const text = new TextEncoder();

const hmac = async (key: CryptoKey, message: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.sign('HMAC', key, text.encode(message)));

const aesFrom = (raw: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', fromBase64(raw), 'AES-GCM', false, ['encrypt', 'decrypt']);

const encrypt = async (key: CryptoKey, plain: string, context: string) => {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: text.encode(context) },
    key,
    text.encode(plain),
  );
  return { nonce: base64url(nonce), ciphertext: base64url(new Uint8Array(sealed)) };
};

const decrypt = async (
  key: CryptoKey,
  sealed: { nonce: string; ciphertext: string },
  context: string,
): Promise<string | null> => {
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64(sealed.nonce), additionalData: text.encode(context) },
      key,
      fromBase64(sealed.ciphertext),
    );
    return new TextDecoder().decode(plain);
  } catch {
    return null;
  }
};

/** Secrets made from the Worker's keys: `deriveKey` for codes and links, `credentialKeys` for what is encrypted at rest. */
export const secretsFrom = (deriveKey: string, credentialKeys: string): Secrets => {
  const raw = fromBase64(deriveKey);
  // When it is first needed: most requests make no code and no link, and a key costs a fifth of an empty answer.
  const derive = (): Promise<CryptoKey> =>
    crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const ring = v.parse(v.pipe(v.string(), v.parseJson(), keyRing), credentialKeys);
  const aes = async (keyId: string): Promise<CryptoKey | null> => {
    const raw = ring[keyId];
    return raw === undefined ? null : aesFrom(raw);
  };
  const currentKeyId = Object.keys(ring)[0];
  if (currentKeyId === undefined) throw new Error('CREDENTIAL_KEYS holds no key');

  return {
    currentKeyId,
    hash: async (value) => hex(await crypto.subtle.digest('SHA-256', text.encode(value))),
    code: async (challengeId, generation) => {
      // Six digits from 32 bits; numbers above the last full million are drawn again, so no code is likelier.
      const key = await derive();
      for (let round = 0; ; round += 1) {
        const bytes = await hmac(key, `code ${challengeId} ${generation} ${round}`);
        const number = new DataView(bytes.buffer).getUint32(0);
        if (number < 4_294_000_000) return String(number % 1_000_000).padStart(6, '0');
      }
    },
    linkToken: async (purpose, id, generation) =>
      base64url((await hmac(await derive(), `link ${purpose} ${id} ${generation}`)).slice(0, 24)),
    same: (one, other) => {
      const left = text.encode(one);
      const right = text.encode(other);
      return left.byteLength === right.byteLength && crypto.subtle.timingSafeEqual(left, right);
    },
    seal: async (plain, context) => {
      const key = await aes(currentKeyId);
      if (!key) throw new Error('the current credential key is missing');
      return { keyId: currentKeyId, ...(await encrypt(key, plain, context)) };
    },
    open: async (sealed, context) => {
      const key = await aes(sealed.keyId);
      return key ? decrypt(key, sealed, context) : null;
    },
    sealWith: async (key, plain, context) => encrypt(await aesFrom(key), plain, context),
    openWith: async (key, sealed, context) => decrypt(await aesFrom(key), sealed, context),
  };
};
