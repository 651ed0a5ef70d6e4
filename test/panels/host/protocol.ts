/**
 * The verifier of the delegated-login protocol: no I/O, no clock, no state of its own.
 * Points 7–13 and 19 of the protocol (docs/delegated-login.md); each refusal has one code.
 * Keys, time and the memory of used ids are handed in, so every vector runs without a network.
 */
import { compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import * as v from 'valibot';

export const SKEW_SECONDS = 30;
export const MAX_LIFETIME_SECONDS = 60;
/** A SET has no `exp` (RFC 8417, section 2.2), so its age is bounded instead: the memory of used ids stays finite. */
export const MAX_EVENT_AGE_SECONDS = 300;
const MAX_TOKEN_LENGTH = 8192;

export const SESSION_REVOKED = 'https://schemas.openid.net/secevent/caep/event-type/session-revoked';

export type Refusal =
  | 'malformed'
  | 'wrong_type'
  | 'wrong_algorithm'
  | 'unknown_key'
  | 'bad_signature'
  | 'wrong_issuer'
  | 'wrong_audience'
  | 'not_yet_valid'
  | 'expired'
  | 'lifetime'
  | 'replayed'
  | 'unknown_account'
  | 'revoked'
  | 'unreachable'
  | 'nothing_shared'
  | 'foreign_target';

const Kid = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));
const Id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));
const Seconds = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Only these two kinds of key exist for us; private members and other fields are dropped on the way in. */
export const VerificationKey = v.variant('kty', [
  v.object({
    kty: v.literal('EC'),
    crv: v.literal('P-256'),
    x: v.string(),
    y: v.string(),
    kid: Kid,
    alg: v.exactOptional(v.literal('ES256')),
    use: v.exactOptional(v.literal('sig')),
  }),
  v.object({
    kty: v.literal('OKP'),
    crv: v.literal('Ed25519'),
    x: v.string(),
    kid: Kid,
    alg: v.exactOptional(v.literal('EdDSA')),
    use: v.exactOptional(v.literal('sig')),
  }),
]);
export type VerificationKey = v.InferOutput<typeof VerificationKey>;

const Header = v.looseObject({ typ: v.string(), alg: v.string(), kid: Kid });

const Envelope = v.looseObject({
  iss: v.string(),
  // Judged by value, not by shape: an array, even of one, is a wrong audience and not a broken token.
  aud: v.unknown(),
  jti: v.pipe(v.string(), v.minLength(8), v.maxLength(200)),
  iat: Seconds,
  nbf: v.exactOptional(Seconds),
  exp: v.exactOptional(Seconds),
});

export const AuthorizationDetail = v.object({
  type: v.picklist(['hosting_account', 'hosting_product']),
  identifier: Id,
  actions: v.pipe(v.array(v.string()), v.minLength(1)),
});
export type AuthorizationDetail = v.InferOutput<typeof AuthorizationDetail>;

const DelegatedLogin = v.object({
  sub: Id,
  iat: Seconds,
  nbf: Seconds,
  exp: Seconds,
  jti: Id,
  act: v.object({
    sub: Id,
    name: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
    email: v.pipe(v.string(), v.rfcEmail(), v.maxLength(254)),
    person: Id,
  }),
  grant_id: Id,
  authorization_details: v.pipe(v.array(AuthorizationDetail), v.minLength(1), v.maxLength(500)),
  acr: v.exactOptional(v.string()),
  amr: v.exactOptional(v.array(v.string())),
});
export type DelegatedLoginClaims = v.InferOutput<typeof DelegatedLogin>;

const ClientAuthentication = v.object({ sub: Id, exp: Seconds });

const SessionRevoked = v.object({
  sub: Id,
  iat: Seconds,
  grant_id: Id,
  events: v.looseObject({ [SESSION_REVOKED]: v.looseObject({}) }),
});

/** One kind of token: its type, its body and the rule for its times. */
interface TokenKind<S extends v.GenericSchema> {
  readonly typ: string;
  readonly body: S;
  readonly times: 'short-lived' | 'recent';
}

export const delegatedLogin: TokenKind<typeof DelegatedLogin> = {
  typ: 'delegated-login+jwt',
  body: DelegatedLogin,
  times: 'short-lived',
};
export const clientAuthentication: TokenKind<typeof ClientAuthentication> = {
  typ: 'client-authentication+jwt',
  body: ClientAuthentication,
  times: 'short-lived',
};
export const securityEvent: TokenKind<typeof SessionRevoked> = {
  typ: 'secevent+jwt',
  body: SessionRevoked,
  times: 'recent',
};

export type KeyAnswer = VerificationKey | 'unknown' | 'unreachable';

export interface Verifier {
  readonly issuer: string;
  readonly audience: string;
  readonly key: (kid: string) => Promise<KeyAnswer>;
  /** Now, in milliseconds. */
  readonly clock: () => number;
  /** True once per id, false ever after; atomic, remembered until `untilMs`. */
  readonly consume: (id: string, untilMs: number) => boolean;
}

export type Verified<T> =
  | { readonly ok: true; readonly claims: T }
  | { readonly ok: false; readonly code: Refusal };

const refuse = (code: Refusal): { readonly ok: false; readonly code: Refusal } => ({ ok: false, code });

/** Type, algorithm, key, signature, issuer, audience, times, body, and last of all the one use of its id. */
export async function verify<S extends v.GenericSchema>(
  token: string,
  kind: TokenKind<S>,
  verifier: Verifier,
): Promise<Verified<v.InferOutput<S>>> {
  const signed = await verifySignature(token, kind.typ, verifier);
  if (!signed.ok) return signed;

  const envelope = v.safeParse(Envelope, signed.claims);
  if (!envelope.success) return refuse('malformed');
  const { iss, aud, jti, iat, nbf, exp } = envelope.output;
  if (iss !== verifier.issuer) return refuse('wrong_issuer');
  if (aud !== verifier.audience) return refuse('wrong_audience');

  const body = v.safeParse(kind.body, signed.claims);
  if (!body.success) return refuse('malformed');

  const now = verifier.clock() / 1000;
  const late = kind.times === 'recent' ? iat + MAX_EVENT_AGE_SECONDS : exp;
  if (late === undefined) return refuse('malformed');
  const untimely = judgeTimes({
    iat,
    nbf: nbf ?? iat,
    exp: Math.min(late, exp ?? late),
    now,
    short: kind.times === 'short-lived',
  });
  if (untimely !== null) return refuse(untimely);

  // Last, and in one synchronous step: of two at once exactly one goes on. The type is part of the
  // id, so that no token of one kind can use up the id of another.
  if (!verifier.consume(`${kind.typ} ${iss} ${jti}`, (late + SKEW_SECONDS) * 1000)) return refuse('replayed');
  return { ok: true, claims: body.output };
}

function judgeTimes(t: {
  iat: number;
  nbf: number;
  exp: number;
  now: number;
  short: boolean;
}): Refusal | null {
  if (t.short && (t.exp <= t.iat || t.exp - t.iat > MAX_LIFETIME_SECONDS || t.nbf > t.exp)) return 'lifetime';
  if (t.iat > t.now + SKEW_SECONDS || t.nbf > t.now + SKEW_SECONDS) return 'not_yet_valid';
  if (t.now >= t.exp + SKEW_SECONDS) return 'expired';
  return null;
}

async function verifySignature(token: string, typ: string, verifier: Verifier): Promise<Verified<unknown>> {
  if (token.length > MAX_TOKEN_LENGTH) return refuse('malformed');
  const header = readHeader(token);
  if (header === null) return refuse('malformed');
  if (header.typ !== typ) return refuse('wrong_type');
  // `crit` names extensions that must be understood (RFC 7515, section 4.1.11); this protocol has none.
  if ('crit' in header) return refuse('malformed');
  if (header.alg !== 'ES256' && header.alg !== 'EdDSA') return refuse('wrong_algorithm');

  const key = await verifier.key(header.kid);
  if (key === 'unreachable') return refuse('unreachable');
  if (key === 'unknown') return refuse('unknown_key');
  // The key says which algorithm it is for; the header may only agree.
  if (header.alg !== (key.kty === 'EC' ? 'ES256' : 'EdDSA')) return refuse('wrong_algorithm');

  try {
    const { payload } = await compactVerify(token, await importJWK(key, header.alg), {
      algorithms: [header.alg],
    });
    const claims: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
    return { ok: true, claims };
  } catch {
    return refuse('bad_signature');
  }
}

function readHeader(token: string): v.InferOutput<typeof Header> | null {
  try {
    const parsed = v.safeParse(Header, decodeProtectedHeader(token));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
