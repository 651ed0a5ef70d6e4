import * as v from 'valibot';
import { type InstructionClaims, instructionClaims } from '../../shared/api/instructions.ts';
import { instructionLife } from '../../shared/domain/instruction.ts';
import { send } from './api.ts';
import { base64urlBytes } from './encoding.ts';

/** What an instruction must be about; anything else in it is refused (E51). */
export interface Expected {
  id: string;
  deployment: string;
  /** Of the tab in which it would be carried out. */
  origin: string;
  kind: string;
  /** The account that page shows. */
  shownAs: string;
  grantId: string;
}

const header = v.object({
  alg: v.literal('ES256'),
  typ: v.literal('panel-instruction+jwt'),
  kid: v.string(),
});

const key = v.object({
  kty: v.literal('EC'),
  crv: v.literal('P-256'),
  kid: v.string(),
  x: v.string(),
  y: v.string(),
});
const keySet = v.object({ keys: v.array(key) });

const part = <Value>(text: string, schema: v.GenericSchema<unknown, Value>): Value | null => {
  try {
    const parsed = v.safeParse(schema, JSON.parse(new TextDecoder().decode(base64urlBytes(text))));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
};

/** Clocks of two machines differ. */
const leeway = 60_000;

const isAbout = (claims: InstructionClaims, expected: Expected, now: number): boolean =>
  claims.jti === expected.id &&
  claims.iss === expected.deployment &&
  claims.aud === expected.origin &&
  claims.kind === expected.kind &&
  claims.sub === expected.shownAs &&
  claims.grant_id === expected.grantId &&
  claims.exp * 1000 > now - leeway &&
  claims.iat * 1000 < now + leeway &&
  (claims.exp - claims.iat) * 1000 <= instructionLife;

/**
 * The claims of an instruction that this deployment signed for just this tab, account and share, and
 * that has not run out; null for any other text, however it differs.
 */
export const readInstruction = async (
  ports: { fetch: typeof fetch; now(): number },
  jws: string,
  expected: Expected,
): Promise<InstructionClaims | null> => {
  const [head = '', body = '', signature = '', ...more] = jws.split('.');
  const said = part(head, header);
  if (said === null || more.length > 0) return null;
  const address = `${expected.deployment}/.well-known/jwks.json`;
  const sent = await send(ports.fetch, address, { headers: { accept: 'application/json' } }, 10_000);
  const keys = sent.kind === 'answer' && sent.response.ok ? v.safeParse(keySet, sent.body) : null;
  const found = keys?.success ? keys.output.keys.find(({ kid }) => kid === said.kid) : undefined;
  if (found === undefined) return null;
  try {
    const { kty, crv, x, y } = found;
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
    const imported = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, algorithm, false, ['verify']);
    const signed = new TextEncoder().encode(`${head}.${body}`);
    const holds = await crypto.subtle.verify(
      { name: 'ECDSA', hash: 'SHA-256' },
      imported,
      base64urlBytes(signature),
      signed,
    );
    if (!holds) return null;
  } catch {
    return null;
  }
  const claims = part(body, instructionClaims);
  return claims !== null && isAbout(claims, expected, ports.now()) ? claims : null;
};
