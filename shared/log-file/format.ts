import * as v from 'valibot';

/**
 * A4: the file in which a log is taken along: JSON Lines, one line of its beginning, one of each entry in
 * the order of the chain, the signed heads behind the entry they are about, and a signed end. Written
 * exactly as `lineOf` writes it, so that nothing can stand in it beside what is checked.
 */
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const chainEnd = { sequence: count, hash: sha256 };

/** Shown to whoever checks a file by anybody: no break and no control that would say something in our name. */
const shown = v.pipe(v.string(), v.regex(/^[!-~]{1,200}$/));

/** `after`: the entry behind which this file begins; a whole log begins behind none. */
export const beginningLine = v.strictObject({
  kind: v.literal('log'),
  format: v.literal(1),
  deployment: shown,
  chain: shown,
  after: v.strictObject(chainEnd),
});
export const entryLine = v.strictObject({
  kind: v.literal('entry'),
  sequence: count,
  previous: sha256,
  hash: sha256,
  id: v.string(),
  at: v.pipe(v.number(), v.safeInteger()),
  actorKind: v.string(),
  actorId: v.nullable(v.string()),
  onBehalfOf: v.nullable(v.string()),
  event: v.string(),
  subjectKind: v.string(),
  subjectId: v.string(),
  data: v.string(),
  requestId: v.string(),
});
/** The signed texts are JWTs (ES256) of the deployment, whose public keys stand at `/.well-known/jwks.json`. */
export const headLine = v.strictObject({ kind: v.literal('head'), signed: v.string() });
export const endLine = v.strictObject({ kind: v.literal('end'), signed: v.string() });

export const line = v.variant('kind', [beginningLine, entryLine, headLine, endLine]);
export type Line = v.InferOutput<typeof line>;

export const headType = 'panelshare-log-head+jwt';
export const headClaims = v.strictObject({
  iss: v.string(),
  chain: v.string(),
  date: v.string(),
  ...chainEnd,
  iat: count,
});

export const endType = 'panelshare-log-end+jwt';
export const endClaims = v.strictObject({
  iss: v.string(),
  chain: v.string(),
  after: v.strictObject(chainEnd),
  ...chainEnd,
  entries: count,
  heads: count,
  iat: count,
});
export type EndClaims = v.InferOutput<typeof endClaims>;

/** The fields in the order of the schema, without spaces. */
export const lineOf = (value: Line): string => JSON.stringify(v.parse(line, value));

/** A line that is exactly what `lineOf` writes, or null. */
export const readLine = (text: string): Line | null => {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), line), text);
  return read.success && JSON.stringify(read.output) === text ? read.output : null;
};
