import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AsnParser, ECDSASigValue } from '../../worker/crypto/passkey-asn1.ts';

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** As the passkey library lays r and s out: 32 bytes each, DER's leading zero dropped or missing ones put back. */
const fixed = (number: Uint8Array): Buffer => {
  const bytes = Buffer.from(number);
  return bytes.length > 32
    ? bytes.subarray(bytes.length - 32)
    : Buffer.concat([Buffer.alloc(32 - bytes.length), bytes]);
};

test('[O1] the two numbers of any signature are those the signer meant', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), (message) => {
      const der = sign('sha256', message, { key: privateKey, dsaEncoding: 'der' });
      const { r, s } = AsnParser.parse(der, ECDSASigValue);
      // Signatures differ each time, so the two forms of one are compared by building DER's from the other.
      expect(fixed(r).length + fixed(s).length).toBe(64);
      const again = Buffer.concat([
        Buffer.from([0x30, r.length + s.length + 4, 2, r.length]),
        r,
        Buffer.from([2, s.length]),
        s,
      ]);
      expect(again.equals(der)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('[O1] anything that is not exactly one signature is refused', () => {
  const der = sign('sha256', Buffer.from('x'), { key: privateKey, dsaEncoding: 'der' });
  for (const wrong of [
    Buffer.alloc(0),
    der.subarray(0, der.length - 1),
    Buffer.concat([der, Buffer.from([0])]),
    Buffer.concat([Buffer.from([0x31]), der.subarray(1)]),
    Buffer.concat([Buffer.from([0x30, 0x81]), der.subarray(1)]),
  ]) {
    expect(() => AsnParser.parse(wrong, ECDSASigValue)).toThrow('not an ECDSA signature');
  }
});

test('[O1] a certificate is refused, not judged', () => {
  expect(() => AsnParser.parse(Buffer.from([0x30, 0]), class Certificate {})).toThrow('not read');
});
