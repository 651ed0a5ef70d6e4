const lower = 'abcdefghijkmnopqrstuvwxyz';
const upper = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const digits = '23456789';
const letters = lower + upper + digits;

/** Without bias: bytes beyond the last full round of the alphabet are drawn again. */
const draw = (alphabet: string, count: number): string => {
  const bound = 256 - (256 % alphabet.length);
  let text = '';
  while (text.length < count) {
    for (const byte of crypto.getRandomValues(new Uint8Array(64))) {
      if (byte < bound && text.length < count) text += alphabet.charAt(byte % alphabet.length);
    }
  }
  return text;
};

/**
 * A password that any panel's complexity settings accept: lower and upper case, a digit, and `+`,
 * which the default lists of special characters have. Nothing that an input filter rewrites
 * (backslashes, angle brackets), nothing a person takes for something else.
 */
export const drawnPassword = (): string =>
  `${draw(letters, 24)}${draw(lower, 1)}${draw(upper, 1)}${draw(digits, 1)}+${draw(letters, 1)}`;

/** Part of a user's name, for panels that let one be chosen; nothing of a password is in it. */
export const drawnName = (length: number): string => draw(lower + digits, length);
