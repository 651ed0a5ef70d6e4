import { base64url, fromBase64 } from '../../../worker/crypto/encoding.ts';
import { deployment } from '../bindings.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const bytes = (...parts: readonly (ArrayBuffer | ArrayLike<number>)[]): Bytes =>
  Uint8Array.from(
    parts.flatMap((part) => [...(part instanceof ArrayBuffer ? new Uint8Array(part) : Array.from(part))]),
  );
const text = (value: string): Bytes => new Uint8Array(new TextEncoder().encode(value));
const sha256 = (value: Bytes): Promise<ArrayBuffer> => crypto.subtle.digest('SHA-256', value);

/** r and s side by side, as WebCrypto signs, in the DER form that WebAuthn carries. */
const der = (signature: Bytes): Bytes => {
  const integer = (part: Bytes): Bytes => {
    let start = 0;
    while (start < part.length - 1 && part[start] === 0) start += 1;
    const trimmed = part.slice(start);
    const padded = (trimmed[0] ?? 0) >= 0x80 ? bytes([0], trimmed) : trimmed;
    return bytes([2, padded.length], padded);
  };
  const both = bytes(integer(signature.slice(0, 32)), integer(signature.slice(32)));
  return bytes([0x30, both.length], both);
};

const userPresent = 0x01;
const userVerified = 0x04;
const attested = 0x40;

/** What an authenticator may do wrong. */
export interface Faults {
  origin?: string;
  rpId?: string;
  verified?: boolean;
  challenge?: string;
  counter?: number;
}

/** An authenticator in software: one P-256 passkey, answers as a browser hands them over. */
export const authenticator = async (userHandle: string | null = null) => {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  if (!('privateKey' in keys)) throw new Error('no key pair');
  const jwk = await crypto.subtle.exportKey('jwk', keys.publicKey);
  if (jwk instanceof ArrayBuffer) throw new Error('no jwk');
  const credential = crypto.getRandomValues(new Uint8Array(32));
  const id = base64url(credential);
  let counter = 0;
  let handle = userHandle;

  const clientData = (type: string, challenge: string, faults: Faults): Bytes =>
    text(
      JSON.stringify({
        type,
        challenge: faults.challenge ?? challenge,
        origin: faults.origin ?? deployment,
        crossOrigin: false,
      }),
    );
  const head = async (faults: Faults, more: number): Promise<Bytes> => {
    counter = faults.counter ?? counter + 1;
    const flags = userPresent | (faults.verified === false ? 0 : userVerified) | more;
    const rpIdHash = await sha256(text(faults.rpId ?? new URL(deployment).hostname));
    return bytes(rpIdHash, [
      flags,
      counter >>> 24,
      (counter >>> 16) & 255,
      (counter >>> 8) & 255,
      counter & 255,
    ]);
  };

  return {
    id,
    make: async (
      options: { challenge: string; user: { id: string } },
      faults: Faults = {},
    ): Promise<string> => {
      handle = options.user.id;
      const cose = bytes(
        [0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32],
        fromBase64(jwk.x ?? ''),
        [0x22, 0x58, 32],
        fromBase64(jwk.y ?? ''),
      );
      const data = bytes(
        await head(faults, attested),
        new Uint8Array(16),
        [0, credential.length],
        credential,
        cose,
      );
      const attestation = bytes(
        [0xa3, 0x63],
        text('fmt'),
        [0x64],
        text('none'),
        [0x67],
        text('attStmt'),
        [0xa0, 0x68],
        text('authData'),
        [0x58, data.length],
        data,
      );
      return JSON.stringify({
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64url(clientData('webauthn.create', options.challenge, faults)),
          attestationObject: base64url(attestation),
          transports: ['internal'],
        },
      });
    },
    use: async (options: { challenge: string }, faults: Faults = {}): Promise<string> => {
      const client = clientData('webauthn.get', options.challenge, faults);
      const data = await head(faults, 0);
      const signed = await crypto.subtle.sign(
        { name: 'ECDSA', hash: 'SHA-256' },
        keys.privateKey,
        bytes(data, await sha256(client)),
      );
      return JSON.stringify({
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64url(client),
          authenticatorData: base64url(data),
          signature: base64url(der(new Uint8Array(signed))),
          userHandle: handle,
        },
      });
    },
  };
};
export type Authenticator = Awaited<ReturnType<typeof authenticator>>;
