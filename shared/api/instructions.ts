import * as v from 'valibot';
import { instructionActs, instructionFailures } from '../domain/instruction.ts';
import { plainLine, steers } from '../domain/plain-text.ts';
import { panelKind } from './deployment.ts';
import { id, moment, origin, panelState, productCategory } from './primitives.ts';

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** A name of the panel's that is used again as it is; one with a character that steers is believed by nobody (E25). */
const plainName = v.pipe(
  name,
  v.check((text) => !steers(text)),
);
const names = v.pipe(v.array(name), v.maxLength(500));
/** A name that is only shown. */
const shownName = v.pipe(v.string(), v.transform(plainLine), v.minLength(1), v.maxLength(200));

/**
 * The claims of a signed instruction (customer-session mode, E51): `typ` `panel-instruction+jwt`, signed by the
 * deployment, for one origin, one account as its pages show it, one grant, and three minutes. It names a
 * fixed operation of the adapter, and carries no address, selector or script.
 */
export const instructionClaims = v.object({
  iss: origin,
  aud: origin,
  /** The account as the panel's pages show it. */
  sub: name,
  jti: id,
  iat: v.number(),
  exp: v.number(),
  grant_id: id,
  kind: panelKind,
  act: v.variant('do', [
    v.object({
      do: v.literal('make'),
      /** As the adapter listed it: a domain's, a site's or a folder's own id at the panel. */
      product: name,
      username: name,
      password: name,
      /** What stands beside it in the panel's list, where the panel has a place for it. */
      comment: v.string(),
    }),
    v.object({ do: v.literal('remove'), username: name }),
  ]),
});
export type InstructionClaims = v.InferOutput<typeof instructionClaims>;

/** `POST /api/grants/:grant/instruction`: the next act that is due, for the person who clicked. */
export const instructionIssued = v.strictObject({
  id,
  act: v.picklist(instructionActs),
  /** Compact JWS. */
  instruction: v.string(),
  expiresAt: moment,
});

/** `POST /api/instructions/:instruction/report`. */
export const instructionReport = v.strictObject({
  shown: v.nullable(name),
  before: names,
  after: names,
  madeAs: v.nullable(plainName),
  failure: v.nullable(v.picklist(instructionFailures)),
});
export const instructionReported = v.strictObject({
  state: v.picklist(['done', 'failed']),
  panelState,
  /** How many acts are still due for this grant. */
  left: v.number(),
});

/** `POST /api/accounts/:account/products`: what the customer's own page lists; a claim about their own account. */
export const productsSeen = v.strictObject({
  shown: name,
  products: v.pipe(
    v.array(v.strictObject({ id: plainName, name: shownName, category: productCategory })),
    v.maxLength(500),
  ),
});
