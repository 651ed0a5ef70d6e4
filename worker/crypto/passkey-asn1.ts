/**
 * Stands in for the passkey library's ASN.1 and certificate packages, for the metadata that these
 * alone need, and for the kinds of attestation that are made of certificates alone
 * (worker/dev/passkey-alias.ts): a third of the Worker. Of all they do, our passkeys need one
 * thing: the two numbers of an ECDSA signature. Certificates belong to attestation, which we never
 * ask for (`attestation: 'none'`); an authenticator that sends one anyway is refused here instead of
 * being judged.
 */
class NotRead {
  constructor() {
    throw new Error('attestation certificates are not read');
  }
}

/** Ecdsa-Sig-Value of RFC 3279, 2.2.3: what a signature by an ES256 passkey is. */
export class ECDSASigValue {
  readonly r: Uint8Array;
  readonly s: Uint8Array;
  constructor(r: Uint8Array, s: Uint8Array) {
    this.r = r;
    this.s = s;
  }
}

const malformed = (): Error => new Error('not an ECDSA signature');

/** One DER element with a short length, as every ECDSA signature up to P-256 has it, and what follows it. */
const element = (bytes: Uint8Array, tag: number): { content: Uint8Array; rest: Uint8Array } => {
  const length = bytes[1];
  if (bytes[0] !== tag || length === undefined || length > 0x7f || bytes.length < length + 2)
    throw malformed();
  return { content: bytes.subarray(2, length + 2), rest: bytes.subarray(length + 2) };
};

export const AsnParser = {
  /** SEQUENCE of two INTEGERs and nothing else; a signature that is not exactly that verifies nothing. */
  parse: (data: ArrayBuffer | Uint8Array, type: unknown): ECDSASigValue => {
    if (type !== ECDSASigValue) throw new Error('attestation certificates are not read');
    const sequence = element(new Uint8Array(data), 0x30);
    const r = element(sequence.content, 0x02);
    const s = element(r.rest, 0x02);
    if (sequence.rest.length > 0 || s.rest.length > 0) throw malformed();
    return new ECDSASigValue(r.content, s.content);
  },
};

const notJudged = async (): Promise<never> => {
  throw new Error('attestation certificates are not read');
};

export {
  notJudged as verifyAttestationAndroidKey,
  notJudged as verifyAttestationAndroidSafetyNet,
  notJudged as verifyAttestationApple,
  notJudged as verifyAttestationFIDOU2F,
  notJudged as verifyAttestationTPM,
  notJudged as verifyAttestationWithMetadata,
};

/** Of no authenticator a description is kept, and none is trusted for its maker's root. */
export const MetadataService = { getStatement: async (): Promise<undefined> => undefined };

export {
  NotRead as AuthorityKeyIdentifierExtension,
  NotRead as BasicConstraints,
  NotRead as Certificate,
  NotRead as CRLDistributionPointsExtension,
  NotRead as ECParameters,
  NotRead as ExtendedKeyUsage,
  NotRead as KeyDescription,
  NotRead as OctetString,
  NotRead as RSAPublicKey,
  NotRead as SubjectAlternativeName,
  NotRead as SubjectKeyIdentifierExtension,
  NotRead as X509Certificate,
  NotRead as X509ChainBuilder,
  NotRead as X509Crl,
};

/** Object identifiers and roots of certificates, which are compared with nothing here. */
const notRead = 'not read';

export {
  notRead as Apple_WebAuthn_Root_CA,
  notRead as GlobalSign_Root_CA,
  notRead as GlobalSign_Root_CA_R3,
  notRead as GlobalSign_Root_R46,
  notRead as Google_Hardware_Attestation_Root_1,
  notRead as Google_Hardware_Attestation_Root_2,
  notRead as Google_Hardware_Attestation_Root_3,
  notRead as Google_Hardware_Attestation_Root_4,
  notRead as id_ce_basicConstraints,
  notRead as id_ce_extKeyUsage,
  notRead as id_ce_keyDescription,
  notRead as id_ce_subjectAltName,
  notRead as id_ecdsaWithSHA256,
  notRead as id_ecdsaWithSHA384,
  notRead as id_ecdsaWithSHA512,
  notRead as id_ecPublicKey,
  notRead as id_ml_dsa_44,
  notRead as id_ml_dsa_65,
  notRead as id_ml_dsa_87,
  notRead as id_rsaEncryption,
  notRead as id_secp256r1,
  notRead as id_secp384r1,
  notRead as id_sha1WithRSAEncryption,
  notRead as id_sha256WithRSAEncryption,
  notRead as id_sha384WithRSAEncryption,
  notRead as id_sha512WithRSAEncryption,
};
