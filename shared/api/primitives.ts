import * as v from 'valibot';
import { productActions, productCategories } from '../domain/access.ts';
import { normaliseEmail } from '../domain/email.ts';
import { enforcements } from '../domain/enforcement.ts';
import { grantStates, panelStates } from '../domain/grant.ts';
import { invitationStates } from '../domain/invitation.ts';
import { memberRoles } from '../domain/organisation.ts';
import { partnershipStates } from '../domain/partnership.ts';

/** Ids of ours: a short prefix and random letters and digits. */
export const id = v.pipe(v.string(), v.regex(/^[a-z]{2,4}_[0-9a-z]{16,32}$/));
/** A moment, in milliseconds since 1970. */
export const moment = v.pipe(v.number(), v.integer(), v.minValue(0));
/** An address in the one form in which addresses are compared; a domain may be typed in its own letters (IDN). */
export const email = v.pipe(
  v.string(),
  v.maxLength(254),
  v.transform(normaliseEmail),
  v.maxLength(254),
  v.regex(/^[\w+-]+(?:\.[\w+-]+)*@(?:[\da-z](?:[\da-z-]*[\da-z])?\.)+[a-z](?:[\da-z-]*[\da-z])$/),
);
export const shortText = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
export const longText = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000));
/** An exact origin: scheme, host, port; no path, no user. */
export const origin = v.pipe(
  v.string(),
  v.maxLength(300),
  v.regex(/^https?:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/),
);

export const memberRole = v.picklist(memberRoles);
export const partnershipState = v.picklist(partnershipStates);
export const invitationState = v.picklist(invitationStates);
export const grantState = v.picklist(grantStates);
export const panelState = v.picklist(panelStates);
export const payer = v.picklist(['customer', 'partner']);
export const productAction = v.picklist(productActions);
export const productCategory = v.picklist(productCategories);

export const grantedProduct = v.strictObject({
  productId: v.string(),
  name: v.string(),
  category: productCategory,
  actions: v.pipe(v.array(productAction), v.readonly()),
});

export const access = v.variant('kind', [
  v.strictObject({ kind: v.literal('full'), payer }),
  v.strictObject({ kind: v.literal('limited'), products: v.pipe(v.array(grantedProduct), v.readonly()) }),
]);

/** What a partner asks for (Q2). */
export const asked = v.variant('kind', [
  v.strictObject({ kind: v.literal('full'), payer }),
  v.strictObject({
    kind: v.literal('limited'),
    categories: v.pipe(v.array(productCategory), v.readonly()),
    names: v.pipe(v.array(v.string()), v.readonly()),
  }),
]);

export const enforcementLabel = v.strictObject({
  enforcement: v.picklist(enforcements),
  verified: v.boolean(),
  idleSeconds: v.nullable(v.number()),
  unbounded: v.boolean(),
  leaks: v.boolean(),
});

/** RFC 9457, with our stable `code` and a sentence in the caller's language. */
export const problem = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.string(),
  code: v.string(),
  requestId: v.string(),
});
export type Problem = v.InferOutput<typeof problem>;
