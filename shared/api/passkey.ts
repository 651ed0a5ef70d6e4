import * as v from 'valibot';

const encoded = v.pipe(v.string(), v.maxLength(20_000), v.regex(/^[\w-]+$/));
const credentialId = v.pipe(v.string(), v.maxLength(1_400), v.regex(/^[\w-]+$/));

/**
 * What the browser hands over after using a passkey (WebAuthn, `AuthenticationResponseJSON`), reduced to the
 * fields we check. Browsers add fields, so unknown ones are dropped here and not refused.
 */
export const passkeyUse = v.object({
  id: credentialId,
  type: v.literal('public-key'),
  response: v.object({
    clientDataJSON: encoded,
    authenticatorData: encoded,
    signature: encoded,
    userHandle: v.nullish(v.pipe(v.string(), v.maxLength(200))),
  }),
});
export type PasskeyUse = v.InferOutput<typeof passkeyUse>;

/** The same for a passkey just made (`RegistrationResponseJSON`). */
export const passkeyMade = v.object({
  id: credentialId,
  type: v.literal('public-key'),
  response: v.object({
    clientDataJSON: encoded,
    attestationObject: encoded,
    transports: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(30))), v.maxLength(10)), []),
  }),
});
export type PasskeyMade = v.InferOutput<typeof passkeyMade>;

/** What the page script asks for first: the running proof and the options for the browser. */
export const passkeyStart = v.object({ challenge: v.string(), options: v.looseObject({}) });
