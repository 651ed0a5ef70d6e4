import { join } from 'node:path';

/** The passkey library without its certificate packages, as the Worker has it (worker/crypto/passkey-asn1.ts). */
export const passkeyAlias = {
  find: /^(?:@peculiar\/.+|reflect-metadata)$/,
  replacement: join(import.meta.dirname, '../crypto/passkey-asn1.ts'),
};
