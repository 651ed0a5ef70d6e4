import { join } from 'node:path';

/**
 * The passkey library without its certificate packages and without the kinds of attestation that are
 * nothing but certificates, as the Worker has it (worker/crypto/passkey-asn1.ts).
 */
export const passkeyAlias = {
  find: /^(?:@peculiar\/.+|reflect-metadata|\..*\/(?:verifyAttestation(?:AndroidKey|AndroidSafetyNet|Apple|FIDOU2F|TPM|WithMetadata)|metadataService|defaultRootCerts\/[a-z-]+)\.js)$/,
  replacement: join(import.meta.dirname, '../crypto/passkey-asn1.ts'),
};
