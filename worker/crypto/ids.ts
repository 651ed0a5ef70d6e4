import type { Ids } from '../ports.ts';
import { base64url } from './encoding.ts';

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Ids and tokens from the platform's randomness. */
export const randomIds: Ids = {
  id: (prefix) => {
    let text = '';
    while (text.length < 20) {
      for (const byte of crypto.getRandomValues(new Uint8Array(32))) {
        if (byte < 252 && text.length < 20) text += alphabet.charAt(byte % 36);
      }
    }
    return `${prefix}_${text}`;
  },
  bytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  token: () => base64url(crypto.getRandomValues(new Uint8Array(32))),
};
