/**
 * Client-ID and Partner-ID: a prefix and eight letters or digits, the last of which is a
 * check character by ISO 7064 MOD 37,36, so that one mistyped or two swapped characters
 * are noticed before anything is looked up (P5, E6).
 */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

export type IdentifierPrefix = 'CID' | 'PID';

const checkCharacter = (payload: string): string => {
  let product = 36;
  for (const character of payload) {
    const sum = (product + alphabet.indexOf(character)) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return alphabet.charAt((37 - product) % 36);
};

/** Builds an identifier from seven random bytes; bytes of 252 and above must be drawn again (no modulo bias). */
export const identifierFrom = (prefix: IdentifierPrefix, bytes: readonly number[]): string => {
  const payload = bytes
    .slice(0, 7)
    .map((byte) => alphabet.charAt(byte % 36))
    .join('');
  return `${prefix}-${payload}${checkCharacter(payload)}`;
};

/** True when the text is a well-formed identifier of that kind, check character included. */
export const isIdentifier = (prefix: IdentifierPrefix, text: string): boolean => {
  const match = /^([A-Z]{3})-([0-9A-Z]{7})([0-9A-Z])$/.exec(text);
  return match?.[1] === prefix && match[2] !== undefined && checkCharacter(match[2]) === match[3];
};

/** What a person typed or pasted, as it is stored: upper case, without spaces around it. */
export const normaliseIdentifier = (text: string): string => text.trim().toUpperCase();
