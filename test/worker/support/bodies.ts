/**
 * A well-formed body for each post that needs one, by route, so that the denial suite reaches
 * the authorisation and not only the parser. A post that is not listed takes an empty body.
 */
export const bodies: Readonly<Record<string, Record<string, string | readonly string[]>>> = {};
